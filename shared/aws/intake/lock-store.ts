/**
 * Locks for an hour after five wrong addresses, on a page that only its person may open
 * (docs/contract.md#reminder-links). A try is one conditional write on the count as it stands, made before anything is
 * answered: however many come at once, they are counted one after another, and none of them after the fifth is judged.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ExpectedError, unavailable } from '../../contract/expected-error.ts';
import { instantOf } from '../../contract/instant.ts';
import { type Key, lockKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';
import { type Condition, updateExpression } from '../table/update-expression.ts';

/** Somebody types an address. */
export type LockStore = {
  /**
   * Takes a try at a subject at an instant (ms): a wrong address counts, and the fifth locks for an hour; a right one
   * begins the count anew. Throws `rate-limited` while the subject is locked: then nothing may be said of the address.
   */
  takeTry: (subject: string, isRight: boolean, at: number) => Promise<void>;
};

const triesBeforeLock = 5;
const lockedFor = 3_600_000;
/** Tries are forgotten after a day, in seconds. */
const keptFor = 86_400;
/** Whoever is refused for a faster one sees its count; after five of those the subject is locked. */
const mostRounds = 3 * triesBeforeLock;

const counted = z.object({ wrongAddresses: z.number().optional(), lockedUntil: z.string().optional() });
type Counted = z.output<typeof counted>;

/** The count that follows. */
const after = ({ wrongAddresses = 0 }: Counted, isRight: boolean, at: number): Counted => {
  if (isRight) return {};
  if (wrongAddresses + 1 < triesBeforeLock) return { wrongAddresses: wrongAddresses + 1 };
  return { wrongAddresses: 0, lockedUntil: instantOf(at + lockedFor) };
};

/** The count is as it was seen, on an item that there must be, if `exists`. */
const unchanged = (seen: Counted, exists: boolean): Condition => {
  const names = ['wrongAddresses', 'lockedUntil'] as const;
  const known = names.filter((name) => seen[name] !== undefined);
  return {
    expression: [
      ...(exists ? ['attribute_exists(PK)'] : []),
      ...names.map((name) =>
        seen[name] === undefined ? `attribute_not_exists(#${name})` : `#${name} = :seen_${name}`,
      ),
    ].join(' AND '),
    values: Object.fromEntries(known.map((name) => [`:seen_${name}`, seen[name]])),
  };
};

/** A try; `changes` are other attributes to set, `exists`: the item must be there, and is not made. */
type Try = { isRight: boolean; at: number; changes?: Readonly<Record<string, unknown>>; exists?: boolean };

/** Takes a try on the item that keeps the count, as a lock does. */
export const takeTry = async (
  db: Database,
  item: { TableName: string; Key: Key },
  { isRight, at, changes = {}, exists = false }: Try,
): Promise<void> => {
  let seen: Counted = {};
  for (let round = 0; round < mostRounds; round += 1) {
    const lockedUntil = Date.parse(seen.lockedUntil ?? '');
    if (lockedUntil > at) {
      const retryAfter = Math.ceil((lockedUntil - at) / 1000);
      throw new ExpectedError('rate-limited', 'tooManyAddresses', { retryAfter });
    }
    const { wrongAddresses, lockedUntil: next } = after(seen, isRight, at);
    const update = new UpdateCommand({
      ...item,
      ...updateExpression({ ...changes, wrongAddresses, lockedUntil: next }, { condition: unchanged(seen, exists) }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const written = await retryWrite(db, update);
    if (written.outcome === 'done') return;
    seen = counted.parse(written.item ?? {});
  }
  throw unavailable({ retryAfter: 2 });
};

/** The store over a table. */
export const lockStore = (db: Database, table: string): LockStore => ({
  takeTry: (subject, isRight, at) => {
    const changes = { ttl: Math.floor(at / 1000) + keptFor };
    return takeTry(db, { TableName: table, Key: lockKey(subject) }, { isRight, at, changes });
  },
});
