/**
 * HTML form fields as the submission that JSON would have sent (docs/contract.md#form-posts): dotted names, repeated
 * names only where a list is meant. This is the only place where text becomes a number, a yes or a list.
 */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { IgnoredFields } from '../leads/intake-stats.ts';
import type { Question } from '../screening/rule-set.ts';
import {
  addedByPage,
  type FormValues,
  groupsOfForm,
  isTick,
  optionalConsent,
  pageOf,
  ruleSetOfForm,
  saidNames,
} from './sent-by-page.ts';
import { attributionNames, consentNames, contactNames, fieldLengths } from './submission.ts';
import { usualFields } from './usual-fields.ts';

/** A form as JSON would have said it, and what was left out because it is no part of one. */
export type ReadForm = { sent: Record<string, unknown>; ignored: IgnoredFields | undefined };

const eventPrefix = 'answers.events.';

/** A box that is ticked; anything else stays the text it is, and a text is not a consent. */
const yes = (text: unknown): unknown => isTick(text) || text;

/** One value where one is meant; all of them where there are more, so that validation refuses the list. */
const only = (values: readonly string[]): unknown => (values.length === 1 ? values[0] : values);

const concernLine = (text: string): unknown => {
  const [concern, area, ...rest] = text.split(':');
  return area === undefined || rest.length > 0 ? text : { concern, area };
};

const answerOf = (question: Question | undefined, values: readonly string[]): unknown => {
  if (question?.type === 'multi') return values;
  if (question?.type === 'concerns') return values.filter((value) => value !== '').map(concernLine);
  const [value = ''] = values;
  if (question?.type === 'number' && values.length === 1 && /^\d{1,3}$/.test(value.trim())) return Number(value);
  return only(values);
};

const isBlank = (values: readonly string[]) => values.length === 1 && values[0]?.trim() === '';

/** What looks like an answer is never left out unread: it may be the one that matters. `answers[age]` is none of ours. */
const isAnswer = (name: string) => /^answers[^a-z]/i.test(name);

const answersOf = (fields: FormValues, questions: readonly Question[]): Record<string, unknown> => {
  const answers: [string, unknown][] = [];
  const events: unknown[] = [];
  for (const [name, values] of fields) {
    if (!isAnswer(name) || isBlank(values)) continue;
    if (name.startsWith(eventPrefix)) {
      for (const date of values) if (date !== '') events.push({ type: name.slice(eventPrefix.length), date });
    } else {
      const key = name.replace(/^answers\./, '');
      const question = questions.find((asked) => asked.key === key);
      answers.push([key, answerOf(question, values)]);
    }
  }
  // A form shows every event with an empty date; then nothing of the kind has happened.
  const hasEvents = [...fields.keys()].some((name) => name.startsWith(eventPrefix));
  if (hasEvents) answers.push(['events', events]);
  return Object.fromEntries(answers);
};

const contactOf = (fields: FormValues): Record<string, unknown> =>
  Object.fromEntries(
    contactNames.flatMap((name) => {
      const values = fields.get(`contact.${name}`);
      return values ? [[name, only(values)]] : [];
    }),
  );

const consentsOf = (fields: FormValues, ignored: Set<string>): Record<string, unknown> =>
  Object.fromEntries(
    consentNames.flatMap((name): [string, unknown][] => {
      const values = fields.get(`consents.${name}`);
      if (!values) return [];
      if (name === 'textId' || name === 'health') {
        const value = only([...new Set(values)]);
        return [[name, name === 'health' ? yes(value) : value]];
      }
      return [[name, optionalConsent(values, () => ignored.add(`consents.${name}`))]];
    }),
  );

const known = new Set([
  ...['treatment', 'ruleSetVersion', 'lang', 'leaveEmpty', 'formToken', 'idempotencyKey', 'returnUrl', 'noneApply'],
  ...contactNames.map((name) => `contact.${name}`),
  ...consentNames.map((name) => `consents.${name}`),
  ...attributionNames.map((name) => `attribution.${name}`),
]);

/**
 * The submission in a form's fields, for a clinic whose first treatment a form is about that names none, on its day `today`
 * (`YYYY-MM-DD`).
 */
export const submissionOfForm = async (
  typed: FormValues,
  clinic: Pick<ClinicSettings, 'treatments' | 'device' | 'origins'>,
  today: string,
): Promise<ReadForm> => {
  const fields = usualFields(typed, today);
  const ignored = new Set<string>();
  const { top, attribution } = addedByPage(fields, ignored);
  const { ruleSet, version } = await ruleSetOfForm(fields, clinic.treatments[0], ignored);
  for (const name of fields.keys()) {
    if (!known.has(name) && !isAnswer(name)) ignored.add(name);
  }
  const treatment = (fields.get('treatment') ?? []).filter((value) => value.trim() !== '');
  const trap = fields.get('leaveEmpty');
  return {
    sent: {
      ...top,
      ...(treatment.length > 0 && { treatment: only([...new Set(treatment)]) }),
      ...(version !== undefined && { ruleSetVersion: version }),
      // Programs write anything into it, as often as they like: that they wrote is all that counts.
      ...(trap && { leaveEmpty: trap.join('').slice(0, fieldLengths.leaveEmpty) }),
      contact: contactOf(fields),
      consents: consentsOf(fields, ignored),
      attribution,
      answers: answersOf(fields, ruleSet?.questions ?? []),
      noneApply: groupsOfForm(fields, ruleSet, clinic, ignored),
    },
    ignored: ignored.size === 0 ? undefined : { names: saidNames([...ignored]), page: pageOf(attribution, clinic) },
  };
};
