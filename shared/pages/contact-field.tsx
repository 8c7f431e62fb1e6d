/** Who is asking: the fields of contact, wherever a form shows them. */
import type { FieldState } from './form-field.tsx';
import { TextField } from './form-field.tsx';

/** By field name, in the order of the form. `autoComplete` as WCAG 1.3.5 wants it. */
export const contactFields = {
  'contact.name': { label: 'Your name', type: 'text', autoComplete: 'name' },
  'contact.email': { label: 'E-mail address', type: 'email', autoComplete: 'email' },
  'contact.phone': { label: 'Phone (optional)', type: 'tel', autoComplete: 'tel' },
  'contact.note': { label: 'Your message (optional)', type: 'lines', autoComplete: 'off' },
} as const;

export type ContactName = keyof typeof contactFields;

/** Whether a field of a form is one of contact. */
export const isContactName = (name: string): name is ContactName => Object.hasOwn(contactFields, name);

export const ContactField = ({ name, ...state }: FieldState & { name: ContactName }) => (
  <TextField name={name} {...contactFields[name]} {...state} />
);
