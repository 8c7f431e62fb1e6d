import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { controlKey } from '../../../shared/aws/items/keys.ts';
import { mailControl } from '../../../shared/aws/mail/mail-control.ts';
import type { Database } from '../../../shared/aws/table/clients.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { instant, minutes, noon } from '../../mail/messages.ts';

let emulator: Emulator;
let clock: { now: number };

beforeEach(async () => {
  emulator = await startEmulator();
  clock = { now: noon };
});
afterEach(() => emulator.stop());

const controlOf = (epoch = '1') => mailControl(emulator.db, emulator.tables.leads, epoch, () => clock.now);
const put = (Item: Record<string, unknown>) =>
  emulator.client.send(new PutCommand({ TableName: emulator.tables.leads, Item: { ...controlKey(), ...Item } }));
const item = async () =>
  (await emulator.client.send(new GetCommand({ TableName: emulator.tables.leads, Key: controlKey() }))).Item;

test('a new table takes the epoch of its first deployment, and of no later one', async () => {
  expect(await controlOf('1').read()).toEqual({ epoch: '1' });
  expect(await controlOf('2').read()).toEqual({ epoch: '1' });
});

test('twenty first senders at once agree on one epoch', async () => {
  const read = await Promise.all(Array.from({ length: 20 }, (_, sender) => controlOf(String(sender)).read()));
  expect(new Set(read.map(({ epoch }) => epoch)).size).toBe(1);
});

test('what was read is good for five seconds', async () => {
  const control = controlOf();
  await control.read();
  await put({ epoch: '1', pausedUntil: instant(noon + minutes(1)) });
  clock.now += 4_999;
  expect(await control.read()).toEqual({ epoch: '1' });
  clock.now += 1;
  expect(await control.read()).toEqual({ epoch: '1', pausedUntil: instant(noon + minutes(1)) });
});

test('a clock that was set back makes it read again', async () => {
  const control = controlOf();
  await control.read();
  await put({ epoch: '1', pausedUntil: instant(noon) });
  clock.now -= minutes(60);
  expect(await control.read()).toMatchObject({ pausedUntil: instant(noon) });
});

test('a brake holds at once for its own process and soon for the others', async () => {
  const [control, other] = [controlOf(), controlOf()];
  await Promise.all([control.read(), other.read()]);
  await control.brake({ scope: 'all', until: noon + 10_000, reason: 'throttled' });
  expect(await control.read()).toMatchObject({ pausedUntil: instant(noon + 10_000) });
  clock.now += 5_000;
  expect(await other.read()).toMatchObject({ pausedUntil: instant(noon + 10_000) });
});

describe('a read that began before a brake', () => {
  /** The table, whose answers to reads of the control item wait to be let go. */
  const slowly = () => {
    const waiting: (() => void)[] = [];
    const send = async (command: Parameters<Database['send']>[0]) => {
      const answer = await emulator.db.send(command);
      if (command instanceof GetCommand) await new Promise<void>((resolve) => waiting.push(resolve));
      return answer;
    };
    const letGo = async () => {
      await expect.poll(() => waiting).not.toEqual([]);
      const readers = waiting.splice(0);
      for (const resolve of readers) resolve();
      return readers.length;
    };
    const control = mailControl({ send } as Database, emulator.tables.leads, '1', () => clock.now);
    return { control, letGo };
  };
  const brake = { scope: 'all', until: noon + 10_000, reason: 'throttled' } as const;
  const braked = { epoch: '1', pausedUntil: instant(brake.until) };

  beforeEach(() => put({ epoch: '1' }));

  test('does not make this process forget it', async () => {
    const { control, letGo } = slowly();
    const late = control.read();
    await control.brake(brake);
    await letGo();
    expect(await late).toEqual(braked);
    expect(await control.read()).toEqual(braked);
  });

  test('is one for all who ask meanwhile', async () => {
    const { control, letGo } = slowly();
    const asked = Promise.all([control.read(), control.read(), control.read()]);
    expect(await letGo()).toBe(1);
    expect(await asked).toEqual(Array(3).fill({ epoch: '1' }));
  });

  test('hides from nobody that somebody ended the pause afterwards', async () => {
    const { control, letGo } = slowly();
    const late = control.read();
    await control.brake(brake);
    await letGo();
    await late;
    await put({ epoch: '1' });
    clock.now += 5_000;
    const next = control.read();
    await letGo();
    expect(await next).toEqual({ epoch: '1' });
  });
});

test('a brake never shortens a pause, and marketing has its own', async () => {
  const control = controlOf();
  await control.read();
  await control.brake({ scope: 'all', until: noon + minutes(5), reason: 'account-paused' });
  await control.brake({ scope: 'all', until: noon + minutes(1), reason: 'throttled' });
  await control.brake({ scope: 'marketing', until: noon + minutes(60), reason: 'daily-quota' });
  expect(await item()).toMatchObject({
    epoch: '1',
    pausedUntil: instant(noon + minutes(5)),
    marketingPausedUntil: instant(noon + minutes(60)),
  });
});
