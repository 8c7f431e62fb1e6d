import { describe, expect, test } from 'vitest';
import type { ClinicSettings } from '../../../shared/clinics/clinic-settings.ts';
import { usualMailPlan } from '../../../shared/clinics/clinic-settings.ts';
import type { Hold, Lead } from '../../../shared/leads/lead.ts';
import { kinds as kindRows, messageKinds } from '../../../shared/mail/kinds.ts';
import { dueShardsOf, messageIdOf, shardOf } from '../../../shared/mail/message-id.ts';
import { decisionMail, maintenance, plannedMessages } from '../../../shared/mail/plan/plan.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { aClinic } from '../../builders.ts';
import { aLead } from '../../leads/leads.ts';
import { instant, noon } from '../messages.ts';

type Over = {
  isNewLead?: boolean;
  hold?: Hold;
  lead?: Partial<Lead>;
  deferUntil?: string | null;
  settings?: Partial<ClinicSettings>;
  at?: number;
};

const planned = ({ isNewLead = true, hold, lead, deferUntil = null, settings, at = noon }: Over = {}) => {
  const screening = { screeningId: 'screening-1', lang: 'en' as const, hold, assessment: { deferUntil } };
  const isLeadHeld = hold && hold.reason !== 'surge';
  const person = aLead({ ...(isLeadHeld && { hold, status: 'held' }), ...lead });
  return plannedMessages({ settings: aClinic(settings), lead: person, screening, at }, isNewLead);
};
const kinds = (over: Over) => planned(over).map(({ kind }) => kind);
const held = (reason: Hold['reason']): Hold => ({ reason, at: instant(noon) });
const days = (over: Over) => planned(over).map(({ kind, dueAt }) => `${kind} ${dueAt}`);
const off = (...kindsOff: ('eligible-again' | 'follow-up-1' | 'follow-up-2')[]) => ({
  ...usualMailPlan,
  ...Object.fromEntries(kindsOff.map((kind) => [kind, { isOn: false, days: 2 }])),
});
const subscribed = { wantsMarketing: true };
const deferred = { outcome: 'defer_until', wantsReminder: true } as const;

describe('the plan of a screening', () => {
  test('is a summary to the person and, for somebody new, an alert to the clinic', () => {
    expect(kinds({})).toEqual(['summary', 'clinic-alert']);
    expect(kinds({ isNewLead: false })).toEqual(['summary']);
  });

  test.each(['honeypot', 'too-fast', 'address-limit'] as const)('is silence while it is held: %s', (reason) => {
    expect(kinds({ hold: held(reason) })).toEqual([]);
  });

  test('tells the clinic of its leads during a surge, and mails nobody else', () => {
    expect(kinds({ hold: held('surge') })).toEqual(['clinic-alert']);
  });

  test('is due at once and stale after a day, the alert after three', () => {
    const [summary, alert] = planned();
    expect(summary).toMatchObject({ state: 'READY', dueAt: instant(noon), notAfter: '2026-06-16T10:00:00.000Z' });
    expect(alert).toMatchObject({ class: 'service', notAfter: '2026-06-18T10:00:00.000Z' });
    expect(summary?.nextLook).toBe(noon / 1000);
  });

  test('gives one intent one id, however often it is planned', () => {
    expect(planned().map(({ messageId }) => messageId)).toEqual(planned().map(({ messageId }) => messageId));
    expect(new Set(planned().map(({ messageId }) => messageId)).size).toBe(2);
    expect(messageIdOf('lead-1', 'summary', 'screening-1')).toMatch(/^[a-z2-7]{26}$/);
    expect(messageIdOf('lead-1', 'summary', 'screening-2')).not.toBe(messageIdOf('lead-1', 'summary', 'screening-1'));
  });

  test.each([
    ['service', 0],
    ['marketing', 8],
  ] as const)('spreads %s messages over eight of the sixteen shards', (messageClass, first) => {
    const ids = Array.from({ length: 1_000 }, (_, at) => messageIdOf('lead', 'summary', String(at)));
    const counts = Map.groupBy(ids, (id) => shardOf(id, messageClass));
    const shards = Array.from({ length: 8 }, (_, at) => `DUE#${first + at}`);
    expect([...counts.keys()].sort()).toEqual(shards.toSorted());
    expect(dueShardsOf(messageClass)).toEqual(shards);
    expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBeLessThan(200);
  });
});

