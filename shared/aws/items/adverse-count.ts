/** Counts of a clinic's adverse events: one item for a year and the rules that the person had been screened by before. */
import * as z from 'zod';
import type { CountedEvents } from '../../leads/safety/adverse-counts.ts';
import type { AdverseEntry } from '../../leads/safety/adverse-event.ts';
import type { Screening } from '../../leads/screening.ts';
import type { Database } from '../table/clients.ts';
import { queryAll } from '../table/read-items.ts';
import type { Write } from '../table/transaction.ts';
import { adverseCountKey } from './keys.ts';

/** Pages of 1 MB: a year has one item of 6 KB at the most for each version of the rules. */
const countPages = 2;

const counted = z.object({ SK: z.string(), events: z.number() }).catchall(z.unknown());
const firedPrefix = 'fired:';
/** Stands for the rules where nobody had been screened. */
const unscreened = 'unscreened';

const readCounted = (item: unknown): CountedEvents => {
  const { SK, events, ...others } = counted.parse(item);
  const [year = '', treatment = unscreened, ruleSetVersion = ''] = SK.split('#');
  const fired = Object.entries(others).flatMap(([name, count]) =>
    name.startsWith(firedPrefix) && typeof count === 'number' ? [[name.slice(firedPrefix.length), count] as const] : [],
  );
  const sums = { year, events, fired: Object.fromEntries(fired) };
  return treatment === unscreened ? sums : { ...sums, rules: { treatment, ruleSetVersion } };
};

/** The write that counts an event once more (1) or once less (-1). */
export const adverseCountWrite = (
  table: string,
  by: 1 | -1,
  { clinic, happenedOn }: AdverseEntry,
  screening: Screening | undefined,
): Write => {
  const rules = screening ? `${screening.treatment}#${screening.ruleSetVersion}` : unscreened;
  const fired = screening?.assessment.findings.map(({ ruleId }) => `${firedPrefix}${ruleId}`) ?? [];
  const names = ['events', ...new Set(fired)];
  return {
    Update: {
      TableName: table,
      Key: adverseCountKey(clinic, `${happenedOn.slice(0, 4)}#${rules}`),
      UpdateExpression: `ADD ${names.map((_name, at) => `#c${at} :by`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#c${at}`, name])),
      ExpressionAttributeValues: { ':by': by },
    },
  };
};

/** Every count of a clinic. */
export const readAdverseCounts =
  (db: Database, table: string) =>
  async (clinic: string): Promise<CountedEvents[]> => {
    const query = {
      TableName: table,
      KeyConditionExpression: 'PK = :PK',
      ExpressionAttributeValues: { ':PK': adverseCountKey(clinic, '').PK },
    };
    return (await queryAll(db, query, countPages)).map(readCounted);
  };
