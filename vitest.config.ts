import { defineConfig } from 'vitest/config';
import { env } from './test/environment.ts';

const shared = {
  env,
  globalSetup: ['test/run-folder.ts'],
  // No test may fail because the machine was busy: what is waited for ends the wait, not the time.
  expect: { requireAssertions: true, poll: { timeout: 240_000, interval: 20 } },
  testTimeout: 600_000,
  hookTimeout: 300_000,
  teardownTimeout: 120_000,
};

const alone = ['test/{local,infra,house}/**/*.test.{ts,tsx}'];
const judged = ['test/conformance/**/*.test.ts'];
const whole = ['test/{e2e,abuse,browser,bundle}/**/*.test.{ts,tsx}', 'test/faults/crash-points.test.ts'];

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
          exclude: [...alone, ...judged, ...whole, 'test/bench/**'],
          setupFiles: ['test/quiet.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // Children, servers, synth: a process each.
        test: { ...shared, name: 'alone', include: alone, pool: 'forks' },
      },
      {
        // Templates of every kind of stage, synthesized once, before judges that others wrote.
        test: {
          ...shared,
          name: 'judged',
          include: judged,
          globalSetup: [...shared.globalSetup, 'test/conformance/assemblies.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // What is deployed, and a browser before it: both are made once.
        test: {
          ...shared,
          name: 'whole',
          include: whole,
          globalSetup: [
            ...shared.globalSetup,
            'test/e2e/assembly.ts',
            'test/browser/unpack-browser.ts',
            'test/conformance/recorded-calls.ts',
          ],
          setupFiles: ['test/conformance/compare-calls.ts'],
          pool: 'forks',
        },
      },
    ],
  },
});
