import { describe, expect, test } from 'vitest';
import type { Lead } from '../../../shared/leads/lead.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { type Change, replan, withdrawals } from '../../../shared/mail/plan/replan.ts';
import { aClinic } from '../../builders.ts';
import { aLead } from '../../leads/leads.ts';
import { aClaimed, aMessage, instant, noon } from '../messages.ts';

const subscribed = { wantsMarketing: true };
const followUp = (over: Partial<Message> = {}) => aMessage({ kind: 'follow-up-1', class: 'marketing', ...over });
const reminder = aMessage({ kind: 'eligible-again' });

const changed = (before: Partial<Lead>, after: Partial<Lead>, over: Partial<Change> = {}) =>
  replan({
    settings: aClinic(),
    before: aLead(before),
    after: aLead({ ...before, ...after }),
    screening: { screeningId: 'screening-1', lang: 'en' as const, assessment: { deferUntil: null } },
    at: noon,
    isRelease: false,
    messages: [],
    ...over,
  });
const created = (...given: Parameters<typeof changed>) => changed(...given).create.map(({ kind }) => kind);
const whyWithdrawn = (messages: Message[], after: Partial<Lead>) =>
  withdrawals(
    messages,
    { isErased: false, isHeld: false, ...aLead({ ...subscribed, wantsReminder: true, ...after }) },
    noon,
  ).map(({ before, changes }) => `${before.kind} ${changes.error}`);

