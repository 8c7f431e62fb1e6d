import { defineConfig } from 'vitest/config';
import { env } from '../environment.ts';

/** Benchmarks with gates: one file at a time, in one worker, so that candidates share the machine with nobody. */
export default defineConfig({
  test: {
    env,
    globalSetup: ['test/run-folder.ts', 'test/e2e/assembly.ts', 'test/browser/unpack-browser.ts'],
    include: ['test/bench/**/*.bench.ts'],
    fileParallelism: false,
    // The rules are timed as Node loads them: Vitest would send every call between files through an object of its own.
    server: { deps: { external: [/\/shared\/screening\//] } },
    testTimeout: 300_000,
    reporters: ['default'],
    expect: { requireAssertions: true },
  },
});
