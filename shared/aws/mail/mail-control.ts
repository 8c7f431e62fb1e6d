/**
 * The one item that all sending looks at: the mail epoch, by which a restored table is told from the living one, and the
 * brake. Remembered for 5 s, because every message asks for it.
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Brake, Control } from '../../mail/ports.ts';
import type { MailControl } from '../../mail/protocol/gate.ts';
import { timeLimits } from '../../mail/time-limits.ts';
import { controlKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';

const control = z.object({
  epoch: z.string().optional(),
  pausedUntil: z.string().optional(),
  marketingPausedUntil: z.string().optional(),
});

const pauseOf = { all: 'pausedUntil', marketing: 'marketingPausedUntil' } as const;

type Pause = Pick<Brake, 'scope' | 'until'>;

const paused = (control: MailControl, { scope, until }: Pause): MailControl => {
  const name = pauseOf[scope];
  const instant = new Date(until).toISOString();
  return (control[name] ?? '') < instant ? { ...control, [name]: instant } : control;
};

/** The item for whoever only looks. A table that nobody has sent from yet has no epoch, and will take `epoch`. */
export const readMailControl = async (db: Database, table: string, epoch: string): Promise<MailControl> => {
  const { Item = {} } = await db.send(new GetCommand({ TableName: table, Key: controlKey(), ConsistentRead: true }));
  return { epoch, ...control.parse(Item) };
};

/** `epoch` is the deployment's, `now` in ms. */
export const mailControl = (db: Database, table: string, epoch: string, now: () => number): Control => {
  let remembered: { control: MailControl; readAt: number } | undefined;
  /** The read that is under way, and the brakes of this process of which it may not know yet. */
  let reading: Promise<MailControl> | undefined;
  const unread = new Set<Pause>();
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

  const readAgain = async (): Promise<MailControl> => {
    const readAt = now();
    let found = await fetchControl();
    if (found.epoch === undefined) {
      await adopt();
      found = await fetchControl();
    }
    const read = [...unread].reduce(paused, { ...found, epoch: found.epoch ?? '' });
    remembered = { control: read, readAt };
    return read;
  };

  const read = async (): Promise<MailControl> => {
    // A clock that was set back must not make the memory last for ever.
    const age = remembered ? Math.abs(now() - remembered.readAt) : Number.POSITIVE_INFINITY;
    if (remembered && age < timeLimits.controlAge) return remembered.control;
    reading ??= readAgain().finally(() => {
      reading = undefined;
    });
    return await reading;
  };

  /** A read that began before the brake was written ends without it, and must not make this process forget it. */
  const untilRead = async (pause: Pause): Promise<void> => {
    await reading?.catch(() => undefined);
    unread.delete(pause);
  };

  const brake = async ({ scope, until, reason }: Brake): Promise<void> => {
    const pause = { scope, until };
    // At once for this process, whatever the write does.
    unread.add(pause);
    if (remembered) remembered = { ...remembered, control: paused(remembered.control, pause) };
    const update = new UpdateCommand({
      ...item,
      UpdateExpression: 'SET #pause = :until, reason = :reason',
      ConditionExpression: 'attribute_not_exists(#pause) OR #pause < :until',
      ExpressionAttributeNames: { '#pause': pauseOf[scope] },
      ExpressionAttributeValues: { ':until': new Date(until).toISOString(), ':reason': reason },
    });
    await db
      .send(update)
      .catch(unlessRefused)
      .finally(() => void untilRead(pause));
  };

  return { read, brake };
};

const unlessRefused = (error: unknown): void => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
};