describe('a plan', () => {
  test.each([
    ['booked', ['follow-up-1 lead-status']],
    ['treated', ['follow-up-1 lead-status', 'eligible-again lead-status']],
    ['closed', ['follow-up-1 lead-status', 'eligible-again lead-status']],
    ['contacted', []],
  ] as const)('loses what does not fit a lead that is %s', (status, lost) => {
    expect(whyWithdrawn([followUp(), reminder, aMessage()], { status })).toEqual(lost);
  });

  test.each([
    [
      'another screening',
      { lastScreeningId: 'screening-2' },
      ['follow-up-1 newer-screening', 'eligible-again newer-screening'],
    ],
    ['an outcome against it', { outcome: 'not_suitable' as const }, ['follow-up-1 outcome']],
    ['a consent that was taken back', { wantsMarketing: false }, ['follow-up-1 no-consent']],
    ['a reminder that is not wanted', { wantsReminder: false }, ['eligible-again no-consent']],
  ])('loses by %s what rests on it', (_, after, lost) => {
    expect(whyWithdrawn([followUp(), reminder, aMessage()], after)).toEqual(lost);
  });

  test('loses everything that is open when the lead is erased', () => {
    const messages = [aMessage(), followUp(), aMessage({ state: 'SENT', nextLook: undefined })];
    expect(withdrawals(messages, 'gone', noon).map(({ changes }) => changes)).toEqual([
      expect.objectContaining({ state: 'CANCELLED', error: 'erased', nextLook: undefined, shard: undefined }),
      expect.objectContaining({ state: 'CANCELLED', error: 'erased', nextLook: undefined, shard: undefined }),
    ]);
  });

  test('loses as many as fit into one transaction with what else a change writes', () => {
    const many = Array.from({ length: 70 }, (_, at) => aMessage({ dedupeKey: `screening-${at}` }));
    expect(withdrawals(many, 'gone', noon)).toHaveLength(60);
  });

  test('leaves what a worker holds to its fence', () => {
    expect(withdrawals([aClaimed({ kind: 'follow-up-1', class: 'marketing' })], 'gone', noon)).toEqual([]);
  });

  test('gets maintenance with the treatment, a plan of days later, for who wants it', () => {
    const [maintenance, ...others] = changed(subscribed, { status: 'treated' }).create;
    expect(maintenance).toMatchObject({ kind: 'maintenance', class: 'marketing', dueAt: '2027-05-11T07:00:00.000Z' });
    expect(others).toEqual([]);
    expect(created({}, { status: 'treated' })).toEqual([]);
    expect(created({ ...subscribed, outcome: 'not_suitable' }, { status: 'treated' })).toEqual([]);
    expect(created({ ...subscribed, status: 'treated' }, { assignee: 'staff-1' })).toEqual([]);
  });

  describe('after an undo', () => {
    const closed = { ...subscribed, wantsReminder: true, status: 'closed' } as const;
    const open = { status: 'new', version: 3 } as const;
    const on = { on: '2026-07-01', time: '09:00', zone: 'Europe/Rome' };
    const lost = (over: Partial<Message> = {}) =>
      aMessage({ kind: 'eligible-again', state: 'CANCELLED', error: 'lead-status', plannedFor: on, ...over });

    test('has what it lost once more, for the same day, under ids of their own', () => {
      const [given, ...others] = changed(closed, open, { messages: [lost()], givesBack: [lost().messageId] }).create;
      expect(given).toMatchObject({
        kind: 'eligible-again',
        state: 'READY',
        plannedFor: on,
        dedupeKey: 'screening-1~v3',
      });
      expect([given?.messageId === lost().messageId, others]).toEqual([false, []]);
    });

    test.each([
      ['was lost by another change', lost(), {}, []],
      ['ended otherwise', lost({ state: 'SENT', error: undefined }), {}, [lost().messageId]],
      ['does not fit yet', lost(), { status: 'treated' as const }, [lost().messageId]],
      ['is stale by now', lost({ plannedFor: { ...on, on: '2026-05-01' } }), {}, [lost().messageId]],
    ])('leaves what %s', (_what, message, after, givesBack) => {
      expect(created(closed, { ...open, ...after }, { messages: [message], givesBack })).toEqual([]);
    });

    test('of a closed lead that was treated plans the maintenance of that day, and no other', () => {
      const message = lost({ kind: 'maintenance', class: 'marketing' });
      const givesBack = [message.messageId];
      expect(created(closed, { ...open, status: 'treated' }, { messages: [message], givesBack })).toEqual([
        'maintenance',
      ]);
    });

    test('does not send once more what may have gone once already more often than a mail may', () => {
      const messages = [lost({ resends: 1 })];
      const [given] = changed(closed, open, { messages, givesBack: [lost().messageId] }).create;
      expect(given?.resends).toBe(1);
    });

    test('of a treatment plans its maintenance again when the treatment comes after all, on the same day', () => {
      const [first] = changed(subscribed, { status: 'treated' }).create;
      if (!first) throw new Error('There is no maintenance.');
      const messages: Message[] = [{ ...first, state: 'CANCELLED', error: 'lead-status' }];
      const [again] = changed(subscribed, { status: 'treated', version: 5 }, { messages }).create;
      expect([again?.kind, again?.dueAt]).toEqual(['maintenance', first.dueAt]);
    });
  });

  test('says what a status takes from it, what a worker holds included, and nothing else', () => {
    const held = aClaimed({ kind: 'follow-up-1', class: 'marketing' });
    const messages = [reminder, held, aMessage()];
    const { lost } = changed({ ...subscribed, wantsReminder: true }, { status: 'closed' }, { messages });
    expect(lost).toEqual([reminder.messageId, held.messageId]);
    expect(changed({ ...subscribed, wantsReminder: false }, {}, { messages: [reminder] }).lost).toEqual([]);
  });

  test('gets what the screening would have caused when a held lead is released', () => {
    const hold = { reason: 'honeypot', at: instant(noon) } as const;
    const before = { ...subscribed, status: 'held', hold } as const;
    const screening = { screeningId: 'screening-1', lang: 'en' as const, hold, assessment: { deferUntil: null } };
    const release = { status: 'new', hold: undefined } as const;
    const kinds = ['summary', 'follow-up-1', 'follow-up-2'];
    expect(created(before, release, { screening, isRelease: true })).toEqual(kinds);
    const released = changed(before, release, { screening, isRelease: true }).create;
    expect(created(before, release, { screening, isRelease: true, messages: released })).toEqual([]);
  });

  test('gets nothing by a change that neither confirms, treats nor releases', () => {
    expect(created(subscribed, { assignee: 'staff-1' })).toEqual([]);
    expect(created(subscribed, { status: 'contacted' })).toEqual([]);
  });

  test('gets each mail once by a release with which a consent comes', () => {
    const hold = { reason: 'honeypot', at: instant(noon) } as const;
    const screening = { screeningId: 'screening-1', lang: 'en' as const, hold, assessment: { deferUntil: null } };
    const release = { ...subscribed, status: 'new', hold: undefined } as const;
    expect(created({ status: 'held', hold }, release, { screening, isRelease: true })).toEqual([
      'summary',
      'follow-up-1',
      'follow-up-2',
    ]);
  });

  test('gets its follow-ups when the person confirms, counted from then', () => {
    expect(created({}, subscribed)).toEqual(['follow-up-1', 'follow-up-2']);
    expect(created({ outcome: 'defer_until' }, subscribed)).toEqual([]);
    const hold = { reason: 'honeypot', at: instant(noon) } as const;
    const held = { screeningId: 'screening-1', lang: 'en' as const, hold, assessment: { deferUntil: null } };
    expect(created({}, subscribed, { screening: held })).toEqual([]);
    const tenDaysOn = noon + 10 * 86_400_000;
    expect(changed({}, subscribed, { at: tenDaysOn }).create[0]?.dueAt).toBe('2026-06-27T07:00:00.000Z');
  });
});
