import { setTimeout as sleep } from 'node:timers/promises';
import { type Delivery, deliverBatch } from './deliver-batch.ts';
import { interruptibleSleep } from './interruptible-sleep.ts';
import type { MappingSettings } from './mapping-settings.ts';
import { type MappingInputs, type StreamBacklog, streamBacklog } from './stream-backlog.ts';

/** How a test disturbs a mapping: paused, each batch delivered several times, records mixed across items. */
export type StreamMode = { isPaused?: boolean; copies?: number; random?: () => number };

/** A running event source mapping. */
export type StreamMapping = {
  id: string;
  /** Looks for records at once instead of at the next poll. */
  wake: () => void;
  /**
   * Resolves when nothing is left to deliver (or the mapping is paused), with whether anything was delivered. Throws
   * what keeps the stream from being read for two seconds.
   */
  settle: () => Promise<boolean>;
  /** How often a record, and with it all before it, was handled or given up since the start. */
  handled: () => number;
  setMode: (mode: StreamMode) => void;
  /** Begins again at the oldest record of the stream, as a mapping that was created anew. */
  restart: () => void;
  stop: () => Promise<void>;
};

type State = { mode: StreamMode; isFlushing: boolean; isRestarting: boolean };

type Waiter = { resolve: (worked: boolean) => void; reject: (error: unknown) => void };

const pollInterval = 250;

// After so many failed rounds in a row, 50 ms apart, the callers of `settle` get the error.
const failureLimit = 40;

async function deliverNext(backlog: StreamBacklog, { mode, isFlushing }: State, delivery: Delivery): Promise<boolean> {
  const { settings } = delivery;
  const isDue = isFlushing || backlog.size() >= settings.batchSize || backlog.waitedFor() >= settings.window;
  if (backlog.size() === 0 || !isDue || mode.isPaused) return false;
  const batch = backlog.nextBatch(mode.random);
  for (let copy = 0; copy < (mode.copies ?? 1); copy += 1) await deliverBatch(batch, delivery);
  backlog.drop(batch.length);
  return true;
}

/** Reads and delivers what is there; says whether anything was delivered. */
function drain(backlog: StreamBacklog, state: State, delivery: Delivery, { checkpoints }: MappingInputs) {
  const { position } = delivery.settings;
  return async (): Promise<boolean> => {
    if (state.isRestarting) {
      state.isRestarting = false;
      checkpoints.write(position, undefined);
      backlog.rewind();
    }
    await backlog.read();
    let worked = false;
    while (await deliverNext(backlog, state, delivery)) worked = true;
    const last = backlog.lastRead();
    if (backlog.size() === 0 && last && last !== checkpoints.read(position)) checkpoints.write(position, last);
    return worked;
  };
}

/** Starts to poll the stream of one mapping and to deliver what it finds, in order, from where it stopped last time. */
export function startMapping(settings: MappingSettings, inputs: MappingInputs): StreamMapping {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = interruptibleSleep();
  const backlog = streamBacklog(settings, inputs);
  const state: State = { mode: {}, isFlushing: false, isRestarting: false };
  let waiting: Waiter[] = [];
  let failures = 0;
  let handled = 0;
  const delivery: Delivery = {
    settings,
    now: inputs.clock.now,
    signal,
    checkpoint: (sequence) => {
      handled += 1;
      if (!state.mode.random) inputs.checkpoints.write(settings.position, sequence);
    },
    toQueue: (message) => inputs.queues.send(settings.onFailure ?? '', message),
    noteAge: (age) => inputs.noteAge(settings.lambda.settings.name, age),
  };
  const pass = drain(backlog, state, delivery, inputs);
  const round = async (): Promise<void> => {
    const asked = waiting;
    waiting = [];
    state.isFlushing = asked.length > 0;
    try {
      const worked = await pass();
      failures = 0;
      for (const { resolve } of asked) resolve(worked);
      const window = backlog.size() > 0 ? Math.max(5, settings.window - backlog.waitedFor()) : pollInterval;
      if (waiting.length === 0) await pause.sleep(Math.min(window, pollInterval), signal);
    } catch (error) {
      // The emulator is gone for a moment, or everything stops: the next round, if any, reads again.
      failures += 1;
      if (failures < failureLimit) waiting.push(...asked);
      else for (const { reject } of asked) reject(error);
      await sleep(50, undefined, { signal }).catch(() => undefined);
    }
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) await round();
    for (const { resolve } of waiting) resolve(false);
  };
  const running = run();
  return {
    id: settings.id,
    wake: pause.wake,
    settle: () =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return resolve(false);
        waiting.push({ resolve, reject });
        pause.wake();
      }),
    handled: () => handled,
    setMode: (next) => {
      state.mode = next;
    },
    restart: () => {
      state.isRestarting = true;
      pause.wake();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
