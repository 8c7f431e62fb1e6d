/** Counts what the functions of a running stack consume while something is done. */
import type { Share, Work } from '../../commands/cost/counted.ts';
import type { FunctionName } from '../../shared/contract/function-names.ts';
import type { CountingDatabase } from './counting-database.ts';
import type { Stack } from './stack.ts';

/** Nothing at all. */
export const noShare: Share = { runs: 0, reads: 0, writes: 0, calls: 0, transactions: 0, logLines: 0, logBytes: 0 };

/** The name of a function by its logical id without CDK's hash. */
const functionOf = (id: string): FunctionName => id.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase() as FunctionName;

/** Lines of which a run writes exactly one. Runs by the stream write none of them; the database knows those. */
const lineOfRun =
  /"event":"(request\.done|evidence\.\w+|audit\.sealed|purge\.done|purge\.expired|rules\.reminded|promises\.told|mail\.swept)"/;

/** Does something, waits until all that follows from it is done, and gives what each function consumed meanwhile. */
export const workCounter =
  (stack: Stack, database: CountingDatabase) =>
  async (act: () => Promise<unknown>): Promise<Work> => {
    await stack.settle();
    database.take();
    const before = stack.logs.length;
    await act();
    await stack.settle();
    const { consumed, messageRecords } = database.take();
    const work: Record<string, Share> = {};
    const add = (id: string, more: Partial<Share>): void => {
      const share = work[functionOf(id)] ?? noShare;
      const entries = Object.entries(more).map(([key, value]) => [key, share[key as keyof Share] + value]);
      work[functionOf(id)] = { ...share, ...Object.fromEntries(entries) };
    };
    for (const [id, units] of consumed) add(id, units);
    for (const line of stack.logs.slice(before)) {
      const [, id = '', text = ''] = /^([A-Za-z]+?)[0-9A-F]{6,8} \| (.*)$/.exec(line) ?? [];
      add(id, { logLines: 1, logBytes: Buffer.byteLength(text), runs: lineOfRun.test(text) ? 1 : 0 });
    }
    if (messageRecords > 0) add('SendMail', { runs: messageRecords });
    return work;
  };

/** An equal part of what one function consumed, without what it would have consumed anyway. */
export const partOf = (share: Share, parts: number, anyway: Share = noShare): Share => {
  const part = (figure: keyof Share) => (share[figure] - anyway[figure]) / parts;
  const [runs, reads, writes, calls] = [part('runs'), part('reads'), part('writes'), part('calls')];
  const [transactions, logLines, logBytes] = [part('transactions'), part('logLines'), part('logBytes')];
  return { runs, reads, writes, calls, transactions, logLines, logBytes };
};

/**
 * The figures of a measured work that are not those that were counted before, as `function.figure: measured, not
 * counted`. Ids and times make log lines a little longer or shorter. With `least`, the counted figures are the most, and
 * what was measured may be less, down to that part of them.
 */
export const drift = (measured: Work, expected: Work, { least = 1 } = {}): string[] => {
  const names = [...new Set([...Object.keys(measured), ...Object.keys(expected)])] as FunctionName[];
  return names.flatMap((name) =>
    (Object.keys(noShare) as (keyof Share)[]).flatMap((figure) => {
      const [is, was] = [measured[name]?.[figure] ?? 0, expected[name]?.[figure] ?? 0];
      const slack = figure === 'logBytes' ? 0.05 : 0;
      return is >= was * (least - slack) && is <= was * (1 + slack) ? [] : [`${name}.${figure}: ${is}, not ${was}`];
    }),
  );
};
