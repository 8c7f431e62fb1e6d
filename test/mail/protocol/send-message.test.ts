import { describe, expect, test } from 'vitest';
import type { MailControl } from '../../../shared/mail/protocol/gate.ts';
import { aClaimed, aMessage, instant, noon } from '../messages.ts';
import { aRoom } from '../room.ts';

describe('handing a message over', () => {
  test('claims it, fences it, calls SES once and marks it', async () => {
    const room = aRoom();
    await room.sendMessage();
    expect(room.outbox.written).toEqual(['claim', 'fence', 'markSent']);
    expect(room.calls).toEqual([8_000]);
    expect(room.outbox.message()).toMatchObject({
      state: 'SENT',
      sesId: 'ses-1',
      attempt: 1,
      sentAt: instant(noon),
      version: 4,
    });
    expect(room.outbox.message()).not.toHaveProperty('nextLook');
    expect(room.outbox.message()).not.toHaveProperty('shard');
    expect(room.events()).toEqual(['mail.sent']);
  });

  test('does nothing on being called again', async () => {
    const room = aRoom();
    for (let times = 0; times < 5; times += 1) await room.sendMessage();
    expect(room.calls).toHaveLength(1);
  });

  test.each([
    ['not due yet', aMessage({ nextLook: noon / 1000 + 1 })],
    ['claimed by somebody', aClaimed()],
    ['being sent', aClaimed({ state: 'SENDING' })],
    ['at its end', aMessage({ state: 'DEAD', nextLook: undefined, shard: undefined })],
  ])('leaves a message alone that is %s', async (_what, message) => {
    const room = aRoom(message);
    await room.sendMessage();
    expect(room.outbox.written).toEqual([]);
    expect(room.calls).toEqual([]);
  });

  test.each([
    ['the table comes from a restore', { read: async () => ({ epoch: 'old' }) }],
    ['sending is paused', { read: async () => ({ epoch: '1', pausedUntil: instant(noon + 1) }) }],
  ])('sends nothing while %s', async (_when, control) => {
    const room = aRoom(aMessage(), { control: { ...control, brake: async () => undefined } });
    await room.sendMessage();
    expect(room.outbox.written).toEqual([]);
  });

  test.each([
    ['marketing alone rests', { marketingPausedUntil: instant(noon + 90_500) }, ['rest'], 91],
    ['marketing rested', { marketingPausedUntil: instant(noon) }, ['claim', 'fence', 'markSent'], undefined],
    ['all mail rests', { pausedUntil: instant(noon + 90_500) }, [], 0],
    ['marketing rests longer than it is worth sending', { marketingPausedUntil: '2027' }, ['rest'], 86_400],
  ])('looks at marketing again when the pause ends where %s', async (_what, control, written, seconds) => {
    const read = async () => ({ epoch: '1', ...control });
    const room = aRoom(aMessage({ class: 'marketing' }), { control: { read, brake: async () => undefined } });
    await room.sendMessage();
    expect(room.outbox.written).toEqual(written);
    expect(room.outbox.message().nextLook).toBe(seconds === undefined ? undefined : noon / 1000 + seconds);
    expect(room.outbox.message()).toMatchObject(
      seconds === undefined ? { state: 'SENT' } : { state: 'READY', attempt: 0 },
    );
  });

  test.each([
    ['sending is paused', { pausedUntil: instant(noon + 1) }],
    ['the table is released for another epoch', { epoch: '2' }],
  ])('gives the claim back when, before it can call, %s', async (_what, change) => {
    let control: MailControl = { epoch: '1' };
    const room = aRoom(aMessage(), {
      control: { read: async () => control, brake: async () => undefined },
      obstacleTo: async () => {
        control = { ...control, ...change };
        return undefined;
      },
    });
    await room.sendMessage();
    expect(room.outbox.written).toEqual(['claim', 'release']);
    expect(room.outbox.message()).toMatchObject({ state: 'READY', nextLook: noon / 1000, deaths: 0 });
    expect(room.calls).toEqual([]);
  });

  test('claims nothing that it has no time for', async () => {
    const room = aRoom();
    await room.sendMessage(12_000);
    expect(room.outbox.written).toEqual([]);
  });

  test('gives the claim back before the fence when making the mail took too long', async () => {
    const room = aRoom();
    const left = [13_000, 9_000];
    await room.sendMessage(() => left.shift() ?? 9_000);
    expect(room.outbox.written).toEqual(['claim', 'release']);
    expect(room.outbox.message()).toMatchObject({ state: 'READY', nextLook: noon / 1000, deaths: 0 });
    expect(room.calls).toEqual([]);
  });

  test('keeps saying why it was refused last when it is given back for want of time', async () => {
    const room = aRoom(aMessage({ error: 'throttled' }));
    const left = [13_000, 9_000];
    await room.sendMessage(() => left.shift() ?? 9_000);
    expect(room.outbox.message()).toMatchObject({ state: 'READY', error: 'throttled' });
  });

  test('ends what nobody sent in time', async () => {
    const room = aRoom(aMessage({ notAfter: instant(noon) }));
    await room.sendMessage();
    expect(room.outbox.message().state).toBe('EXPIRED');
    expect(room.logged).toMatchObject([{ event: 'mail.ended', fields: { state: 'EXPIRED' } }]);
  });

  test('calls SES no longer than its lease lasts', async () => {
    const room = aRoom();
    room.outbox.beforeWrite = ({ step }) => {
      // Making the mail took nearly two minutes: the fence just passes, the call is cut short.
      if (step === 'fence') room.clock.now = noon + 109_000;
    };
    await room.sendMessage();
    expect(room.calls).toEqual([6_000]);
  });

  test('does not send under a lease that is about to end', async () => {
    const room = aRoom(aMessage(), {
      prepare: async () => {
        room.clock.now = noon + 111_000;
        return {
          submission: { raw: new Uint8Array(), from: '', to: '', configurationSet: '', tags: {} },
          recipient: { byClinic: '', byAll: '' },
        };
      },
    });
    await room.sendMessage();
    expect(room.calls).toEqual([]);
  });
});

