/** Which alert of a clinic speaks for the others, and how many enquiries it speaks for. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { digestStep, type LeadingAlert, lookAgain } from '../../mail/content/alert-digest.ts';
import type { Message } from '../../mail/message.ts';
import type { MessageRef } from '../../mail/ports.ts';
import type { Digest } from '../../mail/prepare.ts';
import { alertSlotKey, leadKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import type { CountLeads } from './lead-count.ts';

const alertSlot = z.object({
  messageId: z.string(),
  leadId: z.string(),
  since: z.string(),
  until: z.string(),
  takenAt: z.string(),
});

type Deps = {
  readMessage: (ref: MessageRef) => Promise<Message | 'unreadable' | undefined>;
  countLeads: CountLeads;
};

/** Enquiries are counted up to here. */
const countedAtMost = 999;

const unlessRefused = (error: unknown): false => {
  if (error instanceof ConditionalCheckFailedException) return false;
  throw error;
};

/** Makes the function that tells, at an instant (ms), what an alert says, how long it waits, or who has spoken for it. */
export const alertStore = (db: Database, table: string, { readMessage, countLeads }: Deps) => {
  const readSlot = async (clinic: string): Promise<LeadingAlert | undefined> => {
    const get = new GetCommand({ TableName: table, Key: alertSlotKey(clinic), ConsistentRead: true });
    const { Item } = await db.send(get);
    return Item && alertSlot.parse(Item);
  };

  const isHeld = async (clinic: string, leadId: string): Promise<boolean> => {
    const Key = leadKey(clinic, leadId);
    const only = { ProjectionExpression: '#hold', ExpressionAttributeNames: { '#hold': 'hold' } };
    const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true, ...only }));
    return Item?.hold !== undefined;
  };

  const stateOf = async (clinic: string, slot: LeadingAlert | undefined) => {
    const leader = slot && (await readMessage({ clinic, leadId: slot.leadId, messageId: slot.messageId }));
    // Of a newer version: whoever can read it sends it.
    return leader === 'unreadable' ? 'READY' : leader?.state;
  };

  /** Takes or keeps the lead; false when somebody else was faster. */
  const take = async (clinic: string, next: LeadingAlert, before: LeadingAlert | undefined): Promise<boolean> => {
    const { messageId, leadId, since, until, takenAt } = next;
    const update = new UpdateCommand({
      TableName: table,
      Key: alertSlotKey(clinic),
      UpdateExpression: 'SET messageId = :messageId, leadId = :leadId, since = :since, #until = :until, takenAt = :at',
      ConditionExpression: before ? 'takenAt = :before AND messageId = :leader' : 'attribute_not_exists(PK)',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: {
        ...{ ':messageId': messageId, ':leadId': leadId, ':since': since, ':until': until, ':at': takenAt },
        ...(before && { ':before': before.takenAt, ':leader': before.messageId }),
      },
    });
    return await db.send(update).then(() => true, unlessRefused);
  };

  return async (alert: Message, at: number): Promise<Digest> => {
    const { clinic, messageId, leadId } = alert;
    // The fence will hold it back; whoever waits for staff must not keep the others waiting.
    if (await isHeld(clinic, leadId)) return { count: 1, since: alert.createdAt };
    const slot = await readSlot(clinic);
    const next = digestStep(alert, slot, await stateOf(clinic, slot), at);
    if (next.step === 'wait') return { waitUntil: next.until };
    if (next.step === 'merge') return { mergedInto: next.into };
    const { since, until } = next;
    const taken = await take(clinic, { messageId, leadId, since, until, takenAt: new Date(at).toISOString() }, slot);
    if (!taken) return { waitUntil: at + lookAgain };
    const count = await countLeads(clinic, { after: since, until, atMost: countedAtMost });
    // Its own enquiry may be too young for the index.
    return { count: Math.max(1, count), since };
  };
};
