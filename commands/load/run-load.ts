/** One run under load against a local stack, from the first arrival to the verdict. */
import { judgeLoad, type Verdict } from './judge-load.ts';
import { loadPeople } from './load-person.ts';
import { openLoop } from './open-loop.ts';
import { type LoadPlace, readMails, readStored } from './read-place.ts';
import { submit } from './submit.ts';

/**
 * Sends a submission of another person at each arrival (ms from the start), until each is acknowledged or given up, and
 * judges what is there when nothing is on its way any more. `run` is part of the addresses, `today` is `YYYY-MM-DD`.
 */
export async function runLoad(
  place: LoadPlace,
  arrivals: readonly number[],
  { run, today }: { run: string; today: string },
): Promise<Verdict> {
  const personOf = loadPeople(run, today);
  // Made before the first is due: what it takes to make them is no time that anybody waits.
  const people = arrivals.map((_, number) => personOf(number));
  const submitted = await openLoop(arrivals, async (number, due) => {
    const person = people[number];
    if (!person) throw new Error(`There is no person ${number}.`);
    return await submit(place.gateway, person, due);
  });
  await place.settle();
  return judgeLoad({ submitted, stored: await readStored(place), mails: await readMails(place) });
}
