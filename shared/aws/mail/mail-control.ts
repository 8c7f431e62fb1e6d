/**
 * The one item that allows all sending: the mail epoch, which differs between a restored table and the living one, and
 * the brake. It is remembered for 5 s, because every message reads it.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantOf } from '../../contract/instant.ts';
import type { Brake, Control } from '../../mail/ports.ts';
import type { MailControl } from '../../mail/protocol/gate.ts';
import { timeLimits } from '../../mail/time-limits.ts';
import { controlKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';
import { readItem } from '../table/read-items.ts';
import { updateExpression } from '../table/update-expression.ts';

const control = z.object({
  epoch: z.string().optional(),
  pausedUntil: z.string().optional(),
  marketingPausedUntil: z.string().optional(),
});

const pauseOf = { all: 'pausedUntil', marketing: 'marketingPausedUntil' } as const;

type Pause = Pick<Brake, 'scope' | 'until'>;

const paused = (control: MailControl, { scope, until }: Pause): MailControl => {
  const name = pauseOf[scope];
  const instant = instantOf(until);
  return (control[name] ?? '') < instant ? { ...control, [name]: instant } : control;
};

/** The item, for reading only. A table that has never sent mail has no epoch, and will take `epoch`. */
export const readMailControl = async (db: Database, table: string, epoch: string): Promise<MailControl> => {
  return { epoch, ...control.parse((await readItem(db, table, controlKey())) ?? {}) };
};

/** `epoch` is the deployment's, `now` in ms. */
export const mailControl = (db: Database, table: string, epoch: string, now: () => number): Control => {
  let remembered: { control: MailControl; readAt: number } | undefined;
  /** The read that is under way, and the brakes of this process that it may not see yet. */
  let reading: Promise<MailControl> | undefined;
  const unread = new Set<Pause>();
  const item = { TableName: table, Key: controlKey() };

  /** The first sender of a new table gives it the deployment's epoch; a restored one brings its own. */
  const adopt = async (): Promise<void> => {
    const update = new UpdateCommand({
      ...item,
      ...updateExpression({ epoch }, { condition: { expression: 'attribute_not_exists(#epoch)' } }),
    });
    // Refused when another sender was faster.
    await retryWrite(db, update);
  };

  const fetchControl = async () => control.parse((await readItem(db, table, controlKey())) ?? {});

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
    // A clock that was set back must not keep a memory for ever.
    const age = remembered ? Math.abs(now() - remembered.readAt) : Number.POSITIVE_INFINITY;
    if (remembered && age < timeLimits.controlAge) return remembered.control;
    reading ??= readAgain().finally(() => {
      reading = undefined;
    });
    return await reading;
  };

  /** A read that began before the brake was written does not see it. This process must not forget the brake then. */
  const untilRead = async (pause: Pause): Promise<void> => {
    await reading?.catch(() => undefined);
    unread.delete(pause);
  };

  const brake = async ({ scope, until, reason }: Brake): Promise<void> => {
    const pause = { scope, until };
    const [name, instant] = [pauseOf[scope], instantOf(until)];
    // This process brakes at once, also when the write fails.
    unread.add(pause);
    if (remembered) remembered = { ...remembered, control: paused(remembered.control, pause) };
    const update = new UpdateCommand({
      ...item,
      ...updateExpression(
        { [name]: instant, reason },
        {
          condition: {
            expression: `attribute_not_exists(#${name}) OR #${name} < :until`,
            values: { ':until': instant },
          },
        },
      ),
    });
    // Refused when a longer brake is there.
    await retryWrite(db, update).finally(() => void untilRead(pause));
  };

  return { read, brake };
};