describe('the fence', () => {
  test.each([
    ['SUPPRESSED', 'suppressed', { suppression: { byAll: true } }],
    ['SUPPRESSED', 'suppressed', { suppression: { byAll: false, byClinic: 'all' as const } }],
    ['CANCELLED', 'erased', { lead: 'gone' as const }],
    ['CANCELLED', 'erased', { lead: { isErased: true, isHeld: false, wantsMarketing: true } }],
    ['READY', 'held', { lead: { isErased: false, isHeld: true, wantsMarketing: true } }],
  ])('ends in %s, and says %s', async (state, error, person) => {
    const room = aRoom();
    Object.assign(room.outbox.person, person);
    await room.sendMessage();
    expect(room.outbox.message()).toMatchObject({ state, error });
    expect(room.calls).toEqual([]);
  });

  test('stops marketing that lost its consent after the claim', async () => {
    const room = aRoom(aMessage({ class: 'marketing' }));
    Object.assign(room.outbox.person, { lead: { isErased: false, isHeld: false, wantsMarketing: false } });
    await room.sendMessage();
    expect(room.outbox.message()).toMatchObject({ state: 'CANCELLED', error: 'no-consent' });
  });

  test('is tried again when another transaction was in the way, and then later', async () => {
    const twice = aRoom();
    twice.outbox.conflicts = 2;
    await twice.sendMessage();
    expect(twice.outbox.message().state).toBe('SENT');
    expect(twice.pauses).toHaveLength(2);
    const always = aRoom();
    always.outbox.conflicts = 100;
    await always.sendMessage();
    expect(always.outbox.message()).toMatchObject({ state: 'READY', nextLook: noon / 1000 + 30, error: 'conflict' });
    expect([always.calls, always.pauses.length]).toEqual([[], 3]);
  });

  test('lets nobody send whose claim was taken over', async () => {
    const room = aRoom(aMessage(), {
      prepare: async () => {
        room.outbox.put(aClaimed({ claimId: 'somebody-else' }));
        return {
          submission: { raw: new Uint8Array(), from: '', to: '', configurationSet: '', tags: {} },
          recipient: { byClinic: '', byAll: '' },
        };
      },
    });
    await room.sendMessage();
    expect([room.calls, room.pauses]).toEqual([[], []]);
    expect(room.outbox.message()).toMatchObject({ state: 'CLAIMED', claimId: 'somebody-else' });
  });

  test('that refused what the lead allows again lets it be tried later', async () => {
    const room = aRoom();
    room.outbox.fence = async () => ({ outcome: 'refused', suppression: { byAll: false } });
    await room.sendMessage();
    expect(room.outbox.message()).toMatchObject({ state: 'READY', nextLook: noon / 1000 + 30 });
    expect(room.outbox.message()).not.toHaveProperty('error');
  });

  test('is nothing to say for who lost the claim meanwhile', async () => {
    const room = aRoom();
    Object.assign(room.outbox.person, { lead: 'gone' });
    const { fence } = room.outbox;
    room.outbox.fence = async (...asked) => {
      const answer = await fence(...asked);
      room.outbox.put(aClaimed({ claimId: 'somebody-else' }));
      return answer;
    };
    await room.sendMessage();
    expect([room.outbox.written, room.logged]).toEqual([['claim'], []]);
  });

  test('is not asked by who lost the claim', async () => {
    const room = aRoom();
    room.outbox.write = async () => undefined;
    await room.sendMessage();
    expect([room.calls, room.outbox.written, room.logged]).toEqual([[], [], []]);
  });
});

