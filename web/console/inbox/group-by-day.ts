import type { LeadRowAnswer } from '../../../shared/contract/answers/list-answers.ts';

/** Leads that came on one day of the clinic. */
export type DayOfLeads = { day: string; leads: readonly LeadRowAnswer[] };

/** Whether somebody has to look at a lead before anything else happens to it. */
export const isFlagged = ({ outcome, held, needsClinician }: LeadRowAnswer): boolean =>
  held || needsClinician || outcome === 'not_suitable';

/** Leads by day, in the order given; within a day those with a safety flag come first. */
export const groupByDay = (leads: readonly LeadRowAnswer[], dayOf: (instant: string) => string): DayOfLeads[] =>
  [...Map.groupBy(leads, ({ createdAt }) => dayOf(createdAt))].map(([day, all]) => ({
    day,
    leads: [...all.filter(isFlagged), ...all.filter((lead) => !isFlagged(lead))],
  }));
