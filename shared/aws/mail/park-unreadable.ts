/** Getting an item out of the way that stands in the due index and cannot be read. */
import * as z from 'zod';
import { timeLimits } from '../../mail/time-limits.ts';

const traces = z.object({
  nextLook: z.number().optional().catch(undefined),
  notAfter: z.string().optional().catch(undefined),
});

type Item = Readonly<Record<string, unknown>>;

/**
 * The update of such an item, at an instant (ms). A deployment's old half may meet what its new half wrote, so the item
 * is only put off while it is worth sending; from then on it is parked, and out of the index.
 */
export const unreadableUpdate = (item: Item, at: number) => {
  const { nextLook, notAfter } = traces.parse(item);
  const isStale = notAfter === undefined || notAfter <= new Date(at).toISOString();
  const Key = { PK: item.PK, SK: item.SK };
  const names = { '#nextLook': 'nextLook' };
  const unmoved = nextLook === undefined ? 'attribute_exists(PK)' : '#nextLook = :looked';
  const looked = nextLook === undefined ? {} : { ':looked': nextLook };
  if (!isStale) {
    return {
      Key,
      UpdateExpression: 'SET #nextLook = :later',
      ConditionExpression: unmoved,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ...looked, ':later': Math.ceil((at + timeLimits.heldWait) / 1000) },
    };
  }
  return {
    Key,
    UpdateExpression: 'SET #state = :parked, #error = :error REMOVE #nextLook, #shard',
    ConditionExpression: unmoved,
    ExpressionAttributeNames: { ...names, '#state': 'state', '#error': 'error', '#shard': 'shard' },
    ExpressionAttributeValues: { ...looked, ':parked': 'PARKED', ':error': 'unreadable' },
  };
};
