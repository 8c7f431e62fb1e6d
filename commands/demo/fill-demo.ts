/** Fills a clinic with two months of enquiries and of work on them, through the product itself and with a moved clock. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalStack } from '../../local/local-options.ts';
import { addDays } from '../../shared/screening/calendar-day.ts';
import { type DemoPerson, demoPerson } from './demo-submission.ts';
import { drawFrom } from './draw.ts';
import { enquiriesByDay } from './enquiries-by-day.ts';
import { workLeads } from './work-leads.ts';

/** How many leads there will be, over how many days up to today, at which clinic. */
const extent = { clinic: 'alba', leads: 200, days: 60, seed: 20_261_126 } as const;

type Running = Pick<LocalStack, 'setClock' | 'settle' | 'token' | 'urls' | 'now'>;

/** Late morning in Rome, winter or summer; nobody's working day ends before it. */
const atWork = (day: string): number => Date.parse(`${day}T10:20:00Z`);

/** Sends a submission under a key of its own. Resolves with the day until which the person is to wait, if any. */
const post = async (stack: Running, number: number, key: string, submission: object): Promise<string | null> => {
  const response = await fetch(`${stack.urls.gateway}/v1/clinics/${extent.clinic}/screenings`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      'x-local-source': `198.51.${number >> 8}.${number & 255}`,
    },
    body: JSON.stringify(submission),
  });
  if (response.status !== 201) throw new Error(`The demo's enquiry ${number} was answered with ${response.status}.`);
  return ((await response.json()) as { assessment: { deferUntil: string | null } }).assessment.deferUntil;
};

/** Sends what comes on a day: people who ask for the first time, and those whose waiting time is over. */
const receive = async (
  stack: Running,
  day: string,
  people: readonly DemoPerson[],
  waiting: Map<DemoPerson, string>,
) => {
  const back = [...waiting].flatMap(([person, until]) => (until < day ? [person] : []));
  for (const person of back) {
    waiting.delete(person);
    await post(stack, person.number, `demo-${person.number}-again`, person.later);
  }
  // One after the other: the order in which they came decides what staff do next, and is to be the same each time.
  for (const person of people) {
    const until = await post(stack, person.number, `demo-${person.number}`, person.first);
    // Two in three come back.
    if (until && person.number % 3 > 0) waiting.set(person, until);
  }
};

/**
 * Fills the clinic unless it was done in this data folder before; whether it did so. `today` is the last day
 * (`YYYY-MM-DD`), `tell` is called now and then with how far it has come. The clock is at real time afterwards.
 */
export const fillDemo = async (
  stack: Running,
  { data, today, tell }: { data: string; today: string; tell: (done: number, of: number) => void },
): Promise<boolean> => {
  const mark = path.join(data, 'demo.json');
  if (existsSync(mark)) return false;
  const draw = drawFrom(extent.seed);
  const waiting = new Map<DemoPerson, string>();
  let posted = 0;
  for (const [index, count] of enquiriesByDay(draw, extent).entries()) {
    const day = addDays(today, index - extent.days);
    await stack.setClock(atWork(day));
    const people = Array.from({ length: count }, (_, at) => demoPerson(draw, posted + at + 1, day));
    posted += count;
    await receive(stack, day, people, waiting);
    await stack.settle();
    await workLeads(stack, { clinic: extent.clinic, draw, day });
    tell(posted, extent.leads);
  }
  await stack.setClock(null);
  writeFileSync(mark, `${JSON.stringify({ ...extent, today })}\n`);
  return true;
};
