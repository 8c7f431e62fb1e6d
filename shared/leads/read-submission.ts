/**
 * From what was sent to what can be judged: fields by the schema, answers by the rule set, all complaints at once.
 * Contradictions are told apart from mistakes, because the person has to decide between two answers.
 */
import { ExpectedError, type FieldIssue } from '../contract/expected-error.ts';
import { fieldIssues } from '../contract/field-issues.ts';
import type { Answers } from '../screening/answers.ts';
import { consentTextsById } from '../screening/consent-texts.ts';
import { ruleSetOf } from '../screening/published.ts';
import { readAnswers } from '../screening/reading/read-answers.ts';
import type { Language, RuleSet } from '../screening/rule-set.ts';
import type { ClinicSettings } from './clinic-settings.ts';
import type { Phone } from './lead.ts';
import { formSubmission, type Submission, submission } from './submission.ts';

/** How the submission came: it decides which fields there may be, and the consent record says it. */
export type Via = 'json' | 'form';

/** A submission that can be judged. */
export type Judged = {
  submission: Submission;
  ruleSet: RuleSet;
  lang: Language;
  /** Complete, as the rules see them. */
  answers: Answers;
  phone: Phone | undefined;
};

type Context = { settings: ClinicSettings; today: string; via: Via };

const refuse = (issues: readonly FieldIssue[]): never => {
  throw new ExpectedError('validation', 'Please look at the fields named here and send the form again.', { issues });
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The rule set to judge by, even when other fields are wrong, so that answers are complained about in the same go. */
const ruleSetFor = (sent: unknown): RuleSet | undefined => {
  const { ruleSetVersion } = record(sent);
  return ruleSetOf({
    treatment: 'microneedling',
    version: typeof ruleSetVersion === 'string' ? ruleSetVersion : undefined,
  });
};

const unknownVersion: FieldIssue = {
  pointer: '/ruleSetVersion',
  code: 'unknown',
  message: 'This version was never published.',
};
const unknownText: FieldIssue = {
  pointer: '/consents/textId',
  code: 'unknown',
  message: 'Ask for the questionnaire again.',
};
const notOffered: FieldIssue = { pointer: '/treatment', code: 'choice', message: 'The clinic does not offer this.' };
const badPhone: FieldIssue = {
  pointer: '/contact/phone',
  code: 'phone',
  message: 'Enter a phone number with its digits only.',
};

const issuesOf = (sent: Submission, { settings }: Context): FieldIssue[] => [
  ...(settings.treatments.includes(sent.treatment) ? [] : [notOffered]),
  ...(consentTextsById(sent.consents.textId) ? [] : [unknownText]),
];

const readPhone = async (typed: string, country: string): Promise<Phone | undefined> => {
  if (typed === '') return undefined;
  const { phoneNumber } = await import('./phone-number.ts');
  return phoneNumber(typed, country) ?? refuse([badPhone]);
};

/**
 * Reads a submission (`sent`: parsed JSON, or a form in the same shape). Throws `validation` with every field at fault,
 * or `consistency` when the answers contradict each other.
 */
export const readSubmission = async (sent: unknown, context: Context): Promise<Judged> => {
  const { settings, today, via } = context;
  const parsed = (via === 'form' ? formSubmission : submission).safeParse(sent);
  const ruleSet = ruleSetFor(sent);
  const { answers: given, noneApply } = record(sent);
  const listed = Array.isArray(noneApply) ? noneApply.filter((group) => typeof group === 'string') : [];
  const read =
    ruleSet && readAnswers({ answers: record(given), noneApply: listed }, { ruleSet, device: settings.device, today });
  const hasAnswers = typeof given === 'object' && given !== null && !Array.isArray(given);
  const issues = [
    ...(parsed.success ? issuesOf(parsed.data, context) : fieldIssues(parsed.error, sent)),
    ...(ruleSet ? [] : [unknownVersion]),
    ...(hasAnswers ? (read?.issues ?? []) : []),
  ];
  if (!parsed.success || !ruleSet || !read || issues.length > 0) return refuse(issues);
  if (read.contradictions.length > 0) {
    throw new ExpectedError('consistency', 'Some answers cannot both be true.', { issues: read.contradictions });
  }
  const phone = await readPhone(parsed.data.contact.phone, settings.country);
  return { submission: parsed.data, ruleSet, lang: parsed.data.lang ?? settings.lang, answers: read.answers, phone };
};
