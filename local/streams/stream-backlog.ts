import type { ExpiredKeys } from '../dynamodb/expire-items.ts';
import type { Clock } from '../host/clock.ts';
import type { Checkpoints } from './checkpoints.ts';
import { fitsPattern } from './event-pattern.ts';
import type { MappingSettings } from './mapping-settings.ts';
import type { Queues } from './queues.ts';
import { readStream } from './read-stream.ts';
import { changedNothing, type RawRecord, type StreamRecord, streamRecord } from './stream-record.ts';

/** What mappings run on. `endpoint` is the emulator itself, past the proxy. */
export type MappingInputs = {
  endpoint: string;
  clock: Clock;
  region: string;
  checkpoints: Checkpoints;
  expired: ExpiredKeys;
  queues: Queues;
  /** Notes how old (ms) the records are that a function, by name, is handed. */
  noteAge: (functionName: string, age: number) => void;
};

/** What a mapping has read from its stream and not yet delivered. */
export type StreamBacklog = {
  /** Reads to the end of the stream and keeps what fits the mapping's filters. */
  read: () => Promise<void>;
  /** The next batch, at most as long as the mapping says; mixed across items when `random` is given. */
  nextBatch: (random?: () => number) => readonly StreamRecord[];
  /** Drops the first `count` records: they are delivered. */
  drop: (count: number) => void;
  size: () => number;
  /** How long the oldest record has been waiting here, in ms of real time. */
  waitedFor: () => number;
  /** The last sequence number read, wanted or not. */
  lastRead: () => string | undefined;
  /** Forgets everything and reads from the oldest record of the stream. */
  rewind: () => void;
};

/**
 * Mixes records of different items by `random` (0 ≤ x < 1) and keeps the order within each item, as a stream with many
 * shards may. Returns a new list.
 */
function shuffleAcrossItems(records: readonly StreamRecord[], random: () => number): StreamRecord[] {
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

/** An empty backlog that reads on from the mapping's checkpoint. Records are stamped with the moved clock as they are read. */
export function streamBacklog(settings: MappingSettings, inputs: MappingInputs): StreamBacklog {
  const { endpoint, clock, checkpoints, expired, region } = inputs;
  let reader = readStream(endpoint, settings.stream, checkpoints.read(settings.position));
  let records: StreamRecord[] = [];
  let firstSeen = 0;
  let lastRead: string | undefined;
  const wanted = (raw: RawRecord): StreamRecord[] => {
    const isExpiry = raw.eventName === 'REMOVE' && expired.take(settings.table.name, raw.dynamodb.Keys);
    if (changedNothing(raw)) return [];
    const record = streamRecord(raw, settings.table, { arrivedAt: clock.now(), region, isExpiry });
    const { patterns } = settings;
    return patterns.length === 0 || patterns.some((pattern) => fitsPattern(record.event, pattern)) ? [record] : [];
  };
  return {
    read: async () => {
      for (let page = await reader.next(); page.length > 0; page = await reader.next()) {
        if (records.length === 0) firstSeen = Date.now();
        records.push(...page.flatMap(wanted));
        lastRead = page.at(-1)?.dynamodb.SequenceNumber;
      }
    },
    nextBatch: (random) => {
      if (random) records = shuffleAcrossItems(records, random);
      return records.slice(0, settings.batchSize);
    },
    drop: (count) => {
      records = records.slice(count);
    },
    size: () => records.length,
    waitedFor: () => Date.now() - firstSeen,
    lastRead: () => lastRead,
    rewind: () => {
      [records, lastRead] = [[], undefined];
      reader = readStream(endpoint, settings.stream, undefined);
    },
  };
}
