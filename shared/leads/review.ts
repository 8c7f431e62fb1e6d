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

/** A reason that clinicians of a clinic choose from, and the decision that it is for. */
export type ReviewReason = { decision: Decision; text: string };

/** Reasons of a clinic: more are no help to whoever chooses. */
export const mostReasons = 40;

/** Code points of a reason: a template is shorter than what may be written. */
export const longestReason = 500;

/** A reason as an element of the stored set: two that read the same are one. */
export const storedReason = ({ decision, text }: ReviewReason): string => `${decision} ${text}`;

const readReason = (stored: string): ReviewReason[] => {
  const decision = decisions.find((one) => stored.startsWith(`${one} `));
  return decision ? [{ decision, text: stored.slice(decision.length + 1) }] : [];
};

/** Reasons by their decision, from the most lenient on, then as a dictionary has them. */
export const readReasons = (stored: Iterable<string>): ReviewReason[] =>
  [...stored].flatMap(readReason).sort((one, other) => {
    const apart = decisions.indexOf(one.decision) - decisions.indexOf(other.decision);
    return apart || one.text.localeCompare(other.text, 'en');
  });
