/** What SES answers, or does not, and what becomes of the message: at most the copies that it may have. */
import { describe, expect, test } from 'vitest';
import type { Emulator } from '../emulator.ts';
import { accept, type Behaviour, type FakeSes, refuse, reset } from '../mail/fake-ses.ts';
import { minutes, noon } from '../mail/messages.ts';
import { type MailRoom, mailRoom, mailsAt } from './mail-room.ts';
import { openMailRoomForEachTest } from './mail-room-per-test.ts';

let emulator: Emulator;
let ses: FakeSes;
let room: MailRoom;

openMailRoomForEachTest((opened) => {
  ({ emulator, ses, room } = opened);
});

const events = () => room.logged.map(({ event }) => event);
const sweepAfter = async (ms: number) => {
  room.clock.now += ms;
  await room.sweep();
};

describe('an answer that is lost', () => {
  test.each([
    ['after SES took the mail', reset],
    ['because SES has an error of its own', refuse(503, 'ServiceUnavailable')],
  ])('%s is one submission and stays unknown for fifteen minutes', async (_when, behaviour) => {
    ses.behave(behaviour);
    const message = await room.aStored();
    await room.stream(message);
    await sweepAfter(minutes(14));
    expect(ses.received).toHaveLength(1);
    expect(await room.read(message)).toMatchObject({ state: 'UNKNOWN', nextLook: (noon + minutes(15)) / 1000 });
  });

  test('costs service mail at most a second copy, under the same reference', async () => {
    ses.behave(reset);
    const message = await room.aStored();
    await room.stream(message);
    for (let count = 0; count < 5; count += 1) await sweepAfter(minutes(16));
    expect(ses.received).toHaveLength(2);
    expect(await room.read(message)).toMatchObject({ state: 'PARKED', error: 'delivery-unknown', resends: 1 });
    const headers = (await mailsAt(ses)).map(({ mail }) => mail.headers.find(({ key }) => key === 'x-entity-ref-id'));
    expect(headers.map((header) => header?.value)).toEqual([message.messageId, message.messageId]);
    expect(ses.received.map(({ parameters }) => parameters.get('Tags.member.2.Value'))).toEqual(['1', '2']);
  });

  test('costs marketing mail no copy at all', async () => {
    ses.behave(reset);
    const message = await room.aStored({ class: 'marketing' }, { wantsMarketing: true });
    await room.stream(message);
    for (let count = 0; count < 3; count += 1) await sweepAfter(minutes(16));
    expect(ses.received).toHaveLength(1);
    expect(await room.read(message)).toMatchObject({ state: 'PARKED' });
  });
});

describe('a refusal', () => {
  const refusals: [string, Behaviour, Record<string, unknown>][] = [
    [
      'for the rate',
      refuse(400, 'Throttling', 'Maximum sending rate exceeded.'),
      { state: 'READY', error: 'throttled' },
    ],
    [
      'for the day',
      refuse(400, 'Throttling', 'Daily message quota exceeded.'),
      { state: 'READY', error: 'daily-quota' },
    ],
    ['of all mail', refuse(400, 'AccountSendingPausedException'), { state: 'READY', error: 'account-paused' }],
    ['of our role', refuse(403, 'AccessDenied'), { state: 'READY', error: 'access-denied' }],
    [
      'of our sender',
      refuse(400, 'MessageRejected', 'Email address is not verified.'),
      { error: 'sender-not-verified' },
    ],
    [
      'of this mail',
      refuse(400, 'MessageRejected', 'Content was rejected.'),
      { state: 'DEAD', error: 'message-rejected' },
    ],
    [
      'of a recipient who is not verified in the sandbox',
      refuse(
        400,
        'MessageRejected',
        `Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ada@example.com`,
      ),
      { state: 'DEAD', error: 'recipient-not-verified' },
    ],
    ['of this address', refuse(400, 'InvalidParameterValue'), { state: 'DEAD', error: 'request-refused' }],
  ];

  test.each(refusals)('%s is one submission, and the message is where it belongs', async (_what, behaviour, end) => {
    ses.behave(behaviour);
    const message = await room.aStored();
    await room.stream(message);
    expect(ses.received).toHaveLength(1);
    expect(await room.read(message)).toMatchObject(end);
  });

  test.each([
    ['for the rate', refuse(400, 'Throttling'), minutes(1)],
    ['for the day', refuse(400, 'Throttling', 'Daily message quota exceeded.'), minutes(60)],
    ['that is our own fault', refuse(403, 'AccessDenied'), minutes(15)],
  ])('%s loses nothing: the mail goes once SES takes it', async (_what, behaviour, wait) => {
    ses.behave(behaviour);
    const message = await room.aStored();
    await room.stream(message);
    ses.behave(accept);
    await sweepAfter(wait);
    expect(await room.read(message)).toMatchObject({ state: 'SENT', attempt: 2 });
    expect(await room.read(message)).not.toHaveProperty('error');
  });

  test('for the rate makes every other worker pause, and they resume', async () => {
    ses.behave(refuse(400, 'Throttling'));
    await room.stream(await room.aStored());
    ses.behave(accept);
    const others = [await room.aStored(), await room.aStored()];
    const elsewhere = mailRoom(emulator, ses);
    await elsewhere.stream(...others);
    expect(ses.received).toHaveLength(1);
    elsewhere.clock.now += 11_000;
    await elsewhere.stream(...others);
    expect(ses.received).toHaveLength(3);
    expect(events()).toContain('mail.braked');
  });
});
