/** A lead as large as a stranger can make it: the largest screening, as often as a test wants it. */
import { BatchWriteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { matchKey, noteKey, reviewKey, screeningKey } from '../../../shared/aws/items/keys.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { personHash } from '../../../shared/leads/person-hash.ts';
import type { Emulator } from '../../emulator.ts';
import { largestSubmission } from '../../largest-submission.ts';
import { keys } from '../intake.ts';
import type { LeadDesk } from './lead-desk.ts';

const putAll = async ({ client, tables }: Emulator, items: readonly Record<string, unknown>[]) => {
  for (let from = 0; from < items.length; from += 25) {
    const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [tables.leads]: puts } }));
  }
};

const idOf = (at: number) => `a-${String(at).padStart(5, '0')}`;

/** Posts the largest submission of an address and reads the lead that it made. */
export const aLargeLead = async ({ client, tables }: Emulator, desk: LeadDesk, email: string): Promise<Lead> => {
  const answer = await desk.intake.postJson(largestSubmission(email, '2026-06-15'));
  if (answer.statusCode !== 201) throw new Error(`Intake answered ${answer.statusCode} ${answer.body}`);
  const Key = matchKey('alba', personHash(keys.match, 'alba', email));
  const { Item } = await client.send(new GetCommand({ TableName: tables.leads, Key }));
  return await desk.leadNow({ clinic: 'alba', leadId: String(Item?.leadId) });
};

/** Puts copies of its screening under older ids, as if it had been posted again and again. */
export const copyScreening = async (
  emulator: Emulator,
  { clinic, leadId, lastScreeningId }: Lead,
  copies: number,
): Promise<void> => {
  const Key = screeningKey(clinic, leadId, lastScreeningId);
  const { Item } = await emulator.client.send(new GetCommand({ TableName: emulator.tables.leads, Key }));
  const copied = Array.from({ length: copies }, (_, at) => {
    const own = { screeningId: idOf(at), linkHash: `copied-${leadId}-${at}` };
    return { ...Item, ...screeningKey(clinic, leadId, idOf(at)), ...own };
  });
  await putAll(emulator, copied);
};

/** Puts as many of the longest notes and reviews under it. */
export const writeMuch = async (emulator: Emulator, { clinic, leadId, lastScreeningId }: Lead, count: number) => {
  const text = '"'.repeat(2_000);
  const stored = {
    clinic,
    leadId,
    by: 'sub',
    byName: 'A'.repeat(80),
    at: '2026-06-15T10:00:00.000Z',
    schemaVersion: 1,
  };
  const decided = { screeningId: lastScreeningId, decision: 'proceed', isVerifiedInPerson: true, isNotified: false };
  const written = Array.from({ length: count }, (_, at) => [
    { ...noteKey(clinic, leadId, idOf(at)), ...stored, noteId: idOf(at), text },
    { ...reviewKey(clinic, leadId, idOf(at)), ...stored, ...decided, reviewId: idOf(at), reason: text },
  ]);
  await putAll(emulator, written.flat());
};
