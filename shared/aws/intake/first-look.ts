/**
 * What the table says of a submission before it is stored: one request for three items, which may lag a moment, or be
 * missing where the table is busy. Nothing is promised by it: the conditions of the transaction decide, and what is
 * looked at here spares a transaction that they would refuse.
 */
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantOf } from '../../contract/instant.ts';
import { type IdempotencyRecord, idempotencyRecord } from '../../intake/idempotency.ts';
import type { FirstLook } from '../../intake/lead-from-submission.ts';
import type { SubmissionHashes } from '../../intake/submission-hashes.ts';
import { idempotencyKey, type Key, matchKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { type Item, readItem } from '../table/read-items.ts';
import { mailboxPlace } from './limit-store.ts';

type Hashes = Pick<SubmissionHashes, 'mark' | 'mailbox' | 'person' | 'repeat'>;

/** The first look, and the second one at what a submission repeats. */
export type SubmissionLooks = {
  firstLook: (clinic: string, hashes: Hashes, at: number) => Promise<FirstLook>;
  /** The record of the submission that one repeats, as of now (strongly consistent). */
  readRepeat: (clinic: string, hashes: Hashes, at: number) => Promise<IdempotencyRecord | undefined>;
};

/** An item that the match key leads to. */
export const knownPerson = z.object({ leadId: z.string() });

/** The record while its key is in use; `at` in ms. */
const inUse = (found: Item | undefined, at: number): IdempotencyRecord | undefined => {
  const record = found && idempotencyRecord.parse(found);
  return record && record.expiresAt > instantOf(at) ? record : undefined;
};

/** The looks into a table. */
export const submissionLooks = (db: Database, table: string): SubmissionLooks => ({
  firstLook: async (clinic, { mark, mailbox, person, repeat }, at) => {
    const place = mailboxPlace(table, { clinic, hash: mailbox, mark }, at);
    const keys = { place: place.key, person: matchKey(clinic, person) };
    const repeatKey = repeat && idempotencyKey(clinic, repeat.keyHash);
    const Keys = [keys.place, keys.person, ...(repeatKey ? [repeatKey] : [])];
    const { Responses } = await db.send(new BatchGetCommand({ RequestItems: { [table]: { Keys } } }));
    const items = (Responses?.[table] ?? []) as Item[];
    const found = (key: Key | undefined) => items.find(({ PK, SK }) => PK === key?.PK && SK === key.SK);
    return {
      leadId: knownPerson.safeParse(found(keys.person)).data?.leadId,
      repeat: inUse(found(repeatKey), at),
      isMailboxFull: place.isNoneIn(found(keys.place)),
    };
  },
  readRepeat: async (clinic, { repeat }, at) =>
    repeat && inUse(await readItem(db, table, idempotencyKey(clinic, repeat.keyHash)), at),
});
