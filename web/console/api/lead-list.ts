import * as z from 'zod';
import { leadStatus, outcome } from './lead-words.ts';

/** A row of S1. `held` says whether nobody is mailed until staff release the lead. */
export const leadRow = z.object({
  leadId: z.string(),
  name: z.string(),
  status: leadStatus,
  outcome,
  concern: z.string(),
  createdAt: z.string(),
  lastScreeningAt: z.string(),
  /** E-mail address of a member. */
  assignee: z.string().nullable(),
  held: z.boolean(),
  possibleDuplicate: z.boolean(),
});
export type LeadRow = z.output<typeof leadRow>;

/** S1: a page of leads, and the cursor of the next one. */
export const leadPage = z.object({ leads: z.array(leadRow), next: z.string().nullable() });
export type LeadPage = z.output<typeof leadPage>;
