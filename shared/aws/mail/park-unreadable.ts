/** Takes an item out of the way that is in the due index and cannot be read. */
import * as z from 'zod';
import { instantOf } from '../../contract/instant.ts';
import { timeLimits } from '../../mail/time-limits.ts';
import type { Item } from '../table/read-items.ts';
import { updateExpression } from '../table/update-expression.ts';

const traces = z.object({
  nextLook: z.number().optional().catch(undefined),
  notAfter: z.string().optional().catch(undefined),
});

/**
 * The update of such an item, at an instant (ms). The old half of a deployment may find an item of the new half, so the
 * item is only put off while it is worth sending. From then on it is parked, and out of the index.
 */
export const parkUnreadable = (item: Item, at: number) => {
  const { nextLook, notAfter } = traces.parse(item);
  const isStale = notAfter === undefined || notAfter <= instantOf(at);
  const condition =
    nextLook === undefined
      ? { expression: 'attribute_exists(PK)' }
      : { expression: '#nextLook = :looked', values: { ':looked': nextLook } };
  const changes = isStale
    ? { state: 'PARKED', error: 'unreadable', nextLook: undefined, shard: undefined }
    : { nextLook: Math.ceil((at + timeLimits.heldWait) / 1000) };
  return { Key: { PK: item.PK, SK: item.SK }, ...updateExpression(changes, { condition }) };
};
