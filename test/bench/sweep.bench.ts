/**
 * The sweep on a real table, with mails rendered and handed to a small SES over loopback
 * (docs/architecture.md#budgets). Table and SES share the two cores with the sweep, so its own share is timed too: by
 * its CPU time, mail by mail.
 */
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leadKey } from '../../shared/aws/items/keys.ts';
import { indexAttributes } from '../../shared/aws/items/lead-item.ts';
import { sweep } from '../../shared/mail/protocol/sweep.ts';
import { aClinic } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { mailRoom } from '../functions/mail-room.ts';
import { accept, type FakeSes, startFakeSes } from '../mail/fake-ses.ts';
import { instant, noon } from '../mail/messages.ts';
import { sized } from './sizes.ts';

const due = sized(200, 40);
const waiting = sized(80, 32);
const others = sized(100_000, 4_000);
const rounds = sized(3, 1);

let ses: FakeSes;
const emulators: Emulator[] = [];

beforeAll(async () => {
  ses = await startFakeSes();
});
afterAll(async () => {
  for (const emulator of emulators) emulator.stop();
  await ses.stop();
});

const aTable = async () => {
  const emulator = await startEmulator({ isGuarded: false });
  emulators.push(emulator);
  const { sendMessage } = await import('../../shared/mail/protocol/send-message.ts');
  const room = mailRoom(emulator, ses);
  await room.clinics.createClinic(aClinic());
  const send = sendMessage(room.deps);
  let filled = 0;

  const fill = async (mails: number) => {
    for (let count = 0; count < mails; count += 1) {
      filled += 1;
      const contact = { name: 'Ada Rossi', email: `ada.${filled}@example.com`, note: '' };
      await room.aStored({}, {}, { contact });
    }
  };
  /** Messages a second, and ms of this process’s CPU per message. */
  const run = async (inFlight: number, mails = due) => {
    await fill(mails);
    const before = ses.received.length;
    const sweepDeps = { ...room.deps, ...room.messages, sendMessage: send, inFlight };
    const cpu = process.cpuUsage();
    const startedAt = performance.now();
    await sweep(sweepDeps)({ remaining: () => 30_000 });
    const seconds = (performance.now() - startedAt) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    expect(ses.received.length - before).toBe(mails);
    return { rate: mails / seconds, cpu: (user + system) / 1_000 / mails };
  };
  return { emulator, run };
};

const addLeads = async ({ client, tables }: Emulator) => {
  for (let from = 0; from < others; from += 25 * 8) {
    const batch = (start: number) =>
      Array.from({ length: 25 }, (_, at) => {
        const leadId = `other-${start + at}`;
        const createdAt = instant(noon - (start + at) * 1_000);
        const Item = {
          ...leadKey('alba', leadId),
          ...indexAttributes({ clinic: 'alba', status: 'new', createdAt }),
        };
        return { PutRequest: { Item } };
      });
    await Promise.all(
      Array.from({ length: 8 }, (_, lane) =>
        client.send(new BatchWriteCommand({ RequestItems: { [tables.leads]: batch(from + lane * 25) } })),
      ),
    );
  }
};

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** About what a call to SES takes within its region, in ms. */
const answerTime = 50;

test('eight in flight do not wait for each other', async () => {
  const { run } = await aTable();
  await run(8);
  ses.behave((...call) => void setTimeout(() => accept(...call), answerTime));
  const rates = { eight: [] as number[], one: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    rates.eight.push((await run(8, waiting)).rate);
    rates.one.push((await run(1, waiting)).rate);
  }
  ses.behave(accept);
  const [eight, one] = [median(rates.eight), median(rates.one)];
  const ratio = `ratio ${(eight / one).toFixed(2)}`;
  process.stdout.write(
    `with a SES that answers after ${answerTime} ms, eight ${eight.toFixed(0)}, one ${one.toFixed(0)} a second: ${ratio}\n`,
  );
  expect(eight / one).toBeGreaterThanOrEqual(1.6);
}, 900_000);

test('a sweep costs the same among many other leads', async () => {
  const [plain, crowded] = [await aTable(), await aTable()];
  await addLeads(crowded.emulator);
  const rates = { eight: [] as number[], one: [] as number[], crowded: [] as number[], cpu: [] as number[] };
  await plain.run(8);
  await crowded.run(8);
  for (let round = 0; round < rounds; round += 1) {
    const eight = await plain.run(8);
    rates.eight.push(eight.rate);
    rates.cpu.push(eight.cpu);
    rates.crowded.push((await crowded.run(8)).rate);
    rates.one.push((await plain.run(1)).rate);
  }
  const [eight, one, among] = [median(rates.eight), median(rates.one), median(rates.crowded)];
  const lines = [
    `sweep, eight in flight ${eight.toFixed(0)} a second, best ${Math.max(...rates.eight).toFixed(0)}`,
    `one in flight ${one.toFixed(0)} a second: ratio ${(eight / one).toFixed(2)}`,
    `among ${others} other leads ${among.toFixed(0)} a second: ratio ${(eight / among).toFixed(2)}`,
    `${median(rates.cpu).toFixed(2)} ms of the sweep's own CPU per mail`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  expect(eight / among).toBeLessThanOrEqual(1.2);
}, 900_000);
