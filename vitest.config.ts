import { defineConfig } from 'vitest/config';

/** Values for the variables that functions parse when they are imported; real ones come from the template. */
const env = {
  LEADS_TABLE: 'leads',
  AUDIT_TABLE: 'audit',
  PUBLIC_URL: 'http://localhost:3000',
  LINK_KEY: 'a link key of the tests, which opens nothing',
  LINK_KEY_PREVIOUS: '',
  MATCH_KEY: 'a match key of the tests, which recognises nobody',
  MAIL_FROM: 'hello@suitably.example',
  SERVICE_CONFIGURATION_SET: 'service',
  MARKETING_CONFIGURATION_SET: 'marketing',
  MAIL_EPOCH: '1',
  MAIL_RATE: '0',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
};

const shared = {
  env,
  expect: { requireAssertions: true },
  // No test may fail because the machine was busy.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

const alone = [
  'test/local/**',
  'test/e2e/**',
  'test/abuse/**',
  'test/browser/**',
  'test/infra/**',
  'test/bundle/**',
  'test/house/**',
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/house/closing-line.ts'],
    projects: [
      {
        // Pure code and single stores: isolation would cost more than the tests.
        test: {
          ...shared,
          name: 'fast',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...alone, 'test/bench/**'],
          setupFiles: ['test/quiet.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // Children, servers, synth: a process each.
        test: { ...shared, name: 'alone', include: alone.map((glob) => `${glob}/*.test.{ts,tsx}`), pool: 'forks' },
      },
    ],
  },
});
