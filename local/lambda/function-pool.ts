import { randomUUID } from 'node:crypto';
import { type Environment, type EnvironmentInputs, type Outcome, startEnvironment } from './function-environment.ts';
import type { FunctionSettings } from './function-settings.ts';

/** A function of the template, ready to be invoked. */
export type LocalFunction = {
  settings: FunctionSettings;
  /** Runs the function with a JSON payload. Answers `Throttled` when its reserved concurrency is used up. */
  invoke: (payload: string) => Promise<Outcome>;
  /** SIGKILLs every environment, in the middle of whatever it does. Returns how many there were. */
  kill: () => number;
  /** Lets every environment end after its current invocation, so that the next one starts cold. */
  recycle: () => void;
};

type Slot = { environment: Environment; isRetired: boolean };

const throttled = (requestId: string): Outcome => ({
  requestId,
  payload: JSON.stringify({ errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.' }),
  error: 'Throttled',
});

/**
 * Runs up to `limit` environments of one function at a time and lets further invocations wait: a laptop has two cores,
 * the service would start an environment for each. Reserved concurrency counts the waiting ones too, as it would there.
 */
export function functionPool(settings: FunctionSettings, inputs: EnvironmentInputs, limit: number): LocalFunction {
  const slots = new Set<Slot>();
  const idle: Slot[] = [];
  const waiting: (() => void)[] = [];
  let running = 0;
  let inFlight = 0;

  const acquire = async (): Promise<Slot> => {
    while (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    for (let slot = idle.pop(); slot; slot = idle.pop()) {
      if (slot.environment.isAlive() && !slot.isRetired) return slot;
      slots.delete(slot);
    }
    try {
      const slot = { environment: await startEnvironment(settings, inputs), isRetired: false };
      slots.add(slot);
      return slot;
    } catch (error) {
      running -= 1;
      throw error;
    }
  };
  const release = (slot: Slot): void => {
    running -= 1;
    if (slot.isRetired) slot.environment.kill();
    if (slot.isRetired || !slot.environment.isAlive()) slots.delete(slot);
    else idle.push(slot);
    waiting.shift()?.();
  };

  return {
    settings,
    invoke: async (payload) => {
      const requestId = randomUUID();
      if (settings.reserved !== undefined && inFlight >= settings.reserved) return throttled(requestId);
      inFlight += 1;
      try {
        const slot = await acquire();
        const outcome = await slot.environment.invoke(requestId, payload);
        release(slot);
        return outcome;
      } finally {
        inFlight -= 1;
      }
    },
    kill: () => {
      const alive = [...slots].filter(({ environment }) => environment.isAlive());
      for (const { environment } of alive) environment.kill();
      return alive.length;
    },
    recycle: () => {
      for (const slot of slots) slot.isRetired = true;
      for (const slot of idle.splice(0)) {
        slot.environment.kill();
        slots.delete(slot);
      }
    },
  };
}
