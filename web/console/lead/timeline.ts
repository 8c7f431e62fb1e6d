import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { decisionLabels } from '../labels/lead-status-labels.ts';
import { outcomeLabels } from '../labels/outcome-labels.ts';

/** Something that happened: when, what, in whose words, and who did it where it was one of the clinic. */
export type TimelineEntry = { at: string; what: string; text: string; by: string };

/** Everything that is known to have happened with a lead, newest first. */
export const timelineOf = (lead: OpenedLeadAnswer): readonly TimelineEntry[] =>
  [
    ...lead.screenings.map(({ createdAt, assessment }) => ({
      at: createdAt,
      what: `Screening: ${outcomeLabels[assessment.outcome].toLowerCase()}`,
      text: '',
      by: '',
    })),
    ...lead.notes.map(({ at, text, by }) => ({ at, what: 'Note', text, by })),
    ...lead.reviews.map(({ at, decision, reason, by }) => ({
      at,
      what: `Decision: ${decisionLabels[decision].toLowerCase()}`,
      text: reason,
      by,
    })),
    ...lead.consentChanges.map(({ at, purpose, isGiven }) => ({
      at,
      what: `Consent to ${purpose} ${isGiven ? 'given' : 'withdrawn'}`,
      text: '',
      by: '',
    })),
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1));
