// Runs inside each execution environment, as the managed Node runtime does: loads the handler, then asks the Runtime API
// for one invocation after the other. Arguments: the clock offset in ms, which each invocation may move. Imports
// built-ins only, because everything that it loads counts as the function's own. The runner strips the types before it starts this file.
import { existsSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

type Handler = (event: unknown, context: unknown) => unknown;

const environment = process.env;
let offset = Number(process.argv[2] ?? 0);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function moveClock(): void {
  const Real = Date;
  const now = (): number => Real.now() + offset;
  const Moved: DateConstructor = new Proxy(Real, {
    construct: (_, given, target) =>
      Reflect.construct(Real, given.length === 0 ? [now()] : given, target === Moved ? Real : target),
    apply: () => new Real(now()).toString(),
    get: (target, property) => (property === 'now' ? now : Reflect.get(target, property)),
  });
  Real.prototype.constructor = Moved;
  globalThis.Date = Moved;
}

function call(method: string, route: string, body?: string): Promise<{ message: IncomingMessage; body: string }> {
  return new Promise((resolve, reject) => {
    const url = `http://${environment.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/${route}`;
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body ?? '') };
    const outgoing = request(url, { method, agent, headers }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => resolve({ message, body: Buffer.concat(chunks).toString('utf8') }));
      message.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function asErrorBody(error: unknown, type?: string): string {
  const known = error instanceof Error ? error : new Error(String(error));
  return JSON.stringify({
    errorType: type ?? known.name,
    errorMessage: known.message,
    trace: (known.stack ?? '').split('\n'),
  });
}

class RuntimeProblem extends Error {
  override name: string;
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

async function loadHandler(): Promise<Handler> {
  const root = environment.LAMBDA_TASK_ROOT ?? process.cwd();
  const [, modulePath = '', name = ''] = /^(.*)\.([^.]+)$/.exec(environment._HANDLER ?? '') ?? [];
  const file = ['.js', '.mjs', '.cjs'].map((end) => path.join(root, modulePath + end)).find(existsSync);
  if (!file) throw new RuntimeProblem('Runtime.ImportModuleError', `Error: Cannot find module '${modulePath}'`);
  const loaded = await import(pathToFileURL(file).href);
  const handler = loaded[name] ?? loaded.default?.[name];
  if (typeof handler !== 'function') {
    throw new RuntimeProblem('Runtime.HandlerNotFound', `${environment._HANDLER} is undefined or not exported`);
  }
  if (handler.length >= 3) {
    const message = 'Callback-based function handlers are not supported from Node.js 24 on. Use an async function.';
    throw new RuntimeProblem('Runtime.CallbackHandlerDeprecated', message);
  }
  return handler;
}

function contextOf(headers: IncomingMessage['headers']): Record<string, unknown> {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    functionName: environment.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: environment.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: environment.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: environment.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

let current: string | undefined;

async function fail(type: string, error: unknown): Promise<never> {
  console.error(`${type}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const route = current === undefined ? 'init/error' : `invocation/${current}/error`;
  await call('POST', route, asErrorBody(error, type)).catch(() => undefined);
  process.exit(1);
}

function serialize(result: unknown): string {
  try {
    return JSON.stringify(result) ?? 'null';
  } catch (error) {
    throw new RuntimeProblem('Runtime.MarshalError', `Unable to stringify response body: ${String(error)}`);
  }
}

async function serve(handler: Handler): Promise<never> {
  for (;;) {
    const { message, body } = await call('GET', 'invocation/next');
    offset = Number(message.headers['local-clock-offset'] ?? offset);
    current = String(message.headers['lambda-runtime-aws-request-id']);
    environment._X_AMZN_TRACE_ID = String(message.headers['lambda-runtime-trace-id'] ?? '');
    let [route, answer] = ['response', ''];
    try {
      answer = serialize(await handler(JSON.parse(body), contextOf(message.headers)));
    } catch (error) {
      [route, answer] = ['error', asErrorBody(error)];
    }
    await call('POST', `invocation/${current}/${route}`, answer);
  }
}

moveClock();
process.on('unhandledRejection', (reason) => fail('Runtime.UnhandledPromiseRejection', reason));
process.on('uncaughtException', (error) => fail(error.name, error));
const handler = await loadHandler().catch((error) =>
  fail(error instanceof RuntimeProblem ? error.name : 'Runtime.ImportModuleError', error),
);
await serve(handler).catch(() => process.exit(1));
