import { describe, expect, test } from 'vitest';
import { type Evidence, evidenceOf } from '../../../shared/mail/events/evidence.ts';
import { type ProviderEvent, readProviderEvent } from '../../../shared/mail/events/provider-event.ts';
import { type Message, messageStates } from '../../../shared/mail/message.ts';
import { proofSteps, steps } from '../../../shared/mail/protocol/message-steps.ts';
import { aBounce, aComplaint, anEvent, sentTo, takenAt, toldAt } from './provider-events.ts';

const read = (event: unknown): ProviderEvent => {
  const found = readProviderEvent(event);
  if ('unread' in found) throw new Error(found.unread);
  return found;
};
const judged = (message: Message | undefined, event: unknown = anEvent(), recipients = ['ada']) =>
  evidenceOf(message, read(event), recipients);
const changesOf = (message: Message, event: unknown) => (judged(message, event) as Evidence).changes;

const delivered = anEvent({ detailType: 'Email Delivered', detail: { delivery: { timestamp: toldAt } } });
const everyEvent: [string, unknown][] = [
  ['taken', anEvent()],
  ['delivered', delivered],
  ['delayed', anEvent({ detailType: 'Email Delivery Delayed' })],
  ['bounced', aBounce()],
  ['bounced for now', aBounce({ type: 'Transient', subType: 'MailboxFull' })],
  ['complained about', aComplaint()],
  ['rejected', anEvent({ detailType: 'Email Rejected' })],
];
const unprovenStates = Object.keys(proofSteps) as (keyof typeof proofSteps)[];
const settledStates = messageStates.filter((state) => !unprovenStates.some((unproven) => unproven === state));

describe.each(everyEvent)('that a mail was %s', (_what, event) => {
  test.each(unprovenStates)('ends the doubt of %s', (state) => {
    expect(changesOf(sentTo('ada', { state, shard: 'DUE#1', nextLook: 1 }), event)).toMatchObject({
      state: 'SENT',
      sesId: 'ses-1',
      sentAt: takenAt,
      claimId: undefined,
      leaseUntil: undefined,
      nextLook: undefined,
      shard: undefined,
    });
  });

  test.each(unprovenStates)('is a step of the protocol from %s', (state) => {
    const { step } = judged(sentTo('ada', { state }), event) as Evidence;
    expect(step && steps[step]).toMatchObject({ from: state, to: 'SENT' });
  });

  test.each(settledStates)('leaves the state %s as it is', (state) => {
    expect(changesOf(sentTo('ada', { state }), event)).not.toHaveProperty('state');
    expect(judged(sentTo('ada', { state }), event)).toMatchObject({ step: undefined });
  });

  test('is evidence of an older attempt as well, and of none that was not claimed', () => {
    expect(changesOf(sentTo('ada', { state: 'READY', attempt: 2 }), event)).toMatchObject({ state: 'SENT' });
    expect(judged(sentTo('ada', { state: 'READY', attempt: 0 }), event)).toBe('other-attempt');
  });

  test('changes nothing about a mail to somebody else, one that never went, or none', () => {
    expect(judged(sentTo('bea'), event)).toBe('wrong-recipient');
    expect(judged({ ...sentTo('ada'), recipientHash: undefined }, event)).toBe('wrong-recipient');
    expect(judged(undefined, event)).toBe('unknown-message');
  });

  test('is noted once', () => {
    const { seenEvent } = judged(sentTo('ada'), event) as Evidence;
    expect(judged(sentTo('ada', { seenEvents: new Set([seenEvent]) }), event)).toBe('repeat');
    expect(judged(sentTo('ada', { seenEvents: new Set(['other#1']) }), event)).toMatchObject({ seenEvent });
  });
});

describe('what a message notes', () => {
  test.each([
    [delivered, { deliveredAt: toldAt }],
    [aBounce(), { bouncedAt: toldAt }],
    [aComplaint(), { complainedAt: toldAt }],
    [anEvent({ detailType: 'Email Rejected' }), { rejectedAt: takenAt }],
    [anEvent(), {}],
    [aBounce({ type: 'Transient', subType: 'MailboxFull' }), {}],
    [aBounce({ type: 'Transient', subType: 'General', status: '' }), {}],
    [aComplaint({ complaintFeedbackType: 'not-spam' }), {}],
  ])('is when it happened (%#)', (event, changes) => {
    expect(changesOf(sentTo('ada', { state: 'SENT' }), event)).toEqual(changes);
  });

  test('is the first time', () => {
    expect(changesOf(sentTo('ada', { state: 'SENT', bouncedAt: takenAt }), aBounce())).toEqual({});
  });

  test('keeps a hard bounce apart from the passing one before it', () => {
    const seenEvents = new Set([(judged(sentTo('ada'), aBounce({ type: 'Transient' })) as Evidence).seenEvent]);
    expect(judged(sentTo('ada', { seenEvents }), aBounce())).toMatchObject({ changes: { bouncedAt: toldAt } });
  });
});

test.each([
  [anEvent(), 'sent'],
  [delivered, undefined],
  [aBounce(), 'bounced'],
  [aBounce({ type: 'Transient' }), undefined],
  [aBounce({ subType: 'OnAccountSuppressionList' }), undefined],
  [aComplaint(), 'complained'],
  [aComplaint({ complaintFeedbackType: 'not-spam' }), undefined],
])('counts for the reputation what the provider counts (%#)', (event, counts) => {
  expect((judged(sentTo('ada'), event) as Evidence).counts).toBe(counts);
});

/** Every order of a few things. */
const orders = <T>(things: readonly T[]): T[][] =>
  things.length === 0
    ? [[]]
    : things.flatMap((first, at) => orders(things.toSpliced(at, 1)).map((rest) => [first, ...rest]));

const after = (message: Message, events: readonly unknown[]): Message => {
  let now = message;
  for (const event of events) {
    const evidence = judged(now, event);
    if (typeof evidence === 'string') continue;
    now = { ...now, ...evidence.changes, seenEvents: new Set([...(now.seenEvents ?? []), evidence.seenEvent]) };
  }
  return now;
};

test.each(unprovenStates)('events in any order, each as often as it likes, make the same of %s (P24)', (state) => {
  const events = [
    anEvent(),
    delivered,
    aBounce(),
    aComplaint(),
    aBounce({ type: 'Transient', subType: 'MailboxFull' }),
  ];
  const message = sentTo('ada', { state, nextLook: 1, shard: 'DUE#1' });
  const wanted = after(message, events);
  expect(wanted).toMatchObject({ state: 'SENT', deliveredAt: toldAt, bouncedAt: toldAt, complainedAt: toldAt });
  for (const order of orders(events)) {
    expect(after(message, order)).toEqual(wanted);
    expect(after(message, [...order, ...order.toReversed()])).toEqual(wanted);
  }
});
