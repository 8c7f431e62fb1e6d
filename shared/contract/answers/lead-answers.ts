/** What the staff routes answer about one lead, as schemas. */
import * as z from 'zod';
import { clinicOverlay } from '../../clinics/clinic-overlay.ts';
import { consent } from '../../leads/consent.ts';
import { hold, leadStatuses } from '../../leads/lead.ts';
import { contactResults } from '../../leads/note.ts';
import { decisions } from '../../leads/review.ts';
import { attribution } from '../../leads/screening.ts';
import { outcomes } from '../../screening/outcome.ts';
import { devices } from '../../screening/published/treatments.ts';
import { adverseEntryAnswer } from './adverse-answers.ts';
import { assessmentAnswer, findingAnswer, signedByAnswer } from './assessment-answer.ts';
import { namedTexts } from './rule-texts-answer.ts';

const instant = z.iso.datetime();
const text = z.string();

const contactAnswer = z.object({ name: text, email: text, phone: text.nullable(), note: text }).meta({ id: 'Contact' });

/** changeLead, releaseLead: the person and where they stand. */
export const leadAnswer = z
  .object({
    leadId: text,
    contact: contactAnswer,
    lang: text.nullable().meta({ description: 'What the person is written to in, as a tag; null on old leads' }),
    status: z.enum(leadStatuses),
    closeReason: text.nullable(),
    assignee: text.nullable(),
    version: z.int(),
    createdAt: instant,
    outcome: z.enum(outcomes),
    wantsMarketing: z.boolean(),
    wantsReminder: z.boolean(),
    possibleDuplicate: z.boolean(),
    needsClinician: z.boolean(),
    isUndecided: z.boolean(),
    followUpOn: z.iso.date().nullable(),
    respondBy: instant.nullable(),
  })
  .meta({ id: 'Lead' });
export type LeadAnswer = z.output<typeof leadAnswer>;

const answeredQuestion = z
  .object({ question: text, answer: z.array(text) })
  .meta({ id: 'AnsweredQuestion', description: 'A question by its key, and its answer in the words of that day.' });

/** A rule that fired, and on what. */
const firedRule = findingAnswer
  .omit({ reason: true, advice: true })
  .extend({ firedBy: z.array(answeredQuestion).meta({ description: 'What in the answers made the rule fire' }) });

const groundedAssessment = assessmentAnswer
  .omit({ groups: true, always: true })
  .extend({
    findings: z.array(firedRule),
    concerns: z.array(z.object({ concern: text, area: text, evidence: text })),
  })
  .meta({ id: 'GroundedAssessment', description: 'The assessment, and what each finding rests on.' });

/** What of a screening is words, in one language. */
const saidInWords = {
  texts: text.meta({ description: 'Names the texts of its questions and rules, among those beside it' }),
  questions: z.array(answeredQuestion),
  assessment: groundedAssessment,
};

/** One submission, with the rules and the words of its day. */
export const screeningAnswer = z
  .object({
    screeningId: text,
    createdAt: instant,
    ruleSetVersion: text,
    overlay: clinicOverlay.nullable().meta({ description: 'What the clinic had added to the rules on that day' }),
    signOff: signedByAnswer,
    lang: text,
    device: z.enum(devices),
    contact: contactAnswer,
    answers: z.record(text, z.unknown()).meta({ description: 'As given' }),
    noneApply: z.array(text),
    ...saidInWords,
    forStaff: z
      .object({ lang: text, ...saidInWords })
      .nullable()
      .meta({
        description: 'The same words in the language of the request, where the person read another',
      }),
    consents: z.array(consent),
    attribution,
    held: hold.nullable(),
  })
  .meta({ id: 'Screening' });
export type ScreeningAnswer = z.output<typeof screeningAnswer>;

/** What addNote answers. */
export const noteAnswer = z.object({ noteId: text, text, by: text, at: instant }).meta({ id: 'Note' });

const turned = z.object({ from: text.nullable(), to: text.nullable() });

/** What staff did in one save; a text that came with it is the note of the same id. */
export const stepAnswer = z
  .object({
    noteId: text,
    status: z.object({ from: z.enum(leadStatuses), to: z.enum(leadStatuses) }).nullable(),
    closeReason: text.nullable(),
    assignee: turned.nullable(),
    contacted: z.enum(contactResults).nullable(),
    followUpOn: turned.nullable(),
    withoutDecision: text.nullable().meta({ description: 'Why it was booked before a clinician had decided' }),
    undoes: text.nullable().meta({ description: 'The step whose status was taken back' }),
    by: text,
    at: instant,
  })
  .meta({ id: 'Step', description: 'What staff did in one save. What they left alone is `null`.' });
export type StepAnswer = z.output<typeof stepAnswer>;

/** What reviewLead answers. */
export const reviewAnswer = z
  .object({
    reviewId: text,
    screeningId: text,
    decision: z.enum(decisions),
    until: z.iso.date().nullable(),
    proposedOn: z.iso.date().nullable(),
    reason: text,
    verifiedInPerson: z.boolean(),
    notify: z.boolean(),
    by: text,
    at: instant,
  })
  .meta({ id: 'Review' });
export type ReviewAnswer = z.output<typeof reviewAnswer>;

/** What previewReview answers. */
export const mailPreviewAnswer = z.object({ subject: text, text }).meta({ id: 'MailPreview' });
export type MailPreviewAnswer = z.output<typeof mailPreviewAnswer>;

/** What readReviewReasons answers. */
export const reviewReasonsAnswer = z
  .object({ reasons: z.array(z.object({ decision: z.enum(decisions), text })) })
  .meta({ id: 'ReviewReasons' });

/** Another lead that may be the same person; `isLinked`: somebody has decided that both are one. */
export const duplicateAnswer = z
  .object({ leadId: text, name: text, status: z.enum(leadStatuses), createdAt: instant, isLinked: z.boolean() })
  .meta({ id: 'Duplicate', description: 'A lead with the same phone number, or one that somebody linked.' });
export type DuplicateAnswer = z.output<typeof duplicateAnswer>;

/** What readHistory answers: a part of what happened with a lead. Lists are newest first. */
export const historyAnswer = z
  .object({
    screenings: z.array(screeningAnswer),
    texts: namedTexts,
    consentChanges: z.array(consent).meta({ description: 'Given or withdrawn after a screening' }),
    notes: z.array(noteAnswer),
    steps: z.array(stepAnswer),
    reviews: z.array(reviewAnswer),
    adverseEvents: z.array(adverseEntryAnswer),
    next: text.nullable().meta({ description: 'Cursor of what is older' }),
  })
  .meta({ id: 'History', description: 'Newest first; what does not fit is behind the cursor.' });
export type HistoryAnswer = z.output<typeof historyAnswer>;

/** What readLead answers. */
export const openedLeadAnswer = leadAnswer
  .extend({ ...historyAnswer.shape, held: hold.nullable(), duplicates: z.array(duplicateAnswer) })
  .meta({ id: 'OpenedLead' });
export type OpenedLeadAnswer = z.output<typeof openedLeadAnswer>;

/** Linking and unlinking duplicates. */
export const linkAnswer = z
  .object({ leadId: text, otherId: text, isLinked: z.boolean() })
  .meta({ id: 'DuplicateLink' });
