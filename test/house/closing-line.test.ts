import { describe, expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { tally } from './closing-line.ts';

type State = 'passed' | 'failed' | 'skipped' | 'pending';

/** A finished test file as the runner reports it: how its tests ended, and what kept it from loading. */
const file = (states: State[], errors: Error[] = []): TestModule =>
  ({
    children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
    errors: () => errors,
  }) as unknown as TestModule;

describe('the closing line', () => {
  test('counts tests over all files', () => {
    expect(tally([file(['passed', 'failed']), file(['passed'])], [], 'failed')).toEqual({ passed: 2, failed: 1 });
  });

  test('counts a file that could not be loaded as failed', () => {
    expect(tally([file(['passed']), file([], [new Error('no such module')])], [], 'failed')).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  test('counts an error outside of any test as failed', () => {
    expect(tally([file(['passed'])], [new Error('unhandled')], 'failed')).toEqual({ passed: 1, failed: 1 });
  });

  test('says that something failed when the run was interrupted or nothing ran', () => {
    expect(tally([file(['passed'])], [], 'interrupted')).toEqual({ passed: 1, failed: 1 });
    expect(tally([], [], 'passed')).toEqual({ passed: 0, failed: 1 });
  });

  test('does not count what was skipped as passed', () => {
    expect(tally([file(['passed', 'skipped'])], [], 'passed')).toEqual({ passed: 1, failed: 0 });
  });
});
