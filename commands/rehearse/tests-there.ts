/** Runs the tests of stores, functions and faults against the emulator's DynamoDB (testsThere). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as z from 'zod';
import { leftOutTests } from './left-out-tests.ts';
import type { Run } from './run-command.ts';

const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** A test by its file and full name. */
export type TestResult = { test: string; hasPassed: boolean; why: string };

/** The tests of a report of vitest; a file that could not be run counts as a test that failed. */
export function resultsIn(text: string, root: string): TestResult[] {
  return report.parse(JSON.parse(text)).testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const file = path.relative(root, name).replaceAll('\\', '/');
    if (assertionResults.length === 0) return [{ test: file, hasPassed: status === 'passed', why: message }];
    return assertionResults.map(({ fullName, status: came, failureMessages }) => ({
      test: `${file}: ${fullName}`,
      hasPassed: came === 'passed',
      why: failureMessages?.[0]?.split('\n')[0] ?? '',
    }));
  });
}

/** What is not as the list of left out tests says, a line each. */
export function unexpected(results: readonly TestResult[], leftOut: Readonly<Record<string, string>>): string[] {
  const known = new Map(results.map((result) => [result.test, result]));
  const failed = results.filter(({ test, hasPassed }) => !hasPassed && !Object.hasOwn(leftOut, test));
  const listed = Object.keys(leftOut);
  return [
    ...failed.map(({ test, why }) => `${test}\n  ${why}`),
    ...listed.filter((test) => known.get(test)?.hasPassed).map((test) => `${test}\n  passes now: strike it`),
    ...listed.filter((test) => !known.has(test)).map((test) => `${test}\n  is left out, and there is no such test`),
  ];
}

/** Gives how many of them hold. Throws a line for each test that did not come as it should. */
export async function testsThere(run: Run, endpoint: string, folder: string): Promise<string> {
  const file = path.join(folder, 'tests.json');
  const which = ['test/aws/', 'test/functions/', 'test/faults/', '--project', 'fast'];
  const to = ['--reporter', 'json', '--outputFile', file];
  await run('tests', [vitest, 'run', ...which, ...to], { OTHER_DYNAMODB: endpoint });
  const results = resultsIn(readFileSync(file, 'utf8'), process.cwd());
  const wrong = unexpected(results, leftOutTests);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const held = results.filter(({ hasPassed }) => hasPassed).length;
  return `${held} of ${results.length} hold, ${Object.keys(leftOutTests).length} are left out by name`;
}
