/** Promises of docs/reliability.md#promises whose proof grows with its size, and where it stands. */
export type PromiseRow = {
  id: string;
  /** The figure, in words. */
  promised: string;
  /** Files with a test whose title has the id; each test tells what it reached (test/size.ts). */
  files: readonly string[];
};

export const promiseRows: readonly PromiseRow[] = [
  {
    id: 'P1',
    promised: '0 lost of 10,000 submissions at 10 % faults',
    files: ['test/faults/schedules.test.ts', 'test/faults/submissions.test.ts'],
  },
  { id: 'P3', promised: '1,000 retries, 1 lead each', files: ['test/functions/intake-faults.test.ts'] },
  { id: 'P4', promised: 'every one refused, 0 changes', files: ['test/functions/intake-faults.test.ts'] },
  {
    id: 'P5',
    promised: '5,000 of a class, marketing once, service twice',
    files: ['test/mail/protocol/bounds.test.ts', 'test/faults/copies.test.ts'],
  },
  { id: 'P7', promised: '1,000 races, 0 mails after', files: ['test/functions/unsubscribe-race.test.ts'] },
  { id: 'P8', promised: 'p99 of the others ≤ 120 s', files: ['test/faults/poison.test.ts'] },
  { id: 'P9', promised: '5,000 due at 14 a second, ≤ 1.3', files: ['test/faults/drain.test.ts'] },
  {
    id: 'P14',
    promised: '100,000 bodies, no 5xx, nothing repeated',
    files: ['intake', 'staff', 'links'].map((name) => `test/functions/generated/${name}.test.ts`),
  },
  { id: 'P18', promised: '1,000 pairs of each two, 0 lost (P19: 0 left)', files: ['test/faults/races.test.ts'] },
];
