/** What S12 answers, as a schema. */
import * as z from 'zod';
import { leadStatuses } from '../../leads/lead.ts';
import { outcomes } from '../../screening/outcome.ts';

const day = z.iso.date();
const count = z.int().min(0);

const eachOf = <T extends string>(values: readonly T[]) =>
  z.object(Object.fromEntries(values.map((value) => [value, count])) as Record<T, typeof count>);

/** Enquiries of new people, how many of them were held, who came back, and who did after a waiting time. */
const enquiries = { leads: count, held: count, again: count, afterDeferral: count };

/** S12. */
export const statsAnswer = z
  .object({
    from: day,
    to: day,
    total: z.object(enquiries),
    byDay: z.array(z.object({ day, ...enquiries })),
    byStatus: eachOf(leadStatuses),
    byOutcome: eachOf(outcomes),
    byConcern: z.record(z.string(), count),
    bySource: z.record(z.string(), count),
    firstResponse: z.object({ medianMinutes: count.nullable(), answered: count }),
    present: z.object({ leads: count, isComplete: z.boolean() }),
  })
  .meta({
    id: 'Stats',
    description: '`present`: the leads behind `byStatus` and `firstResponse`, and whether these are all.',
  });
