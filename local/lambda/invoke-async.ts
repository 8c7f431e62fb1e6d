import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Queues } from '../streams/queues.ts';
import { readProperties, type Stack } from '../template/stack.ts';
import type { Outcome } from './function-environment.ts';
import type { LocalFunction } from './function-pool.ts';
import { type WaitingLine, waitingLine } from './waiting-line.ts';

const configProperties = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().default(2),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/** Invokes functions as events do: the caller waits for nothing, failures are retried and end on the queue. */
export type AsyncInvoker = {
  /** Resolves when the event was handled or given up, with whether it was handled. */
  invoke: (lambda: LocalFunction, payload: string) => Promise<boolean>;
  /** Resolves when no event is under way, with whether one was. */
  settle: () => Promise<boolean>;
  /** How many events were handled or given up since the start. */
  handled: () => number;
  stop: () => void;
};

// The service waits one minute before the first retry and two before the second; half a second is enough here.
const retryDelay = 500;

function failureMessage(lambda: LocalFunction, payload: string, outcome: Outcome, count: number, now: number) {
  return {
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    requestContext: {
      requestId: outcome.requestId,
      functionArn: `${lambda.settings.arn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: count,
    },
    requestPayload: JSON.parse(payload),
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: outcome.error },
    responsePayload: JSON.parse(outcome.payload),
  };
}

/** Lets at most a function's reserved concurrency run; the others wait, as they do in the service's own queue. */
function concurrencyLimits() {
  const lines = new Map<LocalFunction, WaitingLine>();
  return async <T>(lambda: LocalFunction, work: () => Promise<T>): Promise<T> => {
    const line = lines.get(lambda) ?? waitingLine(lambda.settings.reserved ?? Number.POSITIVE_INFINITY);
    lines.set(lambda, line);
    await line.enter();
    try {
      return await work();
    } finally {
      line.leave();
    }
  };
}

/** Makes the invoker from the template's EventInvokeConfigs (without one: two retries, no queue). */
export function asyncInvoker(stack: Stack, queues: Queues, now: () => number): AsyncInvoker {
  const stopping = new AbortController();
  const inTurn = concurrencyLimits();
  const underWay = new Set<Promise<boolean>>();
  let handled = 0;
  const configs = stack
    .resources('AWS::Lambda::EventInvokeConfig')
    .map((resource) => readProperties(configProperties, resource));
  const deliver = async (lambda: LocalFunction, payload: string): Promise<boolean> => {
    const config = configs.find(({ FunctionName }) =>
      [lambda.settings.name, lambda.settings.arn].includes(FunctionName),
    );
    const attempts = 1 + (config?.MaximumRetryAttempts ?? 2);
    for (let count = 1; ; ) {
      const outcome = await lambda.invoke(payload);
      if (!outcome.error || stopping.signal.aborted) return !outcome.error;
      const queue = config?.DestinationConfig?.OnFailure?.Destination;
      if (outcome.error !== 'Throttled' && count >= attempts) {
        if (queue) queues.send(queue, failureMessage(lambda, payload, outcome, count, now()));
        return false;
      }
      if (outcome.error !== 'Throttled') count += 1;
      await sleep(retryDelay, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return false;
    }
  };
  return {
    invoke: (lambda, payload) => {
      const running = inTurn(lambda, () => deliver(lambda, payload)).finally(() => {
        handled += 1;
        underWay.delete(running);
      });
      underWay.add(running);
      return running;
    },
    settle: async () => {
      const had = underWay.size > 0;
      await Promise.all(underWay);
      return had;
    },
    handled: () => handled,
    stop: () => stopping.abort(),
  };
}
