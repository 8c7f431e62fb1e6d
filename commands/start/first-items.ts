/** What the tables hold before anybody comes: the seeds alone, or the past of the demo on them. */
import path from 'node:path';
import type { LocalOptions, PrepareTarget } from '../../local/local-options.ts';
import { connectTo, seed } from '../../local/seeds.ts';
import { markDemo } from '../demo/demo-mark.ts';
import { loadBundled } from '../mails/load-bundled.ts';

const stopped = (): Error =>
  new Error('Stopped while the demo was being filled. npm start -- --demo fills it anew.', { cause: 'stopped' });

type Words = typeof import('../../shared/mail/content/write-message.ts');
const words = path.join(import.meta.dirname, '..', '..', 'shared', 'mail', 'content', 'write-message.ts');

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What hears whether the process is to end: then whatever goes wrong is the end that was asked for. */
const ending = () => {
  const stop = new AbortController();
  const abort = (): void => stop.abort(stopped());
  return {
    isAsked: () => stop.signal.aborted,
    /** Runs what can be stopped. Throws an error with the cause `stopped` where it was. */
    during: async (run: (signal: AbortSignal) => Promise<void>): Promise<void> => {
      for (const signal of signals) process.once(signal, abort);
      try {
        await run(stop.signal);
      } catch (error) {
        throw stop.signal.aborted ? stop.signal.reason : error;
      } finally {
        for (const signal of signals) process.removeListener(signal, abort);
      }
      stop.signal.throwIfAborted();
    },
  };
};

const tell = (done: number, of: number): void =>
  void (process.stdout.isTTY && process.stdout.write(`\r  ${done} of ${of} `));

/** Seeds at the time at which the demo begins, and fills it up to now. */
async function fill(target: PrepareTarget, data: string, signal: AbortSignal): Promise<void> {
  const { demoBegins, demoExtent, fillDemo } = await import('../demo/fill-demo.ts');
  const { leads, days, clinic } = demoExtent;
  const { db, close } = connectTo(target.endpoint);
  const end = target.now();
  console.log(`Filling ${clinic} with ${leads} leads over ${days} days …`);
  try {
    await seed({ ...target, now: () => demoBegins(demoExtent, end) });
    const { writeMessage } = await loadBundled<Words>(words, path.join(data, 'runtime'));
    await fillDemo({ db, writeMessage, ...target }, demoExtent, end, { tell, signal });
    await target.passStreams();
  } finally {
    close();
    if (process.stdout.isTTY) process.stdout.write('\n');
  }
}

/**
 * Writes the first items of the stack whose data are in a folder, and says what the runner says of itself unless its parts
 * end because the process does.
 */
export const firstItems = (data: string, isDemo: boolean): Required<Pick<LocalOptions, 'prepare' | 'warn'>> => {
  const { isAsked, during } = ending();
  return {
    prepare: async (target) => {
      if (!isDemo) return await seed(target);
      await during((signal) => fill(target, data, signal));
      markDemo(data, true);
    },
    warn: (sentence) => void (isAsked() || process.stderr.write(`${sentence}\n`)),
  };
};
