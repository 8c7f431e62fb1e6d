/**
 * From what was sent to what can be judged: fields by the schema, answers by the rule set, all complaints at once.
 * Contradictions are told apart from mistakes, because the person has to decide between two answers.
 */

import type * as z from 'zod';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { plainCharacters } from '../contract/copied-text.ts';
import { neverGetsMail } from '../contract/email-address.ts';
import { ExpectedError, type FieldIssue } from '../contract/expected-error.ts';
import type { IgnoredFields } from '../leads/intake-stats.ts';
import type { Phone } from '../leads/lead.ts';
import type { Answers } from '../screening/answers.ts';
import { ruleSetOf } from '../screening/published/published.ts';
import { type Treatment, treatments } from '../screening/published/treatments.ts';
import { readAnswers } from '../screening/reading/read-answers.ts';
import type { RuleSet } from '../screening/rule-set.ts';
import type { Language } from '../texts/language.ts';
import { type ShownConsents, shownConsents } from '../texts/shown-consents.ts';
import { meantDomain } from './mail-domain.ts';
import { formSubmission, type Submission, submission } from './submission.ts';

/** A submission as it came: to which clinic, from which page, in which form, under which key. Nothing is validated. */
export type SentSubmission = {
  settings: ClinicSettings;
  /** Decides which fields there may be; the consent record says it. */
  via: 'json' | 'form';
  /** A browser posted the form and goes where the answer leads; else the answer is JSON. */
  answersPage: boolean;
  /** Value of the Origin header; `null` is what a browser sends for a page that has none to tell. */
  origin: string | undefined;
  /** The language that the person is answered in. */
  lang: Language;
  /** What was sent, as JSON would have said it. */
  sent: unknown;
  /** What was left out of a form, where anything was. */
  ignored: IgnoredFields | undefined;
  /** The caller's idempotency key. */
  chosenKey: string | undefined;
  /** Address of the viewer. */
  source: string;
};

/** What decides how a submission is read. */
type Reading = Pick<SentSubmission, 'sent' | 'via' | 'settings' | 'lang'>;

/** Fields that the schema has read. */
type Parsed = z.output<typeof formSubmission>;

/** A submission whose fields and answers hold what they may hold: it can be judged. */
export type ReadSubmission = {
  submission: Submission;
  ruleSet: RuleSet;
  /** The words that the person agreed to. */
  consentTexts: ShownConsents;
  /** Complete, as the rules see them. */
  answers: Answers;
  phone: Phone | undefined;
};

const refuse = (issues: readonly FieldIssue[]): never => {
  throw new ExpectedError('validation', 'correctForm', { issues });
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The treatment that the person asks about: the one that was sent, or the clinic's usual one. None when it is unknown. */
const treatmentIn = (sent: unknown, { treatments: [usual] }: ClinicSettings): Treatment | undefined => {
  const { treatment = usual } = record(sent);
  return treatments.find((known) => known === treatment);
};

/** The rule set to judge by, even when other fields are wrong, so that answers are complained about in the same go. */
const ruleSetIn = async (sent: unknown, treatment: Treatment, lang: Language): Promise<RuleSet | undefined> => {
  const { ruleSetVersion } = record(sent);
  return await ruleSetOf({ treatment, version: typeof ruleSetVersion === 'string' ? ruleSetVersion : undefined }, lang);
};

const unknownVersion: FieldIssue = {
  pointer: '/ruleSetVersion',
  code: 'unknown',
  says: 'noVersion',
};
const unknownText: FieldIssue = {
  pointer: '/consents/textId',
  code: 'unknown',
  says: 'noText',
};
const notOffered: FieldIssue = {
  pointer: '/treatment',
  code: 'choice',
  says: 'notOffered',
};
const fieldsAtFault = async (error: z.ZodError, sent: unknown): Promise<FieldIssue[]> =>
  (await import('./contact-faults.ts')).submissionIssues(error, sent);

/** Doubts about how the person is reached: asked once, and dropped when the person sends the same again. */
const readContact = async ({ contact }: Parsed, { sent, via, settings }: Reading) => {
  const { email, phone: typed, asTyped } = contact;
  const isInsisted = (text: string) => asTyped.some((other) => plainCharacters(other) === plainCharacters(text));
  const domain = email.wire.slice(email.wire.lastIndexOf('@') + 1);
  const meant = isInsisted(email.typed) ? undefined : meantDomain(domain);
  const numbers = typed === '' ? undefined : await import('./phone-number.ts');
  // As it was sent: a blank before it may have been a plus.
  const raw = String(record(record(sent).contact).phone);
  const dialled = numbers?.[via === 'form' ? 'phoneOfForm' : 'phoneNumber'](raw, settings.country);
  const isUnread = numbers && !dialled && !isInsisted(typed);
  const phone: Phone | undefined = dialled ?? (numbers && { typed });
  if (!neverGetsMail(email) && !meant && !isUnread) return { phone, issues: [] };
  const faults = await import('./contact-faults.ts');
  const ofEmail = neverGetsMail(email) ? [faults.noMailThere] : meant ? [faults.didYouMean(meant)] : [];
  return { phone, issues: [...ofEmail, ...(isUnread ? [faults.unreadPhone(numbers.prefixOf(settings.country))] : [])] };
};

/**
 * Reads a submission on a day of the clinic. Throws `validation` with every field at fault, or `consistency` when the
 * answers contradict each other.
 */
export const readSubmission = async (reading: Reading, today: string): Promise<ReadSubmission> => {
  const { sent, via, settings, lang } = reading;
  const parsed = (via === 'form' ? formSubmission : submission).safeParse(sent);
  const treatment = treatmentIn(sent, settings);
  const ruleSet = treatment && (await ruleSetIn(sent, treatment, lang));
  const { answers: given, noneApply } = record(sent);
  const listed = Array.isArray(noneApply) ? noneApply.filter((group) => typeof group === 'string') : [];
  const read =
    ruleSet && readAnswers({ answers: record(given), noneApply: listed }, { ruleSet, device: settings.device, today });
  const hasAnswers = typeof given === 'object' && given !== null && !Array.isArray(given);
  const contact = parsed.success ? await readContact(parsed.data, reading) : undefined;
  const consentTexts = parsed.success ? await shownConsents(parsed.data.consents.textId) : undefined;
  const isOffered = treatment !== undefined && settings.treatments.includes(treatment);
  const issues = [
    ...(parsed.success ? [] : await fieldsAtFault(parsed.error, sent)),
    ...(parsed.success && !isOffered ? [notOffered] : []),
    ...(parsed.success && !consentTexts ? [unknownText] : []),
    ...(contact?.issues ?? []),
    ...(treatment && !ruleSet ? [unknownVersion] : []),
    ...(hasAnswers ? (read?.issues ?? []) : []),
  ];
  const isWhole = parsed.success && contact && treatment && ruleSet && read && consentTexts;
  if (!isWhole || issues.length > 0) return refuse(issues);
  if (read.contradictions.length > 0) {
    throw new ExpectedError('consistency', 'contradictions', { issues: read.contradictions });
  }
  const { data } = parsed;
  const { asTyped: _insisted, ...reached } = data.contact;
  const submitted = { ...data, treatment, contact: reached };
  return { submission: submitted, ruleSet, consentTexts, answers: read.answers, phone: contact.phone };
};
