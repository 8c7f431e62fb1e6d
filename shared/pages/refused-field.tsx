/** Fields at fault in a refused form: what was typed, what is wrong with it, and which fields of the post they stand for. */
import type { ReactNode } from 'react';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { catalogueOf } from '../screening/published/published-catalogue.ts';
import type { Questionnaire } from '../screening/questionnaire.ts';
import { consentTexts } from '../texts/consent-texts.ts';
import { filled, filledWith } from '../texts/filled.ts';
import { formTexts } from '../texts/form-texts.ts';
import type { Language } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';
import { ContactField, type ContactName, contactLabel, contactNames, isContactName } from './contact-field.tsx';
import { Choices, type FieldState, fieldId } from './form-field.tsx';
import { type Fields, QuestionField } from './question-field.tsx';

/** A field at fault, and the names of the post that its control takes the place of. */
export type Fault = {
  field: string;
  errors: readonly string[];
  /** Group of the question, where it is one. */
  group?: string;
  shown: { names: readonly string[]; label: string; control: ReactNode };
};

/** One error of a problem document. */
export type FieldError = { pointer: string; code?: string; message: string };

/** What faults are shown by: the form that is asked, what was sent, and the clinic. */
export type Refusal = {
  asked: Questionnaire;
  fields: Fields;
  clinic: Pick<ClinicSettings, 'clinic' | 'treatments'>;
};

const unknownAnswers = 'answers';

/**
 * `/answers/events/0/date` belongs to the field `answers.events`, `/contact/email` to `contact.email`. Answers to no
 * question of ours are one field, and so are a consent and the name of its text.
 */
const fieldOf = (pointer: string, { questions }: Questionnaire): string => {
  const field = pointer.split('/').slice(1, 3).join('.');
  if (field === 'consents.textId') return 'consents.health';
  const isUnknown = field.startsWith('answers') && !questions.some(({ key }) => field === `answers.${key}`);
  return isUnknown ? unknownAnswers : field;
};

/** A message; an event is named in it: it has no name in a pointer but its place among those that were filled in. */
const withEvent = (message: string, pointer: string, { asked, fields }: Refusal): string => {
  const [, place] = /^\/answers\/events\/(\d+)\/date$/.exec(pointer) ?? [];
  const prefix = 'answers.events.';
  const filledIn = [...fields].flatMap(([name, values]) =>
    name.startsWith(prefix) ? values.filter((value) => value !== '').map(() => name.slice(prefix.length)) : [],
  );
  const event = asked.events.find(({ type }) => place !== undefined && type === filledIn[Number(place)]);
  return event ? filled(pageTexts(asked.lang).refused.ofEvent, { text: event.text, message }) : message;
};

const consentControl = (lang: Language, fields: Fields): Fault['shown'] & { errors: readonly string[] } => {
  const { textId, health } = consentTexts(lang);
  const [name, label] = ['consents.health', formTexts(lang).consent];
  const errors = [pageTexts(lang).refused.consent];
  const props = { name, values: [], errors, legend: label, options: [{ value: 'yes', label: health }], isMulti: true };
  const control = (
    <div key={name}>
      {/* What is agreed to is the text on this page, whatever the page before showed. */}
      <input type="hidden" name="consents.textId" value={textId} />
      <Choices {...props} />
    </div>
  );
  // Nor does a tick beside words that this page does not name travel along: it would be a yes to others.
  const isOther = fields.get('consents.textId')?.some((shown) => shown !== textId) ?? false;
  const others = isOther ? ['consents.reminder', 'consents.marketing'] : [];
  return { names: [name, 'consents.textId', ...others], label, control, errors };
};

const treatmentControl = (errors: readonly string[], { asked: { lang }, fields, clinic }: Refusal): Fault['shown'] => {
  const [name, label] = ['treatment', pageTexts(lang).refused.treatment];
  const named = (treatment: string) => catalogueOf({ treatment }, lang)?.wording.treatment ?? treatment;
  const options = clinic.treatments.map((value) => ({ value, label: named(value) }));
  const props = { name, values: fields.get(name) ?? [], errors, legend: label, options, isMulti: false };
  return { names: [name], label, control: <Choices key={name} {...props} /> };
};

