import type { StreamRecord } from './stream-record.ts';

/**
 * Mixes records of different items by `random` (0 ≤ x < 1) and keeps the order within each item, as a stream with many
 * shards may. Returns a new list.
 */
export function shuffleAcrossItems(records: readonly StreamRecord[], random: () => number): StreamRecord[] {
  const lanes = [...Map.groupBy(records, ({ partition }) => partition).values()];
  const mixed: StreamRecord[] = [];
  while (lanes.length > 0) {
    const lane = lanes[Math.floor(random() * lanes.length)];
    const record = lane?.shift();
    if (record) mixed.push(record);
    if (lane?.length === 0) lanes.splice(lanes.indexOf(lane), 1);
  }
  return mixed;
}