describe('mails of later', () => {
  test('are two follow-ups at nine in the morning for who wants them', () => {
    expect(days({ lead: subscribed, isNewLead: false })).toEqual([
      'summary 2026-06-15T10:00:00.000Z',
      'follow-up-1 2026-06-17T07:00:00.000Z',
      'follow-up-2 2026-06-22T07:00:00.000Z',
    ]);
    expect(planned({ lead: subscribed }).at(-2)).toMatchObject({
      kind: 'follow-up-2',
      class: 'marketing',
      plannedFor: { on: '2026-06-22', time: '09:00', zone: 'Europe/Rome' },
      notAfter: '2026-06-25T07:00:00.000Z',
      nextLook: Date.parse('2026-06-22T07:00:00.000Z') / 1000,
    });
  });

  test('are counted in days of the clinic and not in hours', () => {
    const lateAtNight = Date.parse('2026-06-15T22:30:00.000Z');
    expect(days({ lead: subscribed, at: lateAtNight })[1]).toBe('follow-up-1 2026-06-18T07:00:00.000Z');
    const beforeClocksChange = Date.parse('2026-10-23T10:00:00.000Z');
    expect(days({ lead: subscribed, at: beforeClocksChange })[1]).toBe('follow-up-1 2026-10-26T08:00:00.000Z');
  });

  test('are one reminder on the day that the waiting time ends, never a promotion', () => {
    const lead = { ...deferred, ...subscribed };
    expect(days({ lead, deferUntil: '2026-08-03', isNewLead: false })).toEqual([
      'summary 2026-06-15T10:00:00.000Z',
      'eligible-again 2026-08-03T07:00:00.000Z',
    ]);
    expect(planned({ lead, deferUntil: '2026-08-03' })[1]).toMatchObject({
      class: 'service',
      notAfter: '2026-08-17T07:00:00.000Z',
    });
  });

  test('wait for Monday when their day is a Sunday', () => {
    expect(days({ lead: deferred, deferUntil: '2026-08-02' })[1]).toBe('eligible-again 2026-08-03T07:00:00.000Z');
  });

  test.each([
    ['nobody agreed', {}],
    ['the outcome speaks against it', { lead: { ...subscribed, outcome: 'not_suitable' as const } }],
    ['staff have booked the person', { lead: { ...subscribed, status: 'booked' as const } }],
    ['the screening is held', { lead: subscribed, hold: held('surge') }],
    ['the clinic has them off', { lead: subscribed, settings: { plan: off('follow-up-1', 'follow-up-2') } }],
    ['the reminder is off', { lead: deferred, deferUntil: '2026-08-03', settings: { plan: off('eligible-again') } }],
    ['no reminder is wanted', { lead: { outcome: 'defer_until' as const }, deferUntil: '2026-08-03' }],
  ])('are none when %s', (_, over) => {
    expect(kinds(over).filter((kind) => kind !== 'summary' && kind !== 'clinic-alert')).toEqual([]);
  });

  test('go when the clinic says', () => {
    const plan = { ...usualMailPlan, time: '10:30', 'follow-up-1': { isOn: true, days: 4 } };
    expect(days({ lead: subscribed, settings: { plan } })[1]).toBe('follow-up-1 2026-06-19T08:30:00.000Z');
  });
});

test('a decision is told at once, and each review once', () => {
  const screening = { screeningId: 'screening-1', lang: 'en' as const, assessment: { deferUntil: null } };
  const cause = { settings: aClinic(), lead: aLead({ status: 'closed' }), screening, at: noon };
  const [mail] = decisionMail(cause, 'review-1');
  expect(mail).toMatchObject({ kind: 'decision', class: 'service', dedupeKey: 'review-1', dueAt: instant(noon) });
  expect(mail?.notAfter).toBe('2026-06-16T10:00:00.000Z');
  expect(decisionMail(cause, 'review-1')[0]?.messageId).toBe(mail?.messageId);
  expect(decisionMail(cause, 'review-2')[0]?.messageId).not.toBe(mail?.messageId);
});

test('a message to a person is planned in the language of the screening, one to the clinic in that of the clinic', () => {
  const lang = 'of the screening' as Language;
  const lead = aLead({ ...subscribed, ...deferred, outcome: 'suitable' });
  const screening = { screeningId: 'screening-1', lang, assessment: { deferUntil: '2026-08-01' } };
  const cause = { settings: aClinic(), lead, screening, at: noon };
  const treated = { ...cause, lead: { ...lead, status: 'treated' as const } };
  const all = [...plannedMessages(cause, true), ...decisionMail(cause, 'review-1'), ...maintenance(treated)];
  const spoken = Object.fromEntries(all.map((message) => [message.kind, message.lang]));
  const persons = messageKinds.filter((kind) => kindRows[kind].to === 'person');
  expect(spoken).toEqual({
    ...Object.fromEntries(persons.map((kind) => [kind, lang])),
    'clinic-alert': aClinic().languages[0],
  });
});
