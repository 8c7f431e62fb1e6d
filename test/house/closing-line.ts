import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** Tests by how they ended. A test file that could not be loaded, or an error outside of any test, counts as failed. */
export type Tally = { passed: number; failed: number };

const failedToLoad = (file: Pick<TestModule, 'errors'>): number => file.errors().length;

/** Counts a finished run. A run that was interrupted, or in which nothing passed and nothing failed, has failed. */
export function tally(files: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): Tally {
  const states = files.flatMap((file) => [...file.children.allTests()].map((test) => test.result().state));
  const passed = states.filter((state) => state === 'passed').length;
  const unfinished = states.filter((state) => state === 'failed' || state === 'pending').length;
  const failed = unfinished + files.reduce((sum, file) => sum + failedToLoad(file), 0) + errors.length;
  const wasCutShort = reason !== 'passed' || passed === 0;
  return { passed, failed: failed === 0 && wasCutShort ? 1 : failed };
}

/** Ends the report of a test run with a line that programs can read: `<n> passed, <n> failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(files: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const { passed, failed } = tally(files, errors, reason);
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
}
