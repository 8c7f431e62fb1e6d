import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { adverseKindLabels, harmLabels } from '../../labels/adverse-labels.ts';
import { decisionLabels } from '../../labels/lead-status-labels.ts';
import { kindWords, sentWords } from '../../labels/message-labels.ts';
import { outcomeLabels } from '../../labels/outcome-labels.ts';
import type { ShownMessage } from '../use-lead.ts';
import { stepWords, type Writing } from './step-words.ts';

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

type Known = { lead: OpenedLeadAnswer; mails: readonly ShownMessage[] };

/** What staff did and wrote: a note that came with a change is told with it. */
const workOf = ({ steps, notes }: OpenedLeadAnswer, writing: Writing): TimelineEntry[] => {
  const texts = new Map(notes.map(({ noteId, text }) => [noteId, text]));
  const told = new Set(steps.map(({ noteId }) => noteId));
  const changes = steps.map((step) => ({
    at: step.at,
    what: stepWords(step, writing),
    text: [texts.get(step.noteId), step.withoutDecision && `Without a clinician’s decision: ${step.withoutDecision}`]
      .filter(Boolean)
      .join('\n'),
    by: step.by,
  }));
  const alone = notes.filter(({ noteId }) => !told.has(noteId));
  return [...changes, ...alone.map(({ at, text, by }) => ({ at, what: 'Note', text, by }))];
};

const mailsOf = (mails: Known['mails']): TimelineEntry[] =>
  mails.flatMap((mail) =>
    mail.sentAt === null
      ? []
      : [{ at: mail.sentAt, what: `Mail: ${kindWords(mail.kind)}`, text: sentWords(mail), by: '' }],
  );

/** Everything that is known to have happened with a lead, newest first. */
export const timelineOf = ({ lead, mails }: Known, writing: Writing): readonly TimelineEntry[] =>
  [
    ...lead.screenings.map(({ createdAt, assessment }) => ({
      at: createdAt,
      what: `Screening: ${outcomeLabels[assessment.outcome].toLowerCase()}`,
      text: '',
      by: '',
    })),
    ...workOf(lead, writing),
    ...mailsOf(mails),
    ...lead.reviews.map(({ at, decision, reason, by }) => ({
      at,
      what: `Decision: ${decisionLabels[decision].toLowerCase()}`,
      text: reason,
      by,
    })),
    ...lead.adverseEvents.map((entry) => ({
      at: entry.at,
      what: harmWords(entry, writing.dayOf),
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
