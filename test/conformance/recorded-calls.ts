/**
 * Calls that end-to-end tests make to services of AWS, as the local services see them. `recorded-calls.json` holds them
 * by function, each with a test file that makes it: what roles must allow, and what of their grants is used, is judged
 * by it. `npm run calls` writes it anew.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTemplate } from '../../local/read-template.ts';
import { inRun, newFolder } from '../run-folder.ts';
import { type Call, lineOf, symbolic, symbolsOf, withoutHash } from './call.ts';

type Template = ReturnType<typeof readTemplate>;
type Statement = NonNullable<ReturnType<Template['policies']['get']>>[number];
type Access = { action: string; resource: string; context?: Readonly<Record<string, readonly string[]>> };

/** Call lines by function, each with the test file that makes it. */
export type RecordedCalls = Record<string, Record<string, string>>;

const file = path.join(import.meta.dirname, 'recorded-calls.json');

/** What was recorded last. */
export const recordedCalls = (): RecordedCalls => JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : '{}');

/** Condition keys that some statement about the action asks for, in lower case. Others cannot change the answer. */
const keysThatMatter = (statements: readonly Statement[], action: string): string[] =>
  statements
    .filter(({ Action = [] }) => Action.includes(action))
    .flatMap(({ Condition = {} }) => Object.values(Condition).flatMap(Object.keys));

/** A value without what is another in each run. */
const steady = (value: string): string => value.replaceAll(/(?<=#LEAD#)[a-z2-7]{26}/g, 'lead');

/** Has functions of an assembly be listened to. `calls` are theirs so far, by name of function. */
export function callRecorder(assembly: string) {
  const { stack, policies } = readTemplate(assembly, newFolder());
  const symbols = symbolsOf(stack);
  const calls = new Map<string, Map<string, Call>>();
  const seen = new Set<string>();
  const variablesOf = new Map(
    stack.resources('AWS::Lambda::Function').map(({ id, properties }) => {
      const { Variables = {} } = (properties.Environment ?? {}) as { Variables?: Record<string, string> };
      return [id, Object.entries(Variables)] as const;
    }),
  );
  const asked = (id: string, { action, resource, context = {} }: Access): void => {
    const whole = `${id} ${action} ${resource} ${JSON.stringify(context)}`;
    if (seen.has(whole)) return;
    seen.add(whole);
    const kept = keysThatMatter(policies.get(id) ?? [], action).flatMap((key) => {
      const found = context[key.toLowerCase()]?.join();
      const value = found && steady(found);
      const variable = variablesOf.get(id)?.find(([, known]) => known === value)?.[0];
      return value === undefined ? [] : [[key, variable ? `\${${variable}}` : value] as const];
    });
    const name = withoutHash(id);
    const call = { function: name, action, resource: symbolic(resource, symbols), context: Object.fromEntries(kept) };
    calls.set(name, (calls.get(name) ?? new Map()).set(lineOf(call), call));
  };
  return { asked, calls };
}

type Made = ReadonlyMap<string, ReadonlySet<string>>;
const made = new Map<string, Set<string>>();

/** Adds what a stack of this test file has called. */
export function addCalls(calls: ReturnType<typeof callRecorder>['calls']): void {
  for (const [name, lines] of calls) made.set(name, new Set([...(made.get(name) ?? []), ...lines.keys()]));
}

/** Everything that stacks of this test file have called, as lines by function. */
export const callsMade = (): Made => made;

/** Whether calls are recorded by this run, and not compared. */
export const isRecording = (): boolean => process.env.RECORD_CALLS !== undefined;

const folder = (): string => inRun('recorded-calls');

/** Calls that were made and are not recorded, and calls that are recorded of this test file and were not made. */
export function compareCalls(
  made: Made,
  recorded: RecordedCalls,
  testFile: string,
): { unknown: string[]; gone: string[] } {
  const unknown = [...made].flatMap(([name, lines]) =>
    [...lines].flatMap((line) => (recorded[name]?.[line] ? [] : [`${name}: ${line}`])),
  );
  const gone = Object.entries(recorded).flatMap(([name, lines]) =>
    Object.entries(lines).flatMap(([line, by]) =>
      by === testFile && !made.get(name)?.has(line) ? [`${name}: ${line}`] : [],
    ),
  );
  return { unknown, gone };
}

/** Leaves the calls of a test file for the end of the run. */
export function keepCalls(testFile: string): void {
  mkdirSync(folder(), { recursive: true });
  const lines = Object.fromEntries([...made].map(([name, all]) => [name, [...all]]));
  const kept = path.join(folder(), `${testFile.replaceAll('/', '_')}.json`);
  writeFileSync(kept, JSON.stringify({ testFile, lines }));
}

const isOfEnd = (testFile: string): number => (testFile.startsWith('test/e2e/') ? 0 : 1);
const byPlace = (left: string, right: string): number => isOfEnd(left) - isOfEnd(right) || (left < right ? -1 : 1);

/** Of those that make a call, the file that has made it before, or the first of the end-to-end tests. */
function recordedBy(line: string, before: string | undefined, makers: Made): string | undefined {
  const files = [...makers].filter(([, lines]) => lines.has(line)).map(([testFile]) => testFile);
  const isLeft = before !== undefined && !makers.has(before);
  return isLeft || (before !== undefined && files.includes(before)) ? before : files.toSorted(byPlace)[0];
}

/** What is recorded after runs of test files. Calls of files that did not run stay as they were. */
export function merged(before: RecordedCalls, runs: readonly { testFile: string; lines: Record<string, string[]> }[]) {
  const names = new Set([...Object.keys(before), ...runs.flatMap(({ lines }) => Object.keys(lines))]);
  const all = [...names].toSorted().map((name) => {
    const makers = new Map(runs.map(({ testFile, lines }) => [testFile, new Set(lines[name])]));
    const lines = new Set([...Object.keys(before[name] ?? {}), ...[...makers.values()].flatMap((one) => [...one])]);
    const kept = [...lines].toSorted().flatMap((line) => {
      const by = recordedBy(line, before[name]?.[line], makers);
      return by === undefined ? [] : [[line, by] as const];
    });
    return [name, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(all.filter(([, lines]) => Object.keys(lines).length > 0));
}

/** Writes what was kept. */
function writeCalls(): void {
  const runs = globSync('*.json', { cwd: folder() }).map((name) =>
    JSON.parse(readFileSync(path.join(folder(), name), 'utf8')),
  );
  writeFileSync(file, `${JSON.stringify(merged(recordedCalls(), runs), null, 2)}\n`);
}

/** When the run has ended. */
export default () => () => {
  if (isRecording()) writeCalls();
};
