/** Promises of docs/reliability.md#promises whose proof grows with its size, and where it stands. */
export type PromiseRow = {
  id: string;
  /** The figure, in words. */
  promised: string;
  /** Files with a test whose title has the id; each test tells what it reached (test/size.ts). */
  files: readonly string[];
};

export const promiseRows: readonly PromiseRow[] = [
  { id: 'P1', promised: '0 lost of 10,000 submissions', files: ['test/faults/schedules.test.ts'] },
  { id: 'P5', promised: '5,000 messages a class', files: ['test/mail/protocol/bounds.test.ts'] },
  { id: 'P7', promised: '1,000 races, 0 mails after', files: ['test/functions/unsubscribe-race.test.ts'] },
];
