import { defineConfig } from 'vitest/config';
import { env } from './test/environment.ts';

const shared = {
  env,
  globalSetup: ['test/run-folder.ts'],
  // No test may fail because the machine was busy: what is waited for ends the wait, not the time.
  expect: { requireAssertions: true, poll: { timeout: 60_000, interval: 20 } },
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

const alone = ['test/local/**', 'test/infra/**', 'test/house/**'];
const whole = ['test/e2e/**', 'test/abuse/**', 'test/browser/**', 'test/bundle/**'];
const testsOf = (folders: string[]) => folders.map((folder) => `${folder}/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    // One more than small machines have cores: many tests wait for children and clocks.
    maxWorkers: 3,
    reporters: ['default', './test/house/closing-line.ts'],
    projects: [
      {
        // Pure code and single stores: isolation would cost more than the tests.
        test: {
          ...shared,
          name: 'fast',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...alone, ...whole, 'test/bench/**'],
          setupFiles: ['test/quiet.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // Children, servers, synth: a process each.
        test: { ...shared, name: 'alone', include: testsOf(alone), pool: 'forks' },
      },
      {
        // What is deployed, and a browser before it: both are made once.
        test: {
          ...shared,
          name: 'whole',
          include: testsOf(whole),
          globalSetup: [...shared.globalSetup, 'test/e2e/assembly.ts', 'test/browser/unpack-browser.ts'],
          pool: 'forks',
        },
      },
    ],
  },
});
