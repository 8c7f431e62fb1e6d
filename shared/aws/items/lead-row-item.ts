/** Rows of the list indexes: the attributes of a lead that they project, read back into a row of a list. */
import * as z from 'zod';
import { instantOf } from '../../contract/instant.ts';
import { leadStatuses } from '../../leads/lead.ts';
import type { LeadRow } from '../../leads/lead-row.ts';
import { outcomeOf } from '../../leads/lists/listed-outcome.ts';
import { leadIdOf } from './keys.ts';
import { isOverBy } from './lead-item.ts';

const listed = z.object({
  PK: z.string(),
  timeSort: z.number(),
  name: z.string(),
  status: z.enum(leadStatuses),
  fit: z.number(),
  concern: z.string(),
  source: z.string().optional(),
  again: z.number().optional(),
  assignee: z.string().optional(),
  held: z.boolean().optional(),
  duplicate: z.boolean().optional(),
  clinician: z.boolean().optional(),
  decided: z.boolean().optional(),
  followUpOn: z.string().optional(),
  owedBy: z.number().optional(),
  ttl: z.number().optional(),
});

/** The row of an item of an index; undefined when the lead's time is over at `now` (ms). */
export const readListedRow = (item: unknown, now: number): LeadRow | undefined => {
  const { PK, timeSort, again = timeSort, held = false, duplicate = false, ttl, fit, ...found } = listed.parse(item);
  if (ttl !== undefined && isOverBy(ttl, now)) return undefined;
  const { clinician = false, decided = false, owedBy, ...row } = found;
  return {
    ...row,
    leadId: leadIdOf(PK),
    createdAt: instantOf(timeSort),
    lastScreeningAt: instantOf(again),
    outcome: outcomeOf(fit),
    held,
    possibleDuplicate: duplicate,
    needsClinician: clinician,
    isUndecided: !decided,
    respondBy: owedBy === undefined ? undefined : instantOf(owedBy),
  };
};
