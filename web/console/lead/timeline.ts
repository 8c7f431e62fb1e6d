import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { adverseKindLabels, harmLabels } from '../labels/adverse-labels.ts';
import { decisionLabels } from '../labels/lead-status-labels.ts';
import { outcomeLabels } from '../labels/outcome-labels.ts';

/** Something that happened: when, what, in whose words, and who did it where it was one of the clinic. */
export type TimelineEntry = { at: string; what: string; text: string; by: string };

type Harm = OpenedLeadAnswer['adverseEvents'][number];

const harmWords = (entry: Harm, dayOf: (day: string) => string): string => {
  const { kind, severity, happenedOn, eventId, entryId, reportedTo, reportedOn, isMistake } = entry;
  const event = `${adverseKindLabels[kind].toLowerCase()}, ${harmLabels[severity].toLowerCase()}, on ${dayOf(happenedOn)}`;
  return [
    `${eventId === entryId ? 'Adverse event' : 'Added to adverse event'}: ${event}`,
    ...(reportedOn ? [`reported to ${reportedTo} on ${dayOf(reportedOn)}`] : []),
    ...(isMistake ? ['recorded by mistake'] : []),
  ].join('; ');
};

/** Everything that is known to have happened with a lead, newest first; `dayOf` writes a calendar day. */
export const timelineOf = (lead: OpenedLeadAnswer, dayOf: (day: string) => string): readonly TimelineEntry[] =>
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
    ...lead.adverseEvents.map((entry) => ({
      at: entry.at,
      what: harmWords(entry, dayOf),
      text: entry.note,
      by: entry.by,
    })),
    ...lead.consentChanges.map(({ at, purpose, isGiven }) => ({
      at,
      what: `Consent to ${purpose} ${isGiven ? 'given' : 'withdrawn'}`,
      text: '',
      by: '',
    })),
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1));
