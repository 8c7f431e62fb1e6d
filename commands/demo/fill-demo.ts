/** Fills a clinic with two months of enquiries and of work on them, through the product itself and with a moved clock. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalStack } from '../../infra/local/local-options.ts';
import { addDays } from '../../shared/screening/calendar-day.ts';
import { demoSubmission } from './demo-submission.ts';
import { drawFrom } from './draw.ts';
import { enquiriesByDay } from './enquiries-by-day.ts';
import { workLeads } from './work-leads.ts';

/** How many leads there will be, over how many days up to today, at which clinic. */
const extent = { clinic: 'alba', leads: 200, days: 60, seed: 20_261_126 } as const;

type Running = Pick<LocalStack, 'setClock' | 'settle' | 'token' | 'urls' | 'now'>;

/** Late morning in Rome, winter or summer; nobody's working day ends before it. */
const atWork = (day: string): number => Date.parse(`${day}T10:20:00Z`);

const post = async (stack: Running, number: number, submission: unknown): Promise<void> => {
  const response = await fetch(`${stack.urls.gateway}/v1/clinics/${extent.clinic}/screenings`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `demo-${number}`,
      'x-local-source': `198.51.${number >> 8}.${number & 255}`,
    },
    body: JSON.stringify(submission),
  });
  if (response.status !== 201) throw new Error(`The demo's enquiry ${number} was answered with ${response.status}.`);
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
  let posted = 0;
  for (const [index, count] of enquiriesByDay(draw, extent).entries()) {
    const day = addDays(today, index - extent.days);
    await stack.setClock(atWork(day));
    const numbers = Array.from({ length: count }, (_, at) => posted + at + 1);
    posted += count;
    // Drawn one after the other, so that they are the same each time; sent side by side.
    const submissions = numbers.map((number) => ({ number, submission: demoSubmission(draw, number, day) }));
    await Promise.all(submissions.map(({ number, submission }) => post(stack, number, submission)));
    await stack.settle();
    await workLeads(stack, { clinic: extent.clinic, draw, day });
    tell(posted, extent.leads);
  }
  await stack.setClock(null);
  writeFileSync(mark, `${JSON.stringify({ ...extent, today })}\n`);
  return true;
};
