import { describe, expect, test } from 'vitest';
import { aRoom } from './room.ts';

describe('a worker whose clock is more than two minutes off', () => {
  test.each([121_000, -121_000, 3_600_000, -86_400_000, 365 * 86_400_000])(
    'by %d ms touches no message',
    async (ahead) => {
      const room = aRoom(undefined, { clockAhead: () => ahead });
      const before = room.outbox.message();
      await room.sendMessage();
      expect(room.outbox.message()).toEqual(before);
      expect(room.calls).toEqual([]);
      expect(room.logged).toEqual([{ event: 'mail.clockOff', fields: { seconds: Math.round(ahead / 1000) } }]);
    },
  );

  test('says so once a minute, not once per message', async () => {
    const room = aRoom(undefined, { clockAhead: () => 3_600_000 });
    for (let at = 0; at < 5; at += 1) await room.sendMessage();
    expect(room.events()).toEqual(['mail.clockOff']);
    room.clock.now += 60_000;
    await room.sendMessage();
    expect(room.events()).toHaveLength(2);
  });

  test('sends as soon as it is right again', async () => {
    let ahead = 3_600_000;
    const room = aRoom(undefined, { clockAhead: () => ahead });
    await room.sendMessage();
    ahead = 119_000;
    await room.sendMessage();
    expect(room.outbox.message().state).toBe('SENT');
  });
});
