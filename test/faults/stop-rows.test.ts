/** docs/reliability.md#faults, rows F36 to F38: somebody says no, or is erased, while a mail is on its way. */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { leadKey } from '../../shared/aws/items/keys.ts';
import type { Message } from '../../shared/mail/message.ts';
import { instant } from '../mail/messages.ts';
import { startWorld, type World } from './faulty-world.ts';
import { brokenPromises } from './oracle.ts';
import { quietTime } from './schedule.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  return () => world.stop();
});

const erase = async ({ clinic, leadId }: Message) => {
  const { client, tables } = world.emulator;
  await client.send(
    new UpdateCommand({
      TableName: tables.leads,
      Key: leadKey(clinic, leadId),
      UpdateExpression: 'SET erasedAt = :at',
      ExpressionAttributeValues: { ':at': instant(world.clock.now) },
    }),
  );
};

const marketing = { class: 'marketing' } as const;
const consent = { wantsMarketing: true };

/** Each way to say no, to mail of each class that it stops. */
const stops: [string, Partial<Message>, string, (message: Message) => Promise<void>][] = [
  ['an unsubscribe from everything', {}, 'SUPPRESSED', () => world.unsubscribe('ada@example.com', 'all')],
  ['an unsubscribe from marketing', marketing, 'SUPPRESSED', () => world.unsubscribe('ada@example.com', 'marketing')],
  ['an erase', {}, 'CANCELLED', erase],
];

describe.each(stops)('%s', (_what, kind, state, stop) => {
  test('F36, F38: between claim and fence lets no mail go', async () => {
    const message = await world.plain.aStored(kind, consent);
    const worker = world.worker({
      prepare: async (claimed) => {
        const made = await world.plain.deps.prepare(claimed);
        await stop(message);
        return made;
      },
    });
    await worker.stream(message);
    await quietTime(world);
    expect(world.mailbox.ses.received).toHaveLength(0);
    expect(await world.plain.read(message)).toMatchObject({ state });
  });

  test('F37, F38: between fence and call lets at most this mail go, and nothing afterwards', async () => {
    const [message, later] = [await world.plain.aStored(kind, consent), await world.plain.aStored(kind, consent)];
    const worker = world.worker({
      submit: async (...call) => {
        await stop(message);
        await stop(later);
        return await world.plain.deps.submit(...call);
      },
    });
    await worker.stream(message);
    await world.worker().stream(later);
    await quietTime(world);
    expect(world.mailbox.taken.map(({ messageId }) => messageId)).toEqual([message.messageId]);
    expect(await world.plain.read(later)).toMatchObject({ state });
  });

  test('while the result is unknown lets no second copy go', async () => {
    const message = await world.plain.aStored(kind, consent);
    world.mailbox.answer(['accept-then-reset']);
    await world.worker().stream(message);
    await stop(message);
    await quietTime(world);
    expect(world.mailbox.taken).toHaveLength(1);
  });
});

test('an unsubscribe that races forty senders is before or after each fence, never between', async () => {
  const messages: Message[] = [];
  for (let count = 0; count < 40; count += 1) messages.push(await world.plain.aStored());
  const sending = Promise.all(messages.map((message) => world.worker().stream(message)));
  await world.unsubscribe('ada@example.com');
  await sending;
  await quietTime(world);
  const promises = await brokenPromises(world);
  expect(promises.filter((promise) => promise.startsWith('P7'))).toEqual([]);
  expect(world.stops).toHaveLength(1);
});
