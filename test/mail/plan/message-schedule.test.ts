import { describe, expect, test } from 'vitest';
import { usualMailPlan } from '../../../shared/clinics/clinic-settings.ts';
import { type Lead, leadStatuses } from '../../../shared/leads/lead.ts';
import { kinds, type MessageKind, messageKinds } from '../../../shared/mail/kinds.ts';
import { leadFactsOf } from '../../../shared/mail/lead-needs.ts';
import { scheduledMessage, wordedVerdict } from '../../../shared/mail/plan/message-schedule.ts';
import { gate, isFinal } from '../../../shared/mail/protocol/gate.ts';
import { outcomes } from '../../../shared/screening/outcome.ts';
import { aClinic } from '../../builders.ts';
import { aLead } from '../../leads/leads.ts';
import { aMessage, instant, noon } from '../messages.ts';

const of = (kind: MessageKind) => aMessage({ kind, class: kinds[kind].class });
const willing = { wantsMarketing: true, wantsReminder: true };
const verdict = (kind: MessageKind, lead: Partial<Lead>) =>
  wordedVerdict(of(kind), { at: instant(noon), lead: leadFactsOf(aLead({ ...willing, ...lead })) }, 'en');
/** Values of a fact with which a kind goes. */
const goesWith = <T>(kind: MessageKind, values: readonly T[], lead: (value: T) => Partial<Lead>) =>
  values.filter((value) => verdict(kind, lead(value)).willSend);

describe('the flight plan', () => {
  test.each([
    ['follow-up-1', ['new', 'contacted']],
    ['follow-up-2', ['new', 'contacted']],
    ['maintenance', ['treated']],
    ['eligible-again', ['new', 'contacted', 'booked']],
    ['summary', ['new', 'contacted', 'booked', 'treated', 'closed']],
    ['decision', ['new', 'contacted', 'booked', 'treated', 'closed']],
  ] as const)('sends %s to leads that are %j', (kind, statuses) => {
    const open = leadStatuses.filter((status) => status !== 'held');
    expect(goesWith(kind, open, (status) => ({ status }))).toEqual(statuses);
  });

  test.each(['follow-up-1', 'follow-up-2', 'maintenance'] as const)(
    'sends no promotion beside a no or not yet: %s',
    (kind) => {
      const status = kind === 'maintenance' ? 'treated' : 'new';
      expect(goesWith(kind, outcomes, (outcome) => ({ status, outcome })).toSorted()).toEqual([
        'consult_clinician',
        'suitable',
        'suitable_with_cautions',
      ]);
    },
  );

  test('says why in words', () => {
    expect(verdict('follow-up-1', {})).toEqual({ willSend: true, because: 'nothing is against it and it is due' });
    expect(verdict('follow-up-1', { status: 'booked' }).because).toBe('the status of the lead speaks against it');
    expect(verdict('eligible-again', { lastScreeningId: 'screening-2' }).because).toBe(
      'the person has answered again since',
    );
    expect(verdict('eligible-again', { wantsReminder: false }).because).toMatch(/not agreed/);
    const sent = aMessage({ state: 'SENT', nextLook: undefined });
    expect(wordedVerdict(sent, { at: instant(noon) }, 'en')).toEqual({ willSend: false, because: 'it was sent' });
  });

  test('of a held lead waits, whatever its status', () => {
    const hold = { reason: 'honeypot', at: instant(noon) } as const;
    for (const kind of messageKinds) {
      const { because } = gate(of(kind), {
        at: instant(noon),
        lead: leadFactsOf(aLead({ ...willing, status: 'held', hold })),
      });
      expect([because, isFinal(because)]).toEqual(['held', false]);
    }
  });
});

describe('a message as staff see it', () => {
  const lead = leadFactsOf(aLead(willing));
  const facts = {
    toPerson: { at: instant(noon), lead },
    toClinic: { at: instant(noon), suppression: { byAll: true } },
    settings: aClinic(),
  };
  const plan = { ...usualMailPlan, 'follow-up-1': { isOn: false, days: 2 } };

  test('has every time that it has not come to as nothing', () => {
    expect(scheduledMessage(aMessage(), facts, 'en')).toMatchObject({
      willSend: true,
      sentAt: null,
      deliveredAt: null,
      bouncedAt: null,
      complainedAt: null,
      error: null,
      mayResend: false,
    });
    const times = { sentAt: 'a', deliveredAt: 'b', bouncedAt: 'c', complainedAt: 'd', error: 'e' };
    expect(scheduledMessage(aMessage({ state: 'SENT', ...times }), facts, 'en')).toMatchObject({
      ...times,
      mayResend: true,
    });
  });

  test('is judged by its reader: the person, or the clinic', () => {
    const because = (kind: MessageKind) => scheduledMessage(of(kind), facts, 'en').because;
    expect(because('summary')).toBe('nothing is against it and it is due');
    expect(because('clinic-alert')).toBe('this address must not be mailed');
  });

  test('does not go while the clinic is off or has such mail off, unless it is over', () => {
    const verdictOf = (state: 'READY' | 'SENT', settings: ReturnType<typeof aClinic> | undefined) => {
      const { willSend, because } = scheduledMessage({ ...of('follow-up-1'), state }, { ...facts, settings }, 'en');
      return [willSend, because];
    };
    expect(verdictOf('READY', aClinic())).toEqual([true, 'nothing is against it and it is due']);
    expect(verdictOf('READY', undefined)).toEqual([false, 'the clinic is switched off']);
    expect(verdictOf('READY', aClinic({ plan }))).toEqual([false, 'the clinic has switched such mail off']);
    expect(verdictOf('SENT', undefined)).toEqual([false, 'it was sent']);
    expect(verdictOf('SENT', aClinic({ plan }))).toEqual([false, 'it was sent']);
  });
});
