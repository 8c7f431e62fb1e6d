/**
 * The one item that all sending looks at: the mail epoch, by which a restored table is told from the living one, and the
 * brake. Remembered for 5 s, because every message asks for it.
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { MailControl } from '../mail/gate.ts';
import type { Brake, Control } from '../mail/outside.ts';
import { timeLimits } from '../mail/time-limits.ts';
import type { Database } from './clients.ts';
import { controlKey } from './keys.ts';

const control = z.object({
  epoch: z.string().optional(),
  pausedUntil: z.string().optional(),
  marketingPausedUntil: z.string().optional(),
});

const pauseOf = { all: 'pausedUntil', marketing: 'marketingPausedUntil' } as const;

/** `epoch` is the deployment's, `now` in ms. */
export const mailControl = (db: Database, table: string, epoch: string, now: () => number): Control => {
  let remembered: { control: MailControl; readAt: number } | undefined;
  const item = { TableName: table, Key: controlKey() };

  /** The first sender of a new table gives it the deployment's epoch; a restored one brings its own. */
  const adopt = async (): Promise<void> => {
    const update = new UpdateCommand({
      ...item,
      UpdateExpression: 'SET epoch = :epoch',
      ConditionExpression: 'attribute_not_exists(epoch)',
      ExpressionAttributeValues: { ':epoch': epoch },
    });
    await db.send(update).catch(unlessRefused);
  };

  const fetchControl = async () => {
    const { Item = {} } = await db.send(new GetCommand({ ...item, ConsistentRead: true }));
    return control.parse(Item);
  };

  const read = async (): Promise<MailControl> => {
    const at = now();
    // A clock that was set back must not make the memory last for ever.
    const age = remembered ? Math.abs(at - remembered.readAt) : Number.POSITIVE_INFINITY;
    if (remembered && age < timeLimits.controlAge) return remembered.control;
    let found = await fetchControl();
    if (found.epoch === undefined) {
      await adopt();
      found = await fetchControl();
    }
    const read: MailControl = { ...found, epoch: found.epoch ?? '' };
    remembered = { control: read, readAt: at };
    return read;
  };

  const brake = async ({ scope, until, reason }: Brake): Promise<void> => {
    const name = pauseOf[scope];
    const instant = new Date(until).toISOString();
    // At once for this process, whatever the write does.
    if (remembered && (remembered.control[name] ?? '') < instant) {
      remembered = { ...remembered, control: { ...remembered.control, [name]: instant } };
    }
    const update = new UpdateCommand({
      ...item,
      UpdateExpression: 'SET #pause = :until, reason = :reason',
      ConditionExpression: 'attribute_not_exists(#pause) OR #pause < :until',
      ExpressionAttributeNames: { '#pause': name },
      ExpressionAttributeValues: { ':until': instant, ':reason': reason },
    });
    await db.send(update).catch(unlessRefused);
  };

  return { read, brake };
};

const unlessRefused = (error: unknown): void => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
};
