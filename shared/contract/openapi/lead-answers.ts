/** What the staff routes answer about leads, as schemas. */
import * as z from 'zod';
import { clinicOverlay } from '../../leads/clinic-overlay.ts';
import { consent } from '../../leads/consent.ts';
import { hold, leadStatuses } from '../../leads/lead.ts';
import { decisions } from '../../leads/review.ts';
import { attribution } from '../../leads/screening.ts';
import { outcomes } from '../../screening/outcome.ts';
import { strengths } from '../../screening/rule-set.ts';
import { assessmentAnswer } from './public-answers.ts';

const instant = z.iso.datetime();
const text = z.string();

/** S1: one row. */
const leadRow = z
  .object({
    leadId: text,
    name: text,
    status: z.enum(leadStatuses),
    outcome: z.enum(outcomes),
    concern: text,
    createdAt: instant,
    lastScreeningAt: instant,
    assignee: text.nullable(),
    held: z.boolean(),
    possibleDuplicate: z.boolean(),
  })
  .meta({ id: 'LeadRow', description: 'A lead in a list: no answers, and no way to reach the person.' });

/** S1. */
export const leadsAnswer = z
  .object({ leads: z.array(leadRow), next: text.nullable().meta({ description: 'Cursor of the next page' }) })
  .meta({ id: 'Leads' });

const contact = z.object({ name: text, email: text, phone: text.nullable(), note: text }).meta({ id: 'Contact' });

/** S3, S8: the person and where they stand. */
export const leadAnswer = z
  .object({
    leadId: text,
    contact,
    status: z.enum(leadStatuses),
    closeReason: text.nullable(),
    assignee: text.nullable(),
    version: z.int(),
    createdAt: instant,
    outcome: z.enum(outcomes),
    wantsMarketing: z.boolean(),
    wantsReminder: z.boolean(),
    possibleDuplicate: z.boolean(),
  })
  .meta({ id: 'Lead' });

const answeredQuestion = z
  .object({ question: text, group: text, text, answer: z.array(text) })
  .meta({ id: 'AnsweredQuestion', description: 'A question and its answer in the words of that day.' });

const groundedFinding = assessmentAnswer.shape.findings.element.extend({
  category: text,
  sources: z.array(z.object({ code: text, title: text, urls: z.array(text) })),
  strength: z.enum(strengths),
  note: text.meta({ description: 'Conflicts and reservations, for the clinician' }),
  firedBy: z.array(answeredQuestion).meta({ description: 'What in the answers made the rule fire' }),
});

const screening = z
  .object({
    screeningId: text,
    createdAt: instant,
    ruleSetVersion: text,
    overlay: clinicOverlay.nullable().meta({ description: 'What the clinic had added to the rules on that day' }),
    lang: text,
    device: z.enum(['mechanical', 'rf']),
    contact,
    answers: z.record(text, z.unknown()).meta({ description: 'As given' }),
    noneApply: z.array(text),
    questions: z.array(answeredQuestion),
    assessment: assessmentAnswer
      .extend({ findings: z.array(groundedFinding) })
      .meta({ id: 'GroundedAssessment', description: 'The assessment with what each finding rests on.' }),
    consents: z.array(consent),
    attribution,
    held: hold.nullable(),
  })
  .meta({ id: 'Screening' });

/** S4. */
export const noteAnswer = z.object({ noteId: text, text, by: text, at: instant }).meta({ id: 'Note' });

/** S5. */
export const reviewAnswer = z
  .object({
    reviewId: text,
    screeningId: text,
    decision: z.enum(decisions),
    until: z.iso.date().nullable(),
    reason: text,
    verifiedInPerson: z.boolean(),
    notify: z.boolean(),
    by: text,
    at: instant,
  })
  .meta({ id: 'Review' });

const duplicate = z
  .object({ leadId: text, name: text, status: z.enum(leadStatuses), createdAt: instant, isLinked: z.boolean() })
  .meta({ id: 'Duplicate', description: 'A lead with the same phone number, or one that somebody linked.' });

/** S2. */
export const openedLeadAnswer = leadAnswer
  .extend({
    screenings: z.array(screening).meta({ description: 'Newest first' }),
    consentChanges: z.array(consent).meta({ description: 'Given or withdrawn after a screening' }),
    notes: z.array(noteAnswer),
    reviews: z.array(reviewAnswer),
    held: hold.nullable(),
    duplicates: z.array(duplicate),
  })
  .meta({ id: 'OpenedLead' });

/** Linking and unlinking duplicates. */
export const linkAnswer = z
  .object({ leadId: text, otherId: text, isLinked: z.boolean() })
  .meta({ id: 'DuplicateLink' });