describe('an obstacle', () => {
  test.each([
    ['the mailbox has had enough', { wait: 5_000, error: 'address-limit' }, []],
    ['no start is free in the account’s rate', { wait: 5_000, error: 'rate' }, ['mail.rateFull']],
  ] as const)('gives the message back for a while: %s', async (_what, obstacle, events) => {
    const room = aRoom(aMessage(), { obstacleTo: async () => obstacle });
    await room.sendMessage();
    const { error } = obstacle;
    expect(room.outbox.message()).toMatchObject({ state: 'READY', nextLook: noon / 1000 + 5, error });
    expect([room.calls, room.events()]).toEqual([[], events]);
  });
});

describe('a message that cannot be made', () => {
  test('is parked for people to look at', async () => {
    const room = aRoom(aMessage(), { prepare: () => Promise.reject(new Error('canary')) });
    await room.sendMessage();
    expect(room.outbox.message()).toMatchObject({ state: 'PARKED', error: 'unmade' });
    expect(JSON.stringify([room.logged, room.outbox.message()])).not.toContain('canary');
  });

  test('is cancelled when its screening is gone, and waits while its clinic is', async () => {
    const erased = aRoom(aMessage(), { prepare: async () => ({ missing: 'screening' }) });
    await erased.sendMessage();
    expect(erased.outbox.message()).toMatchObject({ state: 'CANCELLED', error: 'erased' });
    const disabled = aRoom(aMessage(), { prepare: async () => ({ missing: 'clinic' }) });
    await disabled.sendMessage();
    expect(disabled.outbox.message()).toMatchObject({
      state: 'READY',
      nextLook: noon / 1000 + 900,
      error: 'no-clinic',
    });
  });

  test('waits for the digest that speaks for it, and ends with the one that did', async () => {
    const waits = aRoom(aMessage(), { prepare: async () => ({ digest: { waitUntil: noon + 60_000 } }) });
    await waits.sendMessage();
    expect(waits.outbox.message()).toMatchObject({ state: 'READY', nextLook: noon / 1000 + 60, error: 'digest' });
    const merged = aRoom(aMessage(), { prepare: async () => ({ digest: { mergedInto: 'm-1' } }) });
    await merged.sendMessage();
    expect(merged.outbox.message()).toMatchObject({ state: 'CANCELLED', error: 'merged-into-m-1' });
  });
});
