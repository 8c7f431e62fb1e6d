import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import type { ExpiredKeys } from '../dynamodb/expire-items.ts';
import type { Checkpoints } from './checkpoints.ts';
import { type Delivery, deliverBatch } from './deliver-batch.ts';
import { fitsPattern } from './event-pattern.ts';
import type { MappingSettings } from './mapping-settings.ts';
import type { Queues } from './queues.ts';
import { readStream } from './read-stream.ts';
import { shuffleAcrossItems } from './stream-order.ts';
import { changedNothing, type RawRecord, type StreamRecord, streamRecord } from './stream-record.ts';

/** How a test bends a mapping: stopped, each batch delivered several times, records mixed across items. */
export type StreamMode = { isPaused?: boolean; copies?: number; random?: () => number };

/** A running event source mapping. */
export type StreamMapping = {
  id: string;
  /** Looks for records at once instead of at the next poll. */
  nudge: () => void;
  /** Resolves when nothing is left to deliver (or the mapping is paused), with whether anything was delivered. */
  settle: () => Promise<boolean>;
  setMode: (mode: StreamMode) => void;
  /** Begins again at the oldest record of the stream, as a mapping that was created anew. */
  restart: () => void;
  stop: () => Promise<void>;
};

/** What mappings run on. `endpoint` is the emulator itself, past the proxy. */
export type MappingInputs = {
  endpoint: string;
  clock: Clock;
  region: string;
  checkpoints: Checkpoints;
  expired: ExpiredKeys;
  queues: Queues;
};

const pollInterval = 250;

/** Starts to poll the stream of one mapping and to deliver what it finds, in order, from where it stopped last time. */
export function startMapping(settings: MappingSettings, inputs: MappingInputs): StreamMapping {
  const { endpoint, clock, checkpoints, expired, queues, region } = inputs;
  const stopping = new AbortController();
  let mode: StreamMode = {};
  let reader = readStream(endpoint, settings.table.name, checkpoints.read(settings.id));
  let backlog: StreamRecord[] = [];
  let firstSeen = 0;
  let lastRead: string | undefined;
  let isFlushing = false;
  let isRestarting = false;
  let isNudged = false;
  let wake: () => void = () => undefined;
  let waiting: ((worked: boolean) => void)[] = [];

  const delivery: Delivery = {
    settings,
    now: clock.now,
    signal: stopping.signal,
    done: (sequence) => mode.random || checkpoints.write(settings.id, sequence),
    toQueue: (message) => queues.send(settings.onFailure ?? '', message),
  };
  const wanted = (raw: RawRecord): StreamRecord[] => {
    const isExpiry = raw.eventName === 'REMOVE' && expired.take(settings.table.name, raw.dynamodb.Keys);
    if (changedNothing(raw)) return [];
    const record = streamRecord(raw, settings.table, { arrivedAt: clock.now(), region, isExpiry });
    const { patterns } = settings;
    return patterns.length === 0 || patterns.some((pattern) => fitsPattern(record.event, pattern)) ? [record] : [];
  };
  const read = async (): Promise<void> => {
    for (let page = await reader.next(); page.length > 0; page = await reader.next()) {
      if (backlog.length === 0) firstSeen = Date.now();
      backlog.push(...page.flatMap(wanted));
      lastRead = page.at(-1)?.dynamodb.SequenceNumber;
    }
  };
  const deliverBacklog = async (): Promise<boolean> => {
    const isDue = isFlushing || backlog.length >= settings.batchSize || Date.now() - firstSeen >= settings.window;
    if (backlog.length === 0 || !isDue || mode.isPaused) return false;
    if (mode.random) backlog = shuffleAcrossItems(backlog, mode.random);
    const batch = backlog.slice(0, settings.batchSize);
    for (let copy = 0; copy < (mode.copies ?? 1); copy += 1) await deliverBatch(batch, delivery);
    backlog = backlog.slice(batch.length);
    return true;
  };
  const pass = async (): Promise<boolean> => {
    if (isRestarting) {
      [isRestarting, backlog, lastRead] = [false, [], undefined];
      checkpoints.write(settings.id, undefined);
      reader = readStream(endpoint, settings.table.name, undefined);
    }
    await read();
    let worked = false;
    while (await deliverBacklog()) worked = true;
    if (backlog.length === 0 && lastRead && lastRead !== checkpoints.read(settings.id)) {
      checkpoints.write(settings.id, lastRead);
    }
    return worked;
  };
  const pause = async (): Promise<void> => {
    const remaining = backlog.length > 0 ? Math.max(5, settings.window - (Date.now() - firstSeen)) : pollInterval;
    if (!isNudged) {
      const nudged = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([nudged, sleep(Math.min(remaining, pollInterval), undefined, { signal: stopping.signal })]);
    }
    isNudged = false;
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const asked = waiting;
      waiting = [];
      isFlushing = asked.length > 0;
      try {
        const worked = await pass();
        for (const resolve of asked) resolve(worked);
        if (waiting.length === 0) await pause();
      } catch {
        // The emulator is gone for a moment, or everything stops: the next pass, if any, reads again.
        waiting.push(...asked);
        await sleep(50, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
    for (const resolve of waiting) resolve(false);
  };
  const nudge = (): void => {
    isNudged = true;
    wake();
  };
  const running = run();
  return {
    id: settings.id,
    nudge,
    settle: () =>
      new Promise((resolve) => {
        if (stopping.signal.aborted) return resolve(false);
        waiting.push(resolve);
        nudge();
      }),
    setMode: (next) => {
      mode = next;
    },
    restart: () => {
      isRestarting = true;
      nudge();
    },
    stop: async () => {
      stopping.abort();
      nudge();
      await running;
    },
  };
}
