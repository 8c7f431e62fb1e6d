/**
 * One DynamoDB call on its way through the proxy. `caller` is the logical id of the calling function, undefined for
 * anybody else; `body` is the request as parsed JSON.
 */
export type FaultRequest = { operation: string; caller?: string; body: Readonly<Record<string, unknown>> };

/** What happens to a call instead of an ordinary answer. `ms` in milliseconds. */
export type FaultAction =
  | { kind: 'refuse' }
  | { kind: 'apply-then-drop' }
  | { kind: 'apply-then-hang' }
  | { kind: 'throttle' }
  | { kind: 'conflict' }
  | { kind: 'deny' }
  | { kind: 'error'; status: 500 | 503 }
  | { kind: 'delay'; ms: number }
  | { kind: 'hang' }
  | { kind: 'truncate' }
  | { kind: 'skew'; ms: number };

/** Decides about each call of a function, in order of arrival; undefined lets it pass. */
export type FaultHook = (request: FaultRequest) => FaultAction | undefined;

/** An answer that the proxy makes up: HTTP status and JSON body. */
export type MadeUpAnswer = { status: number; body: Record<string, unknown> };

const dynamo = 'com.amazonaws.dynamodb.v20120810#';

function conflict(body: FaultRequest['body']): MadeUpAnswer {
  const items = Array.isArray(body.TransactItems) ? body.TransactItems : undefined;
  if (!items) {
    const message = 'Transaction is ongoing for the item';
    return { status: 400, body: { __type: `${dynamo}TransactionConflictException`, message } };
  }
  const reasons = items.map((_, index) =>
    index === 0 ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
  );
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  const __type = `${dynamo}TransactionCanceledException`;
  return { status: 400, body: { __type, message, Message: message, CancellationReasons: reasons } };
}

/** The refusal for an action that a role's policies do not grant, in the service's words. */
export function accessDenied(caller: string, action: string, resource: string): MadeUpAnswer {
  const message =
    `User: ${caller} is not authorized to perform: ${action} on resource: ${resource} ` +
    `because no identity-based policy allows the ${action} action`;
  return { status: 400, body: { __type: 'com.amazon.coral.service#AccessDeniedException', Message: message, message } };
}

/** The answer that takes the place of the emulator's, for the kinds of fault that are an answer. */
export function madeUpAnswer(action: FaultAction, request: FaultRequest): MadeUpAnswer | undefined {
  if (action.kind === 'conflict') return conflict(request.body);
  if (action.kind === 'deny') return accessDenied(request.caller ?? 'caller', `dynamodb:${request.operation}`, '*');
  if (action.kind === 'throttle') {
    const message = 'The level of configured provisioned throughput for the table was exceeded.';
    return { status: 400, body: { __type: `${dynamo}ProvisionedThroughputExceededException`, message } };
  }
  if (action.kind === 'error') {
    return {
      status: action.status,
      body: { __type: `${dynamo}InternalServerError`, message: 'The request could not be completed.' },
    };
  }
  return undefined;
}
