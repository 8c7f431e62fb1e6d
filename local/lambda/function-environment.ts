import type { ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import type { Clock } from '../host/clock.ts';
import { listen } from '../host/free-port.ts';
import type { GuardedChildren } from '../host/guarded-children.ts';
import { type Endpoints, type FunctionSettings, functionEnvironment } from './function-settings.ts';
import { type Invocation, type RuntimeApi, runtimeApi } from './runtime-api.ts';

/** How an invocation ended. `error` is set when the function threw, timed out or died; `payload` then says how. */
export type Outcome = { requestId: string; payload: string; error?: 'Unhandled' | 'Throttled' };

/** One execution environment: one child process that serves one invocation at a time. */
export type Environment = {
  /** Runs one invocation. Never throws. After an outcome with an ended process, `isAlive` is false. */
  invoke: (requestId: string, payload: string) => Promise<Outcome>;
  isAlive: () => boolean;
  kill: () => void;
};

/** What environments are started with. `bootstrap` is the path of the runtime; `log` receives stdout and stderr. */
export type EnvironmentInputs = {
  children: GuardedChildren;
  clock: Clock;
  bootstrap: string;
  endpoints: Endpoints;
  log: Writable;
};

type Ending = Omit<Outcome, 'requestId'>;

// The service gives initialisation 10 s before it starts over.
const initLimit = 10_000;

const problem = (errorType: string, errorMessage: string): Ending => ({
  payload: JSON.stringify({ errorType, errorMessage }),
  error: 'Unhandled',
});

function exitProblem(child: ChildProcess): Ending {
  const signal = child.signalCode === 'SIGKILL' ? 'killed' : child.signalCode;
  const how = signal ? `signal: ${signal}` : `exit status ${child.exitCode}`;
  return problem('Runtime.ExitError', `Error: Runtime exited with error: ${how}`);
}

/** Watches one runtime process: when it became ready, how it answers, how it ends. */
function watchRuntime(): { reports: Parameters<typeof runtimeApi>[0]; watch: RuntimeWatch } {
  const watch: RuntimeWatch = { settle: () => undefined, ready: () => undefined, initialised: Promise.resolve() };
  watch.initialised = new Promise((resolve) => {
    watch.ready = resolve;
  });
  const reports = {
    idle: () => watch.ready(),
    answered: (_: string, payload: string) => watch.settle({ payload }),
    failed: (_: string, payload: string) => watch.settle({ payload, error: 'Unhandled' as const }),
    initFailed: (payload: string) => {
      watch.initProblem = { payload, error: 'Unhandled' };
    },
  };
  return { reports, watch };
}

type RuntimeWatch = {
  settle: (ending: Ending) => void;
  ready: () => void;
  initialised: Promise<void>;
  initProblem?: Ending;
};

function environmentOver(child: ChildProcess, api: RuntimeApi, watch: RuntimeWatch, timeout: number, clock: Clock) {
  let ended: Ending | undefined;
  const end = (ending: Ending): void => {
    ended ??= watch.initProblem ?? ending;
    api.server.close();
    api.server.closeAllConnections();
    watch.ready();
    watch.settle(ended);
  };
  child.once('exit', () => end(exitProblem(child)));
  child.once('error', (error) => end(problem('Runtime.ExitError', error.message)));
  const killAfter = (limit: number, message: string): NodeJS.Timeout =>
    setTimeout(() => {
      ended = problem('Sandbox.Timedout', message);
      child.kill('SIGKILL');
    }, limit);

  const run = (invocation: Omit<Invocation, 'deadline' | 'offset'>): Promise<Ending> =>
    new Promise((resolve) => {
      const seconds = (timeout / 1000).toFixed(2);
      const timer = killAfter(timeout, `${invocation.requestId} Task timed out after ${seconds} seconds`);
      watch.settle = (ending) => {
        clearTimeout(timer);
        resolve(ending);
      };
      if (ended) watch.settle(ended);
      else api.give({ ...invocation, deadline: clock.now() + timeout, offset: clock.offset() });
    });
  return {
    isAlive: () => ended === undefined && child.exitCode === null && child.signalCode === null,
    kill: () => void child.kill('SIGKILL'),
    invoke: async (requestId: string, payload: string, functionArn: string): Promise<Outcome> => {
      const initTimer = killAfter(initLimit, `${requestId} Initialisation timed out after 10.00 seconds`);
      await watch.initialised;
      clearTimeout(initTimer);
      return { requestId, ...(await run({ requestId, payload, functionArn })) };
    },
  };
}

/** Starts a child process for the function and its Runtime API. Resolves when the process runs, before it is ready. */
export async function startEnvironment(settings: FunctionSettings, inputs: EnvironmentInputs): Promise<Environment> {
  const { reports, watch } = watchRuntime();
  const api = runtimeApi(reports);
  const port = await listen(api.server, 0, `runtime of ${settings.name}`);
  const args = [`--max-old-space-size=${settings.memory}`, inputs.bootstrap, String(inputs.clock.offset())];
  const child = inputs.children.spawn(process.execPath, args, {
    cwd: settings.taskRoot,
    env: functionEnvironment(settings, inputs.endpoints, `127.0.0.1:${port}`),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.pipe(inputs.log, { end: false });
  child.stderr?.pipe(inputs.log, { end: false });
  const { invoke, ...rest } = environmentOver(child, api, watch, settings.timeout, inputs.clock);
  return { ...rest, invoke: (requestId, payload) => invoke(requestId, payload, settings.arn) };
}
