import type { FieldSaying } from '../../texts/problem-texts.ts';

/** One thing that is wrong with an input: a JSON pointer from the body's root, a stable code, what is said. Never the value. */
export type Issue = { readonly pointer: string; readonly code: IssueCode } & FieldSaying;

/** The codes that reading answers can give. */
export const issueCodes = [
  'unknown',
  'required',
  'type',
  'choice',
  'range',
  'date',
  'too-many',
  'duplicate',
  'contradiction',
] as const;
export type IssueCode = (typeof issueCodes)[number];

const plainName = /^[A-Za-z][\w-]{0,59}$/;

/** Adds a member name from the input to a pointer; a name that is not plain is left out, for it may be anything. */
export function pointerTo(parent: string, name: string): string {
  return plainName.test(name) ? `${parent}/${name}` : parent;
}
