/**
 * The process that runs the tests: it loads the switched source once and runs test files again and again, each time with
 * another mutant alive. What it finds it appends to a file, so that a mutant that hangs it loses nothing.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

/** A test file, and which of its tests; all without. */
export type Unit = { file: string; tests?: readonly string[] };

/**
 * One mutant (0: none) and the test files to run it by, in order, until one fails. `limit`, in ms, is for each of them. A
 * job that `reloads` has all modules evaluated anew: some mutants show only while the source is loaded, others are hidden by
 * what a module remembers.
 */
export type Job = { mutant: number; units: readonly Unit[]; limit: number; reloads?: boolean };

/** What the worker is to do and where it writes. `records` asks for the places that each test reaches. */
export type Orders = { jobs: readonly Job[]; results: string; testTimeout: number; records: boolean };

/** What was run: `failures` are messages, empty for tests that passed; `ended` counts tests that ran to their end. */
export type Ran = {
  mutant: number;
  unit: Unit;
  failures: string[];
  ended: number;
  ms: number;
};

/** What the tests of a file reach. */
export type Reached = {
  ms: number;
  /** By the name of a test: its time and the mutants that it reached. `around` were reached in hooks and imports. */
  tests: Record<string, { ms: number; reached: number[] }>;
  around: number[];
  imported: number[];
};

/** What the worker writes: first its process, then what it begins and what it has run. */
export type Line =
  | { pid: number }
  | { begins: number; unit: Unit }
  | { ran: Ran }
  | { reached: Reached; by: Unit }
  | { ends: number };

declare global {
  var mutants: { isAlive: (id: number) => boolean } | undefined;
}

type State = Parameters<typeof runBaseTests>[1];
type Traces = Parameters<typeof runBaseTests>[2];

const { send } = process;
if (!send) throw new Error('This file is started by npm run mutate.');
const [post, on, off] = [send.bind(process), process.on.bind(process), process.off.bind(process)];

let alive = 0;
let note: ((id: number) => void) | undefined;
globalThis.mutants = {
  isAlive: (id) => {
    note?.(id);
    return id === alive;
  },
};

/** Vitest's line to its main process, without the reports: thousands of runs would fill it. */
const quiet = (rpc: State['rpc'], unhandled: (message: string) => void): State['rpc'] =>
  new Proxy(rpc, {
    get: (target, name) => {
      if (name === 'fetch' || name === 'resolve' || name.toString().startsWith('$')) return Reflect.get(target, name);
      if (name === 'then') return undefined;
      return async (error: unknown) => {
        if (name === 'onUnhandledError') unhandled(String((error as Error).message));
        return 0;
      };
    },
  });

/** Tests that run side by side share what is reached. */
const listen = (records: boolean) => {
  const running = new Set<string>();
  const reached = new Map<string, Set<number>>();
  const times = new Map<string, number>();
  const [around, imported] = [new Set<number>(), new Set<number>()];
  let isImporting = true;
  const of = (name: string) => reached.get(name) ?? reached.set(name, new Set()).get(name) ?? new Set();
  const listens = (id: number) => {
    if (running.size === 0) (isImporting ? imported : around).add(id);
    for (const name of running) of(name).add(id);
  };
  const collected = () => {
    isImporting = false;
  };
  const started = (name: string) => void running.add(name);
  const ended = (name: string, ms: number) => {
    running.delete(name);
    times.set(name, ms);
  };
  const told = () => ({
    tests: Object.fromEntries([...times].map(([name, ms]) => [name, { ms, reached: [...of(name)] }])),
    around: [...around],
    imported: [...imported],
  });
  const count = () => times.size;
  return { count, told, note: records ? listens : undefined, heard: { collected, started, ended } };
};

type Run = (mutant: number, unit: Unit, ear: ReturnType<typeof listen>) => Promise<Ran>;

/** Modules of the project are evaluated again when they are next imported; libraries and Vitest stay. */
const reload = (modules: State['evaluatedModules']): void => {
  for (const [id, module] of modules.idToModuleMap) {
    if (id.includes('/node_modules/')) continue;
    Object.assign(module, { promise: undefined, exports: undefined, evaluated: false });
    module.importers.clear();
  }
};

const runnerOf = (state: State, traces: Traces, { testTimeout, records }: Orders): { run: Run; reload: () => void } => {
  let modules: State['evaluatedModules'] | undefined;
  const run: Run = async (mutant, unit, ear) => {
    const only = unit.tests && new Set(unit.tests);
    const failures: string[] = [];
    globalThis.runnerTalk = { only, endsEarly: !records, failures, ...ear.heard };
    const rpc = quiet(state.rpc, (message) => failures.push(message));
    const config = { ...state.config, testTimeout };
    const files = [{ filepath: unit.file }] as State['ctx']['files'];
    const own = { ...state, rpc, config, durations: { ...state.durations }, ctx: { ...state.ctx, config, files } };
    // Set-up files of tests wrap it, each time.
    const { write } = process.stdout;
    const start = performance.now();
    [alive, note] = [mutant, ear.note];
    await runBaseTests('run', own, traces);
    modules = own.evaluatedModules;
    [alive, note] = [0, undefined];
    process.stdout.write = write;
    return { mutant, unit, failures, ended: ear.count(), ms: performance.now() - start };
  };
  return { run, reload: () => modules && reload(modules) };
};

const runJobs = async (state: State, traces: Traces): Promise<void> => {
  const orders: Orders = JSON.parse(readFileSync(process.env.MUTATE_ORDERS ?? '', 'utf8'));
  const tell = (line: Line) => appendFileSync(orders.results, `${JSON.stringify(line)}\n`);
  tell({ pid: process.pid });
  const runner = runnerOf(state, traces, orders);
  const passes = async (mutant: number, unit: Unit): Promise<boolean> => {
    tell({ begins: mutant, unit });
    const ear = listen(orders.records);
    const ran = await runner.run(mutant, unit, ear);
    if (orders.records) tell({ reached: { ms: ran.ms, ...ear.told() }, by: unit });
    tell({ ran });
    return ran.failures.length === 0;
  };
  for (const { mutant, units, reloads } of orders.jobs) {
    if (reloads) runner.reload();
    for (const unit of units) {
      if (await passes(mutant, unit)) continue;
      // The same tests without the mutant: what it left behind would blame the next one.
      if (reloads) runner.reload();
      if (mutant > 0 && !(await passes(0, unit))) runner.reload();
      break;
    }
    tell({ ends: mutant });
  }
};

init({
  post,
  on: (callback) => on('message', callback),
  off: (callback) => off('message', callback),
  teardown: () => process.removeAllListeners('message'),
  runTests: runJobs,
  collectTests: () => undefined,
  setup: setupEnvironment as NonNullable<Parameters<typeof init>[0]['setup']>,
});
