/** One run under load against a local stack, from the first arrival to the verdict. */
import { judgeLoad, type Verdict } from './judge-load.ts';
import { loadPeople } from './load-person.ts';
import { openLoop } from './open-loop.ts';
import { countMails, countStored, type LoadPlace, readMails, readStored } from './read-place.ts';
import { submit } from './submit.ts';

/** `run` is part of the addresses, `now` its beginning in ms since 1970; `tell` hears where it is. */
export type LoadRun = { run: string; now: number; tell: (line: string) => void };

/** How often a run says where it is, in ms. */
const tellEvery = 10_000;

/**
 * Sends a submission of another person at each arrival (ms from the start), until each is acknowledged or given up, and
 * judges what is there when nothing is on its way any more. Says every ten seconds, and when all are answered, how many
 * were answered, stored and mailed.
 */
export async function runLoad(
  place: LoadPlace,
  arrivals: readonly number[],
  { run, now, tell }: LoadRun,
): Promise<Verdict> {
  const since = new Date(now).toISOString();
  const personOf = loadPeople(run, since.slice(0, 10));
  // Made before the first is due: what it takes to make them is no time that anybody waits.
  const people = arrivals.map((_, number) => personOf(number));
  const before = await countMails(place);
  const start = performance.now();
  let answered = 0;
  const tellPlace = async (): Promise<void> => {
    const ms = performance.now() - start;
    const [stored, mails] = await Promise.all([
      countStored(place, since, new Date(now + ms).toISOString()),
      countMails(place),
    ]);
    const head = `${(ms / 1_000).toFixed(0)} s: ${answered} of ${people.length} answered`;
    tell(`${head}, ${stored} stored, ${mails - before} mails`);
  };
  // A stack that is too busy to be asked is no reason to end.
  const timer = setInterval(() => void tellPlace().catch(() => undefined), tellEvery);
  try {
    const submitted = await openLoop(arrivals, async (number, due) => {
      const person = people[number];
      if (!person) throw new Error(`There is no person ${number}.`);
      const done = await submit(place.gateway, person, due);
      answered += 1;
      return done;
    });
    await tellPlace();
    await place.settle();
    return judgeLoad({ submitted, stored: await readStored(place), mails: await readMails(place) });
  } finally {
    clearInterval(timer);
  }
}
