import { randomUUID } from 'node:crypto';
import { type Environment, type EnvironmentInputs, type Outcome, startEnvironment } from './function-environment.ts';
import type { FunctionSettings } from './function-settings.ts';
import { waitingLine } from './waiting-line.ts';

/** A function of the template, ready to be invoked. */
export type LocalFunction = {
  settings: FunctionSettings;
  /**
   * Runs the function with a JSON payload. Answers `Throttled`, and has run nothing, when its reserved concurrency is used
   * up, when too many wait already, or when none of its processes was free for `patience` ms.
   */
  invoke: (payload: string, patience?: number) => Promise<Outcome>;
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

/** For what waited until the runner stopped. */
const stopped = (requestId: string): Outcome => ({
  requestId,
  payload: JSON.stringify({ errorType: 'Runtime.ExitError', errorMessage: 'The runner has stopped.' }),
  error: 'Unhandled',
});

/** How many invocations of one function may wait for a process: each holds its event in memory. */
const waiters = 1_000;

/**
 * Runs up to `limit` environments of one function at a time and lets further invocations wait: a laptop has two cores,
 * where the service would start an environment for each. So only those that really run count against the reserved
 * concurrency; those that wait would have been run, or be over, by then.
 */
export function functionPool(settings: FunctionSettings, inputs: EnvironmentInputs, limit: number): LocalFunction {
  const slots = new Set<Slot>();
  const idle: Slot[] = [];
  const line = waitingLine(limit, waiters);

  const acquire = async (): Promise<Slot> => {
    for (let slot = idle.pop(); slot; slot = idle.pop()) {
      if (slot.environment.isAlive() && !slot.isRetired) return slot;
      slots.delete(slot);
    }
    const slot = { environment: await startEnvironment(settings, inputs), isRetired: false };
    slots.add(slot);
    return slot;
  };
  const release = (slot: Slot): void => {
    if (slot.isRetired) slot.environment.kill();
    if (slot.isRetired || !slot.environment.isAlive()) slots.delete(slot);
    else idle.push(slot);
  };

  return {
    settings,
    invoke: async (payload, patience) => {
      const requestId = randomUUID();
      const isUsedUp = settings.reserved !== undefined && line.running() >= settings.reserved;
      if (isUsedUp || !(await line.enter(patience))) return throttled(requestId);
      try {
        if (inputs.children.hasStopped()) return stopped(requestId);
        const slot = await acquire();
        const outcome = await slot.environment.invoke(requestId, payload);
        release(slot);
        return outcome;
      } finally {
        line.leave();
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