/** What has no control of its own is named with what it holds, and does not travel along any more. */
const leftOut = (field: string, errors: readonly string[], { asked, fields, clinic }: Refusal): Fault['shown'] => {
  const isAsked = (name: string) =>
    name.startsWith('answers.events.') || asked.questions.some(({ key }) => name === `answers.${key}`);
  const isOfField = (name: string) =>
    field === unknownAnswers ? name.startsWith(field) && !isAsked(name) : name === field;
  const names = [...fields.keys()].filter(isOfField);
  const { unknown, unknownField, unknownValue, leftOut: said, wholeForm } = pageTexts(asked.lang).refused;
  const label = field === unknownAnswers ? unknown : filled(unknownField, { field });
  const form = (
    <a key="form" href={`/c/${clinic.clinic}?lang=${asked.lang}`}>
      {wholeForm}
    </a>
  );
  const control = (
    <fieldset className="field" key={field} id={fieldId(field)} tabIndex={-1}>
      <legend>{label}</legend>
      <p className="error">{errors.join(' ')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{filled(unknownValue, { field: name, values: (fields.get(name) ?? []).join(', ') })}</li>
        ))}
      </ul>
      <p>{filledWith(said, { link: form })}</p>
      {field === unknownAnswers && !fields.has('contact.note') && (
        <ContactField name="contact.note" lang={asked.lang} values={[]} errors={[]} />
      )}
    </fieldset>
  );
  return { names, label, control };
};

/** Who sends the same again means it as it is (docs/contract.md#asked-back): what stood in the field travels along. */
const contactControl = (name: ContactName, lang: Language, state: Pick<FieldState, 'values' | 'errors'>): ReactNode => (
  <div key={name}>
    {/phone|email/.test(name) && <input type="hidden" name="contact.asTyped" value={state.values[0] ?? ''} />}
    <ContactField name={name} lang={lang} {...state} />
  </div>
);

const faultAt = (field: string, errors: readonly string[], refusal: Refusal): Fault => {
  const { asked, fields } = refusal;
  if (field === 'consents.health') {
    const { errors: said, ...shown } = consentControl(asked.lang, fields);
    return { field, errors: said, shown };
  }
  if (field === 'treatment') return { field, errors, shown: treatmentControl(errors, refusal) };
  if (isContactName(field)) {
    // What came in two fields is given back in one.
    const control = contactControl(field, asked.lang, { values: [(fields.get(field) ?? []).join(' ')], errors });
    return { field, errors, shown: { names: [field], label: contactLabel(field, asked.lang), control } };
  }
  const question = asked.questions.find(({ key }) => field === `answers.${key}`);
  if (!question) return { field, errors, shown: leftOut(field, errors, refusal) };
  const isOfEvents = (name: string) => name.startsWith('answers.events.');
  const names = question.type === 'events' ? [...fields.keys()].filter(isOfEvents) : [field];
  const control = (
    <QuestionField key={field} {...{ question, events: asked.events, lang: asked.lang, fields, errors }} />
  );
  return { field, errors, group: question.group, shown: { names, label: question.text, control } };
};

/** The fields that a problem names, in the order of the form; then those that have no place in it. */
export const faultsOf = (errors: readonly FieldError[], refusal: Refusal): Fault[] => {
  const { asked, fields } = refusal;
  const { once } = pageTexts(asked.lang).refused;
  const byField = new Map<string, string[]>();
  for (const { pointer, code, message: said } of errors) {
    const field = fieldOf(pointer, asked);
    // To a program it has the wrong type; people see that it stands there twice.
    const message = code === 'type' && (fields.get(field) ?? []).length > 1 ? once : said;
    const named = withEvent(message, pointer, refusal);
    byField.set(field, [...new Set([...(byField.get(field) ?? []), named])]);
  }
  const order = [...asked.questions.map(({ key }) => `answers.${key}`), ...contactNames, 'consents.health'];
  const placeOf = ({ field }: Fault) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...byField]
    .map(([field, messages]) => faultAt(field, messages, refusal))
    .sort((one, other) => placeOf(one) - placeOf(other));
};
