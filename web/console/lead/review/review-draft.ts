import * as z from 'zod';
import { useDraft } from '../../components/use-draft.ts';
import type { Decision } from '../../labels/lead-status-labels.ts';

const text = z.string();
const written = z.object({
  ...{ decision: text, until: text, proposedOn: text, reason: text },
  ...{ verifiedInPerson: z.boolean(), notify: z.boolean() },
});

/** A decision as it is being written. Days are `YYYY-MM-DD`, or empty. */
export type ReviewDraft = z.output<typeof written>;

const empty: ReviewDraft = {
  ...{ decision: '', until: '', proposedOn: '', reason: '' },
  ...{ verifiedInPerson: false, notify: false },
};

/** The decision that somebody is writing about a lead: it outlives closing the dialog, a reload and a sign-in. */
export const useReviewDraft = (leadId: string) => useDraft(`review.${leadId}`, written, empty);

type Told = { decision: string; until?: string; proposedOn?: string };

/** What the person would be told: the decision, with the day that belongs to it. */
export const toldBy = ({ decision, until, proposedOn }: ReviewDraft): Told => ({
  decision,
  ...(decision === ('wait' satisfies Decision) && until && { until }),
  ...(decision === ('see_in_person' satisfies Decision) && proposedOn && { proposedOn }),
});

/** What is put on record. */
export const reviewBody = (draft: ReviewDraft) => ({
  ...toldBy(draft),
  reason: draft.reason.trim(),
  verifiedInPerson: draft.verifiedInPerson,
  notify: draft.notify,
});

/** A reason with another behind it: nothing that somebody typed is replaced. */
export const withReason = (typed: string, chosen: string): string =>
  typed.trim() === '' ? chosen : `${typed.trimEnd()}\n${chosen}`;
