import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawFrom } from '../../../commands/demo/draw.ts';
import { type PurgeDeps, purge } from '../../../shared/aws/erasure/purge-items.ts';
import { purgeStore } from '../../../shared/aws/erasure/purge-store.ts';
import { tombstoneOf, tombstoneWrite } from '../../../shared/aws/items/erasure-records.ts';
import { shardNumber } from '../../../shared/mail/message-id.ts';
import { type Emulator, startEmulator, withNewTables } from '../../emulator.ts';
import { aLead } from '../../leads/leads.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

const now = Date.parse('2026-06-15T10:00:00Z');
/** What a run has, and what a lead takes that fails, in seconds: the worst that the tries of a store add up to. */
const runSeconds = 110;
const failsFor = 6;

/** A purge whose time passes by what it does, in seconds. Leads whose id begins with `bad` fail. */
const aPurge = (over: Partial<PurgeDeps>) => {
  let spent = 0;
  const done = new Set<string>();
  const failed: string[] = [];
  const work = async (leadId: string) => {
    spent += leadId.startsWith('bad') ? failsFor : 0.02;
    if (leadId.startsWith('bad')) throw new Error('This lead cannot be emptied.');
    done.add(leadId);
  };
  const expired = async (clinic: string, leadId: string) =>
    aLead({ clinic, leadId, expiresAt: new Date(now - 1).toISOString() });
  const parts = purge({
    purges: purgeStore(emulator.db, emulator.tables.leads),
    erasures: {
      finish: (_clinic, leadId) => work(leadId),
      erase: async ({ leadId }) => {
        await work(leadId);
        return {
          outcome: 'erased',
          tombstone: { leadId, clinic: '', erasedAt: '', reasonCode: 'expired', version: 2 },
        };
      },
    },
    leads: { readLead: expired },
    listClinics: async () => [],
    newId: () => 'id',
    now: () => now,
    random: drawFrom(1).next,
    failed: ({ leadId, clinic }) => void failed.push(leadId ?? clinic),
    ...over,
  });
  const hasTime = () => spent < runSeconds;
  return {
    ...{ done, failed },
    finishErased: async () => {
      spent = 0;
      return await parts.finishErased(hasTime);
    },
    eraseExpired: async () => {
      spent = 0;
      return await parts.eraseExpired(hasTime);
    },
    spend: (seconds: number) => {
      spent += seconds;
    },
  };
};

/** Ids of one shard of the purge. */
const idsOfOneShard = (prefix: string, count: number): string[] => {
  const found: string[] = [];
  for (let tried = 0; found.length < count; tried += 1) {
    const id = `${prefix}-${String(tried).padStart(6, '0')}`;
    if (shardNumber(id) === 3) found.push(id);
  }
  return found;
};

const putErased = async ({ client, tables }: Emulator, leadIds: readonly string[]) => {
  for (const [at, leadId] of leadIds.entries()) {
    const erased = { at: now - (leadIds.length - at) * 1_000, reason: 'request' } as const;
    const { Item } = tombstoneWrite(tables.leads, tombstoneOf({ leadId, clinic: 'alba', version: 1 }, erased)).Put;
    await client.send(new PutCommand({ TableName: tables.leads, Item }));
  }
};

describe('the purge of erased leads', () => {
  test('reaches a lead behind 60 of its shard that fail at once, in one run', async () => {
    const own = await withNewTables(emulator);
    const [good = ''] = idsOfOneShard('good', 1);
    await putErased(own, [...idsOfOneShard('quick', 60), good]);
    const { finishErased, done } = aPurge({
      purges: purgeStore(own.db, own.tables.leads),
      erasures: {
        finish: async (_clinic, leadId) => {
          if (leadId !== good) throw new Error('This lead cannot be emptied.');
          done.add(leadId);
        },
        erase: () => Promise.reject(new Error('Nothing is over here.')),
      },
    });
    expect(await finishErased()).toEqual({ erased: 1, oldest: now / 1000 - 61, isComplete: true });
    expect([...done]).toEqual([good]);
  });

  test('reaches leads behind 60 that take all of the time, within a dozen of its minutes', async () => {
    const own = await withNewTables(emulator);
    const good = idsOfOneShard('good', 5);
    await putErased(own, [...idsOfOneShard('bad', 60), ...good]);
    const { finishErased, done } = aPurge({ purges: purgeStore(own.db, own.tables.leads) });
    const { isComplete, oldest } = await finishErased();
    // The wait of somebody is told though they were not reached.
    expect([isComplete, oldest]).toEqual([false, now / 1000 - 65]);
    for (let runs = 1; runs < 12; runs += 1) await finishErased();
    expect([...done].toSorted()).toEqual(good.toSorted());
  });
});

/** 500 clinics with leads whose time is over, some of which fail. */
const overAt = (clinic: string, good: number, bad: number) => [
  ...Array.from({ length: bad }, (_n, at) => `bad-${clinic}-${at}`),
  ...Array.from({ length: good }, (_n, at) => `good-${clinic}-${at}`),
];
const clinics = Array.from({ length: 500 }, (_n, at) => `clinic-${String(at).padStart(3, '0')}`);

type Over = { refused?: string; over?: (clinic: string) => string[]; reads: number };

/** Runs over clinics until nobody is left who can be erased, at most so many times; resolves with the number of runs. */
const untilDone = async ({ refused, over = (clinic) => overAt(clinic, 4, 0), reads }: Over, most: number) => {
  const purging = aPurge({
    listClinics: async () => clinics,
    purges: {
      readErased: purgeStore(emulator.db, emulator.tables.leads).readErased,
      readOver: async function* (clinic) {
        purging.spend(reads);
        if (clinic === refused) throw new Error('This clinic cannot be read.');
        for (const leadId of over(clinic)) if (!purging.done.has(leadId)) yield { clinic, leadId };
      },
    },
  });
  const wanted = clinics
    .filter((clinic) => clinic !== refused)
    .flatMap(over)
    .filter((id) => id.startsWith('good'));
  for (let runs = 1; runs <= most; runs += 1) {
    const { isComplete } = await purging.eraseExpired();
    if (wanted.every((id) => purging.done.has(id))) return { runs, isComplete, failed: purging.failed };
  }
  throw new Error(`${wanted.filter((id) => !purging.done.has(id)).length} of ${wanted.length} were never reached.`);
};

describe('the retention run', () => {
  test('takes 500 clinics in one run when there is time, and says so', async () => {
    expect(await untilDone({ reads: 0.1 }, 1)).toEqual({ runs: 1, isComplete: true, failed: [] });
  });

  test('that has time for a fifth of 500 clinics reaches each of them within two days', async () => {
    const { runs } = await untilDone({ reads: 1 }, 48);
    expect(runs).toBeLessThanOrEqual(48);
  });

  test('goes on behind a clinic that cannot be read, and is not complete', async () => {
    expect(await untilDone({ refused: 'clinic-000', reads: 0.1 }, 1)).toEqual({
      ...{ runs: 1, isComplete: false, failed: ['clinic-000'] },
    });
  });

  test('reaches every lead of a clinic and every clinic behind 60 leads that take all of the time', async () => {
    const over = (clinic: string) => overAt(clinic, 4, clinic === 'clinic-000' ? 60 : 0);
    const { runs } = await untilDone({ over, reads: 0.1 }, 24);
    expect(runs).toBeLessThanOrEqual(24);
  });
});
