/** docs/reliability.md#faults, rows F27 to F35: what SES does, does not, and tells late. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../../shared/mail/message.ts';
import { minutes } from '../mail/messages.ts';
import { startWorld, type World } from './faulty-world.ts';
import { openMessages, quietTime } from './schedule.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  return () => world.stop();
});

const copies = () => world.mailbox.taken.length;
const submissions = () => world.mailbox.ses.received.length;
const stateOf = async (message: Message) => (await world.plain.read(message)).state;
const sendTold = async (attempt = 1) => {
  const taken = world.mailbox.taken[attempt - 1];
  if (!taken) throw new Error('SES took no such mail');
  return await world.mailbox.eventOf('Send', taken);
};
const sweepAfter = async (ms: number) => {
  world.clock.now += ms;
  await world.worker().sweep();
};

describe.each([
  ['F27: an answer that is lost', 'accept-then-reset'],
  ['F28: a call that hangs and is taken all the same', 'accept-then-hang'],
] as const)('%s', (_row, answer) => {
  test('leaves a doubt that an event ends', async () => {
    const message = await world.aMail();
    world.mailbox.answer([answer]);
    await world.worker().stream(message);
    expect(await stateOf(message)).toBe('UNKNOWN');
    world.clock.now += 20_000;
    await world.note(await sendTold());
    expect(await stateOf(message)).toBe('SENT');
    await quietTime(world);
    expect(copies()).toBe(1);
  });
});

test('F29: an event that comes before our mark is kept by it', async () => {
  const message = await world.aMail();
  const worker = world.worker({
    submit: async (...call) => {
      const answer = await world.plain.deps.submit(...call);
      await world.note(await sendTold());
      return answer;
    },
  });
  await worker.stream(message);
  expect(await stateOf(message)).toBe('SENT');
  expect(world.logged.map(({ event }) => event)).toContain('mail.sent');
  await quietTime(world);
  expect(copies()).toBe(1);
});

describe('F30: events', () => {
  test('that are doubled, reordered or of an older attempt move nothing back', async () => {
    const message = await world.aMail();
    world.mailbox.answer(['accept-then-reset']);
    await world.worker().stream(message);
    await sweepAfter(minutes(16));
    await sweepAfter(minutes(1));
    expect(copies()).toBe(2);
    const [old, recent] = world.mailbox.taken.map((taken) => world.mailbox.eventOf('Delivery', taken));
    for (const event of [await recent, await old, await recent, await sendTold(1)]) await world.note(event);
    expect(await stateOf(message)).toBe('SENT');
    expect(await openMessages(world)).toEqual([]);
  });

  test('about a bounce stop every later mail to the address, at every clinic', async () => {
    await world.worker().stream(await world.plain.aStored());
    const [taken] = world.mailbox.taken;
    if (!taken) throw new Error('SES took no mail');
    await world.note(await world.mailbox.eventOf('Bounce', { ...taken, to: 'ada@example.com' }));
    const [here, there] = [await world.plain.aStored(), await world.plain.aStored({ clinic: 'birch' })];
    await world.worker().stream(here, there);
    expect([await stateOf(here), await stateOf(there)]).toEqual(['SUPPRESSED', 'SUPPRESSED']);
    expect(copies()).toBe(1);
  });
});

test('F31: ten minutes of throttling lose nothing, kill nothing, and are not answered with hammering', async () => {
  const messages = [];
  for (let count = 0; count < 12; count += 1) messages.push(await world.aMail());
  world.mailbox.answer([], 'throttle');
  for (let minute = 0; minute < 10; minute += 1) await sweepAfter(minutes(1));
  // One sweep has eight calls in flight before it hears that it is too fast.
  expect(submissions()).toBeLessThanOrEqual(80);
  await quietTime(world);
  expect(copies()).toBe(12);
  for (const message of messages)
    expect(await world.plain.read(message)).toMatchObject({ state: 'SENT', deaths: 0, resends: 0 });
});

test('F32: a used-up day keeps marketing waiting, and service mail tries once an hour', async () => {
  const service = await world.aMail();
  const promotion = await world.aMail({ class: 'marketing' }, { wantsMarketing: true });
  world.mailbox.answer([], 'daily-quota');
  await world.worker().stream(service);
  await world.worker().stream(promotion);
  expect(submissions()).toBe(1);
  for (let passed = 0; passed < 59; passed += 10) await sweepAfter(minutes(9));
  expect(submissions()).toBe(1);
  await sweepAfter(minutes(10));
  expect(submissions()).toBeLessThanOrEqual(3);
  await quietTime(world);
  expect([await stateOf(service), await stateOf(promotion)]).toEqual(['SENT', 'SENT']);
});

test.each([
  ['that is paused', 'paused'],
  ['whose sender is not verified', 'unverified'],
] as const)('F33: an account %s brakes, ends no message, and drains after its release', async (_what, answer) => {
  const messages = [await world.aMail(), await world.aMail()];
  world.mailbox.answer([], answer);
  for (const message of messages) await world.worker().stream(message);
  for (let count = 0; count < 4; count += 1) await sweepAfter(minutes(1));
  expect(submissions()).toBe(1);
  expect(world.logged.map(({ event }) => event)).toContain('mail.braked');
  await quietTime(world);
  expect(await Promise.all(messages.map(stateOf))).toEqual(['SENT', 'SENT']);
});

test.each([
  ['F34: a mail that SES refuses for its content', 'reject', 'message-rejected'],
  ['F35: an address that SES refuses', 'bad-address', 'request-refused'],
] as const)('%s is dead at once, visibly, and the alert to the clinic goes', async (_what, answer, error) => {
  const summary = await world.aMail();
  const alert = await world.aMail({ kind: 'clinic-alert' });
  world.mailbox.answer([answer]);
  await world.worker().stream(summary);
  await world.worker().stream(alert);
  expect(await world.plain.read(summary)).toMatchObject({ state: 'DEAD', error });
  expect(await stateOf(alert)).toBe('SENT');
  expect(world.logged.find(({ event }) => event === 'mail.ended')?.fields).toMatchObject({ state: 'DEAD', error });
  await quietTime(world);
  expect(submissions()).toBe(2);
});
