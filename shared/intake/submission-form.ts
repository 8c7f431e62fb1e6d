/**
 * HTML form fields as the submission that JSON would have sent (docs/contract.md#form-posts): dotted names, repeated
 * names only where a list is meant. This is the only place where text becomes a number, a yes or a list.
 */
import { ruleSetOf } from '../screening/published/published.ts';
import type { Question } from '../screening/rule-set.ts';

type Fields = ReadonlyMap<string, readonly string[]>;

const scalars = [
  'treatment',
  'ruleSetVersion',
  'lang',
  'leaveEmpty',
  'formToken',
  'idempotencyKey',
  'returnUrl',
] as const;
const groups = ['contact', 'consents', 'attribution'] as const;
const eventPrefix = 'answers.events.';

/** A box that is ticked; anything else stays the text it is, and a text is not a consent. */
const yes = (text: string): boolean | string => (['on', 'yes', 'true'].includes(text) ? true : text);

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

/** The questions of the version that the form names; none for an unknown one, which is refused later. */
const questionsOf = async (fields: Fields, usualTreatment: string): Promise<readonly Question[]> => {
  const [treatment] = fields.get('treatment') ?? [];
  const [version] = fields.get('ruleSetVersion') ?? [];
  const ruleSet = await ruleSetOf({ treatment: treatment || usualTreatment, version: version || undefined });
  return ruleSet?.questions ?? [];
};

const answersOf = (fields: Fields, questions: readonly Question[]): Record<string, unknown> => {
  const answers: [string, unknown][] = [];
  const events: unknown[] = [];
  for (const [name, values] of fields) {
    if (!name.startsWith('answers.') || isBlank(values)) continue;
    if (name.startsWith(eventPrefix)) {
      for (const date of values) if (date !== '') events.push({ type: name.slice(eventPrefix.length), date });
    } else {
      const key = name.slice('answers.'.length);
      answers.push([
        key,
        answerOf(
          questions.find((question) => question.key === key),
          values,
        ),
      ]);
    }
  }
  // A form shows every event with an empty date; then nothing of the kind has happened.
  const hasEvents = [...fields.keys()].some((name) => name.startsWith(eventPrefix));
  if (hasEvents) answers.push(['events', events]);
  return Object.fromEntries(answers);
};

const groupOf = (fields: Fields, group: (typeof groups)[number]): Record<string, unknown> => {
  const members: [string, unknown][] = [];
  for (const [name, values] of fields) {
    if (!name.startsWith(`${group}.`)) continue;
    const member = name.slice(group.length + 1);
    const value = only(values);
    const isTick = group === 'consents' && member !== 'textId' && typeof value === 'string';
    members.push([member, isTick ? yes(value) : value]);
  }
  return Object.fromEntries(members);
};

const isKnownShape = (name: string) =>
  name === 'noneApply' ||
  // A form may ask for a website in earnest; it is not ours to keep, and says nothing about who sends it.
  name === 'website' ||
  (scalars as readonly string[]).includes(name) ||
  /^(?:contact|consents|attribution|answers)\./.test(name);

/** The submission in a form's fields; `usualTreatment` is what a form is about that names none. Names that are no part of one come out as members that validation refuses. */
export const submissionOfForm = async (fields: Fields, usualTreatment: string): Promise<Record<string, unknown>> => {
  const top: [string, unknown][] = [];
  for (const name of scalars) {
    const values = fields.get(name);
    // Hidden fields that a page left empty mean nothing; the honeypot is empty when all is well.
    if (values && !(isBlank(values) && name !== 'leaveEmpty')) top.push([name, only(values)]);
  }
  for (const name of fields.keys()) if (!isKnownShape(name)) top.push([name, '']);
  return {
    ...Object.fromEntries(top),
    contact: groupOf(fields, 'contact'),
    consents: groupOf(fields, 'consents'),
    attribution: groupOf(fields, 'attribution'),
    answers: answersOf(fields, await questionsOf(fields, usualTreatment)),
    noneApply: fields.get('noneApply') ?? [],
  };
};
