/**
 * docs/reliability.md#faults, rows F23 to F26: workers killed at the crash points C5 to C11, and marks that cannot be
 * written.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../../shared/mail/message.ts';
import { minutes } from '../mail/messages.ts';
import { startWorld, type World } from './faulty-world.ts';
import type { Rule } from './rules.ts';
import { quietTime } from './schedule.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  return () => world.stop();
});

const claim = { operation: 'UpdateItem', contains: '"CLAIMED"' };
const fence = { operation: 'TransactWriteItems', contains: '"SENDING"' };
const markSent = { operation: 'UpdateItem', contains: '"SENT"' };
const markUnknown = { operation: 'UpdateItem', contains: '"UNKNOWN"' };

const copies = () => world.mailbox.taken.length;
const consent = { wantsMarketing: true };
const marketing = { class: 'marketing' } as const;

/** Has a worker send the message and die by the rule. */
const dieBy = async (rule: Omit<Rule, 'action'>, action: 'die-before' | 'die-after', message: Message) => {
  world.rules.set([{ ...rule, action }]);
  const worker = world.worker();
  await worker.stream(message);
  expect(worker.isDead()).toBe(true);
  world.rules.set([]);
};

const tellAll = async () => {
  for (const taken of world.mailbox.taken) await world.note(await world.mailbox.eventOf('Send', taken));
};

describe('F23: killed before anything was started', () => {
  test.each([
    ['before its claim is written', claim, 'die-before', 0],
    ['with its claim written (C5)', claim, 'die-after', 1],
    ['with the mail made (C6)', fence, 'die-before', 1],
  ] as const)('%s, the mail goes once, after the lease', async (_when, rule, action, deaths) => {
    const message = await world.aMail();
    await dieBy(rule, action, message);
    world.clock.now += minutes(1);
    await world.worker().sweep();
    expect(copies()).toBe(1 - deaths);
    await quietTime(world);
    expect(copies()).toBe(1);
    expect(await world.plain.read(message)).toMatchObject({ state: 'SENT', deaths, resends: 0 });
  });
});

describe('F24: killed after the fence and before the call (C7)', () => {
  test('service mail is sent once, as a second try', async () => {
    const message = await world.aMail();
    await dieBy(fence, 'die-after', message);
    await quietTime(world);
    expect(copies()).toBe(1);
    expect(await world.plain.read(message)).toMatchObject({ state: 'SENT', resends: 1 });
  });

  test('marketing mail is left to people', async () => {
    const message = await world.aMail(marketing, consent);
    await dieBy(fence, 'die-after', message);
    await quietTime(world);
    expect(copies()).toBe(0);
    expect(await world.plain.read(message)).toMatchObject({ state: 'PARKED', error: 'delivery-unknown' });
  });
});

describe('F25: killed when SES has the mail and nobody wrote that down', () => {
  const deaths = [
    ['before its answer is read (C8)', markUnknown, 'accept-then-reset'],
    ['with its answer read (C9)', markSent, 'accept'],
  ] as const;

  test.each(deaths)('%s, an event ends the doubt and nothing goes twice', async (_when, rule, answer) => {
    const message = await world.aMail();
    world.mailbox.answer([answer]);
    await dieBy(rule, 'die-before', message);
    await tellAll();
    await quietTime(world);
    expect(copies()).toBe(1);
    expect(await world.plain.read(message)).toMatchObject({ state: 'SENT', resends: 0 });
  });

  test.each(deaths)(
    '%s, and its event is lost, service mail goes twice and marketing once',
    async (_when, rule, answer) => {
      const service = await world.aMail();
      world.mailbox.answer([answer]);
      await dieBy(rule, 'die-before', service);
      const promotion = await world.aMail(marketing, consent);
      world.mailbox.answer([answer]);
      await dieBy(rule, 'die-before', promotion);
      await quietTime(world);
      const copiesOf = ({ messageId }: Message) =>
        world.mailbox.taken.filter((taken) => taken.messageId === messageId).length;
      expect([copiesOf(service), copiesOf(promotion)]).toEqual([2, 1]);
      expect(await world.plain.read(promotion)).toMatchObject({ state: 'PARKED' });
    },
  );

  test('and the mark written (C10), nothing more happens', async () => {
    const message = await world.aMail();
    await dieBy(markSent, 'die-after', message);
    await quietTime(world);
    expect(copies()).toBe(1);
    expect(await world.plain.read(message)).toMatchObject({ state: 'SENT', attempt: 1 });
  });

  test('and the resolver dies as well (C11), the next one takes over', async () => {
    const message = await world.aMail();
    await dieBy(markSent, 'die-before', message);
    world.clock.now += minutes(3);
    world.rules.set([{ ...markUnknown, action: 'die-before' }]);
    const resolver = world.worker();
    await resolver.sweep();
    expect(resolver.isDead()).toBe(true);
    await tellAll();
    await quietTime(world);
    expect(copies()).toBe(1);
    expect(await world.plain.read(message)).toMatchObject({ state: 'SENT' });
  });
});

describe('F26: a mark that fails', () => {
  test.each([
    ['once', 1],
    ['four times', 4],
  ])('%s is written all the same', async (_times, times) => {
    const message = await world.aMail();
    world.rules.set([{ ...markSent, times, action: 'error-500' }]);
    await world.worker().stream(message);
    expect(await world.plain.read(message)).toMatchObject({ state: 'SENT', attempt: 1 });
  });

  test('always leaves the id of SES in the log, and an event writes it', async () => {
    const message = await world.aMail();
    world.rules.set([{ ...markSent, times: 1_000, action: 'error-500' }]);
    await world.worker().stream(message);
    expect(await world.plain.read(message)).toMatchObject({ state: 'SENDING' });
    expect(world.logged.map(({ event }) => event)).toContain('mail.accepted');
    await tellAll();
    await quietTime(world);
    expect(await world.plain.read(message)).toMatchObject({ state: 'SENT' });
    expect(copies()).toBe(1);
  });
});
