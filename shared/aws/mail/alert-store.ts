/** The one alert of a clinic that is sent for several enquiries, and the number of enquiries that it is for. */
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantOf } from '../../contract/instant.ts';
import { digestStep, type LeadingAlert, lookAgain, waitsFor } from '../../mail/content/alert-digest.ts';
import type { Message } from '../../mail/message.ts';
import type { MessageRef } from '../../mail/ports.ts';
import type { Digest } from '../../mail/prepare.ts';
import { clinicMailKey, leadKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { tryWrite } from '../table/conditional-write.ts';
import { readItem } from '../table/read-items.ts';
import { updateExpression } from '../table/update-expression.ts';
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

/** The highest number that an alert says. */
const countedAtMost = 999;

/** Makes the function that decides, at an instant (ms), the text of an alert, its wait, or the alert that replaces it. */
export const alertStore = (db: Database, table: string, { readMessage, countLeads }: Deps) => {
  const readSlot = async (clinic: string): Promise<LeadingAlert | undefined> => {
    const found = await readItem(db, table, clinicMailKey(clinic, 'ALERT'));
    return found && alertSlot.parse(found);
  };

  const isHeld = async (clinic: string, leadId: string): Promise<boolean> => {
    const Key = leadKey(clinic, leadId);
    const only = { ProjectionExpression: '#hold', ExpressionAttributeNames: { '#hold': 'hold' } };
    const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true, ...only }));
    return Item?.hold !== undefined;
  };

  const stateOf = async (clinic: string, slot: LeadingAlert | undefined) => {
    const leader = slot && (await readMessage({ clinic, leadId: slot.leadId, messageId: slot.messageId }));
    // A newer version of this code wrote it, and will send it.
    return leader === 'unreadable' ? 'READY' : leader?.state;
  };

  /** Makes an alert the one that is sent, or keeps it so; false when another worker was faster. */
  const take = async (clinic: string, next: LeadingAlert, before: LeadingAlert | undefined): Promise<boolean> => {
    const update = new UpdateCommand({
      TableName: table,
      Key: clinicMailKey(clinic, 'ALERT'),
      ...updateExpression(next, {
        condition: before
          ? {
              expression: '#takenAt = :before AND #messageId = :leader',
              values: { ':before': before.takenAt, ':leader': before.messageId },
            }
          : { expression: 'attribute_not_exists(PK)' },
      }),
    });
    return (await tryWrite(db, update)).outcome === 'done';
  };

  /** What waits in all, the enquiries of the alert among them. */
  const waitingAt = (clinic: string, at: number) =>
    countLeads(clinic, { after: instantOf(at - waitsFor), until: instantOf(at), atMost: countedAtMost }, true);

  return async (alert: Message, at: number): Promise<Digest> => {
    const { clinic, messageId, leadId } = alert;
    // The fence holds this alert back until staff release the lead; the other alerts must not wait for it.
    if (await isHeld(clinic, leadId)) return { count: 1, since: alert.createdAt, waiting: 0 };
    const slot = await readSlot(clinic);
    const next = digestStep(alert, slot, await stateOf(clinic, slot), at);
    if (next.step === 'wait') return { waitUntil: next.until };
    if (next.step === 'merge') return { mergedInto: next.into };
    const { since, until } = next;
    const taken = await take(clinic, { messageId, leadId, since, until, takenAt: instantOf(at) }, slot);
    if (!taken) return { waitUntil: at + lookAgain };
    const [came, waiting] = await Promise.all([
      countLeads(clinic, { after: since, until, atMost: countedAtMost }),
      waitingAt(clinic, at),
    ]);
    // The index may not have the alert's own enquiry yet.
    return { count: Math.max(1, came), since, waiting };
  };
};
