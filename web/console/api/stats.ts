import * as z from 'zod';

const counts = z.record(z.string(), z.number());

const intake = {
  leads: z.number(),
  held: z.number(),
  /** Further screenings of people who were known. */
  again: z.number(),
  /** Of these, such as had been told to wait and have come back. */
  afterDeferral: z.number(),
};

/** S12: a clinic's figures for some days of its calendar. */
export const stats = z.object({
  from: z.string(),
  to: z.string(),
  total: z.object(intake),
  byDay: z.array(z.object({ day: z.string(), ...intake })),
  byStatus: counts,
  byOutcome: counts,
  byConcern: counts,
  bySource: counts,
  firstResponse: z.object({ medianMinutes: z.number().nullable(), answered: z.number() }),
  /** Leads that are there; not complete where there are more than were looked at. */
  present: z.object({ leads: z.number(), isComplete: z.boolean() }),
});
export type Stats = z.output<typeof stats>;

/** S12 as far as the inbox needs it: how many leads there are in each status. */
export const statusCounts = stats.pick({ byStatus: true });
