/** A clinician's decision on a lead: append-only. The reason is the clinic's own and never goes into a mail. */
import * as z from 'zod';

/** From the most lenient on. `see_in_person`: the question is put off to a consultation. */
export const decisions = ['proceed', 'proceed_with_changes', 'see_in_person', 'wait', 'decline'] as const;
export type Decision = (typeof decisions)[number];

export const review = z.object({
  reviewId: z.string(),
  clinic: z.string(),
  leadId: z.string(),
  /** The screening that was the latest when it was decided. */
  screeningId: z.string(),
  decision: z.enum(decisions),
  /** With `wait`, the day `YYYY-MM-DD` until which, if there is one. */
  until: z.iso.date().optional(),
  /** With `see_in_person`, the day `YYYY-MM-DD` that is proposed for it, if there is one. */
  proposedOn: z.iso.date().optional(),
  reason: z.string(),
  isVerifiedInPerson: z.boolean(),
  /** Whether the person is told by mail. */
  isNotified: z.boolean(),
  /** Who decided: the member's `sub`, and their name on that day. */
  by: z.string(),
  byName: z.string(),
  at: z.string(),
});
export type Review = z.output<typeof review>;

/** A review as the staff API answers it, with the name of who decided. */
export const shownReview = ({
  reviewId,
  screeningId,
  decision,
  until,
  proposedOn,
  reason,
  byName,
  at,
  ...how
}: Review) => ({
  reviewId,
  screeningId,
  decision,
  until: until ?? null,
  proposedOn: proposedOn ?? null,
  reason,
  verifiedInPerson: how.isVerifiedInPerson,
  notify: how.isNotified,
  by: byName,
  at,
});
