import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import { mailKindLabel, sentWords } from '../../labels/message-labels.ts';
import type { PageTexts } from '../../texts/load-texts.ts';
import type { ShownMessage } from '../use-lead.ts';
import { stepWords, type Writing } from './step-words.ts';

/** Something that happened: when, what, in whose words, and who did it where it was one of the clinic. */
export type TimelineEntry = { at: string; what: string; text: string; by: string };

type Harm = OpenedLeadAnswer['adverseEvents'][number];

const harmWords = (entry: Harm, { texts: { lead, labels }, dayOf }: Writing): string => {
  const { kind, severity, happenedOn, eventId, entryId, reportedTo, reportedOn, isMistake } = entry;
  const { harm, harmAdded, reported, mistake } = lead.timeline;
  return [
    filled(eventId === entryId ? harm : harmAdded, {
      kind: labels.harmKindsInText[kind],
      harm: labels.harmInText[severity],
      day: dayOf(happenedOn),
    }),
    ...(reportedOn ? [filled(reported, { who: reportedTo ?? '', day: dayOf(reportedOn) })] : []),
    ...(isMistake ? [mistake] : []),
  ].join('; ');
};

type Known = { lead: OpenedLeadAnswer; mails: readonly ShownMessage[] };

/** What staff did and wrote: a note that came with a change is told with it. */
const workOf = ({ steps, notes }: OpenedLeadAnswer, writing: Writing): TimelineEntry[] => {
  const { note, withoutDecision } = writing.texts.lead.timeline;
  const texts = new Map(notes.map(({ noteId, text }) => [noteId, text]));
  const told = new Set(steps.map(({ noteId }) => noteId));
  const changes = steps.map((step) => ({
    at: step.at,
    what: stepWords(step, writing),
    text: [texts.get(step.noteId), step.withoutDecision && filled(withoutDecision, { reason: step.withoutDecision })]
      .filter(Boolean)
      .join('\n'),
    by: step.by,
  }));
  const alone = notes.filter(({ noteId }) => !told.has(noteId));
  return [...changes, ...alone.map(({ at, text, by }) => ({ at, what: note, text, by }))];
};

const mailsOf = (mails: Known['mails'], texts: PageTexts): TimelineEntry[] =>
  mails.flatMap((mail) =>
    mail.sentAt === null
      ? []
      : [
          {
            ...{ at: mail.sentAt, what: filled(texts.lead.timeline.mail, { kind: mailKindLabel(texts, mail.kind) }) },
            ...{ text: sentWords(texts, mail), by: '' },
          },
        ],
  );

/** Everything that is known to have happened with a lead, newest first. */
export const timelineOf = ({ lead, mails }: Known, writing: Writing): readonly TimelineEntry[] => {
  const { timeline } = writing.texts.lead;
  return [
    ...lead.screenings.map(({ createdAt, assessment }) => ({
      ...{ at: createdAt, what: timeline.screenings[assessment.outcome], text: '', by: '' },
    })),
    ...workOf(lead, writing),
    ...mailsOf(mails, writing.texts),
    ...lead.reviews.map(({ at, decision, reason, by }) => ({
      at,
      what: timeline.decisions[decision],
      text: reason,
      by,
    })),
    ...lead.adverseEvents.map((entry) => ({
      ...{ at: entry.at, what: harmWords(entry, writing), text: entry.note, by: entry.by },
    })),
    ...lead.consentChanges.map(({ at, purpose, isGiven }) => ({
      ...{ at, what: (isGiven ? timeline.consentGiven : timeline.consentWithdrawn)[purpose], text: '', by: '' },
    })),
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1));
};
