/** After each test file that ran stacks: every call that it made is recorded, and what is recorded of it it still makes. */
import path from 'node:path';
import { afterAll, afterEach, expect, type RunnerTestFile, type RunnerTestSuite } from 'vitest';
import { callsMade, compareCalls, isRecording, keepCalls, recordedCalls } from './recorded-calls.ts';

const root = path.join(import.meta.dirname, '..', '..');
let whole: RunnerTestFile | undefined;

afterEach(({ task }) => {
  whole = task.file;
});

/** Whether every test ran and passed: a file that stopped on its way has not made all of its calls. */
const isComplete = ({ tasks }: RunnerTestSuite): boolean =>
  tasks.every((task) => ('tasks' in task ? isComplete(task) : task.result?.state === 'pass'));

const again = 'npm run calls writes test/conformance/recorded-calls.json anew.';

afterAll(() => {
  const made = callsMade();
  if (made.size === 0) return;
  const testFile = path.relative(root, expect.getState().testPath ?? '').replaceAll('\\', '/');
  if (isRecording()) return keepCalls(testFile);
  const { unknown, gone } = compareCalls(made, recordedCalls(), testFile);
  expect(unknown, `calls that are not recorded; ${again}`).toEqual([]);
  if (!whole || !isComplete(whole)) return;
  expect(gone, `calls that are recorded of ${testFile} and were not made; ${again}`).toEqual([]);
});
