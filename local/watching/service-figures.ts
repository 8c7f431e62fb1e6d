import type { FaultHook, FaultRequest } from '../dynamodb/database-faults.ts';
import type { LocalFunction } from '../lambda/function-pool.ts';
import type { Measure, MetricId } from './figures.ts';

/** Metrics of AWS that are made on this machine. */
const made: Readonly<Record<string, readonly string[]>> = {
  'AWS/Lambda': ['Invocations', 'Errors', 'Throttles', 'IteratorAge'],
  'AWS/SQS': ['ApproximateNumberOfMessagesVisible'],
  'AWS/ApiGateway': ['Count', '4xx', '5xx'],
  'AWS/DynamoDB': ['ThrottledRequests', 'TransactionConflict'],
};

/** Metrics that only AWS can give: what mailbox providers think of us. */
const onlyInAws: Readonly<Record<string, readonly string[]>> = {
  'AWS/SES': ['Reputation.BounceRate', 'Reputation.ComplaintRate'],
};

/**
 * Whether a metric has values on this machine. Throws, with its name, for one of AWS that the runner has never heard of:
 * an alarm on it would be quiet for ever.
 */
export function isMeasured({ namespace, name }: MetricId): boolean {
  if (!namespace.startsWith('AWS/') || made[namespace]?.includes(name)) return true;
  if (onlyInAws[namespace]?.includes(name)) return false;
  throw new Error(`The local runner does not know the metric ${namespace} ${name}.`);
}

/** Notes a value of a metric for its owner, and for all owners together. */
const forBoth = (measure: Measure, metric: MetricId, value: number): void => {
  measure(metric, value);
  measure({ namespace: metric.namespace, name: metric.name }, value);
};

/** The function, with its invocations counted. */
export function countedFunction(lambda: LocalFunction, measure: Measure): LocalFunction {
  const dimensions = { FunctionName: lambda.settings.name };
  const note = (name: string, value: number) => forBoth(measure, { namespace: 'AWS/Lambda', name, dimensions }, value);
  return {
    ...lambda,
    invoke: async (payload, patience) => {
      const outcome = await lambda.invoke(payload, patience);
      note('Throttles', outcome.error === 'Throttled' ? 1 : 0);
      if (outcome.error === 'Throttled') return outcome;
      note('Invocations', 1);
      note('Errors', outcome.error ? 1 : 0);
      return outcome;
    },
  };
}

/** Counts an answer of the gateway. */
export function countAnswer(measure: Measure, apiId: string, status: number): void {
  const note = (name: string, value: number) =>
    measure({ namespace: 'AWS/ApiGateway', name, dimensions: { ApiId: apiId } }, value);
  note('Count', 1);
  note('4xx', status >= 400 && status < 500 ? 1 : 0);
  note('5xx', status >= 500 ? 1 : 0);
}

const tablesOf = ({ body }: FaultRequest): Set<string> => {
  const items = Array.isArray(body.TransactItems) ? body.TransactItems : [body];
  const named = items.flatMap((item: Record<string, unknown>) => [item, ...Object.values(item)]);
  return new Set(
    named.flatMap((one) => (one && typeof one === 'object' && 'TableName' in one ? [String(one.TableName)] : [])),
  );
};

/** The fault hook, with the refusals counted that DynamoDB counts. */
export const countedFaults =
  (hook: FaultHook, measure: Measure): FaultHook =>
  (request) => {
    const action = hook(request);
    for (const TableName of tablesOf(request)) {
      const dimensions = { TableName, Operation: request.operation };
      if (action?.kind === 'throttle') measure({ namespace: 'AWS/DynamoDB', name: 'ThrottledRequests', dimensions }, 1);
      if (action?.kind === 'conflict')
        measure({ namespace: 'AWS/DynamoDB', name: 'TransactionConflict', dimensions: { TableName } }, 1);
    }
    return action;
  };
