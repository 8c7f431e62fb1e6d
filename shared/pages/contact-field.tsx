/** Who is asking: the fields of contact, wherever a form shows them. */
import { formTexts } from '../texts/form-texts.ts';
import type { Language } from '../texts/language.ts';
import type { FieldState } from './form-field.tsx';
import { TextField } from './form-field.tsx';

/** By field name, in the order of the form. `autoComplete` as WCAG 1.3.5 wants it. */
const fields = {
  'contact.name': { text: 'name', type: 'text', autoComplete: 'name' },
  'contact.email': { text: 'email', type: 'email', autoComplete: 'email' },
  'contact.phone': { text: 'phone', type: 'tel', autoComplete: 'tel' },
  'contact.note': { text: 'note', type: 'lines', autoComplete: 'off' },
} as const;

export type ContactName = keyof typeof fields;

/** The names of all of them, in the order of the form. */
export const contactNames = Object.keys(fields) as ContactName[];

/** Whether a field of a form is one of contact. */
export const isContactName = (name: string): name is ContactName => Object.hasOwn(fields, name);

/** What a field is called. */
export const contactLabel = (name: ContactName, lang: Language): string => formTexts(lang)[fields[name].text];

export const ContactField = ({ name, lang, ...state }: FieldState & { name: ContactName; lang: Language }) => {
  const { type, autoComplete } = fields[name];
  return <TextField name={name} label={contactLabel(name, lang)} type={type} autoComplete={autoComplete} {...state} />;
};
