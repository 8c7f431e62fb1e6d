/** Fields at fault in a refused form: what was typed, what is wrong with it, and which fields of the post they stand for. */
import type { ReactNode } from 'react';
import { consentTexts } from '../screening/consent-texts.ts';
import type { Questionnaire } from '../screening/questionnaire.ts';
import { ContactField, contactFields, isContactName } from './contact-field.tsx';
import { Choices } from './form-field.tsx';
import { type Fields, QuestionField } from './question-field.tsx';

/** A field at fault. Without `shown` there is no control for it, and the summary alone says what is wrong. */
export type Fault = {
  field: string;
  errors: readonly string[];
  /** Group of the question, where it is one. */
  group?: string;
  shown?: { names: readonly string[]; label: string; control: ReactNode };
};

/** `/answers/events/0/date` belongs to the field `answers.events`, `/contact/email` to `contact.email`. */
const fieldOf = (pointer: string): string => pointer.split('/').slice(1, 3).join('.');

const contactControl = (field: string, errors: readonly string[], fields: Fields): Fault['shown'] => {
  if (!isContactName(field)) return undefined;
  const control = <ContactField key={field} name={field} values={fields.get(field) ?? []} errors={errors} />;
  return { names: [field], label: contactFields[field].label, control };
};

const consentControl = (errors: readonly string[], lang: Questionnaire['lang']): Fault['shown'] => {
  const name = 'consents.health';
  const label = 'Your consent';
  const options = [{ value: 'yes', label: consentTexts(lang).health }];
  const props = { name, values: [], errors, legend: label, options, isMulti: true };
  return { names: [name], label, control: <Choices key={name} {...props} /> };
};

const faultAt = (field: string, errors: readonly string[], asked: Questionnaire, fields: Fields): Fault => {
  if (field === 'consents.health') return { field, errors, shown: consentControl(errors, asked.lang) };
  const question = asked.questions.find(({ key }) => field === `answers.${key}`);
  if (!question) return { field, errors, shown: contactControl(field, errors, fields) };
  const names = question.type === 'events' ? asked.events.map(({ type }) => `answers.events.${type}`) : [field];
  const props = { question, events: asked.events, fields, errors };
  const control = <QuestionField key={field} {...props} />;
  return { field, errors, group: question.group, shown: { names, label: question.text, control } };
};

/** The fields that a problem names, in the order of the form; then those that have no place in it. */
export const faultsOf = (
  errors: readonly { pointer: string; message: string }[],
  asked: Questionnaire,
  fields: Fields,
): Fault[] => {
  const byField = new Map<string, string[]>();
  for (const { pointer, message } of errors) {
    const field = fieldOf(pointer);
    byField.set(field, [...(byField.get(field) ?? []), message]);
  }
  const order = [
    ...asked.questions.map(({ key }) => `answers.${key}`),
    ...Object.keys(contactFields),
    'consents.health',
  ];
  const placeOf = ({ field }: Fault) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...byField]
    .map(([field, messages]) => faultAt(field, messages, asked, fields))
    .sort((one, other) => placeOf(one) - placeOf(other));
};
