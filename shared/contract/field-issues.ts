/** Turns what zod found into the field errors of our problem documents: pointers, stable codes, our own sentences. */
import type * as z from 'zod';
import type { FieldIssue } from './expected-error.ts';

const pointerPart = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

/** A JSON pointer (RFC 6901). A member name that does not look like one of ours is not repeated to the caller. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${/^[A-Za-z0-9_-]{1,40}$/.test(String(part)) ? pointerPart(part) : '…'}`).join('');

const sentences: Readonly<Record<string, string>> = {
  required: 'This is needed.',
  type: 'This has the wrong type.',
  unknown: 'This field is not known here.',
  choice: 'This is not one of the choices.',
  too_long: 'This is too long.',
  too_short: 'This is too short.',
  invalid: 'This does not look right.',
};

const issue = (
  path: readonly PropertyKey[],
  code: string,
  message = sentences[code] ?? 'This does not look right.',
) => ({
  pointer: pointerTo(path),
  code,
  message,
});

const valueAt = (sent: unknown, path: readonly PropertyKey[]): unknown => {
  let value = sent;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
};

const codeOf = (found: z.core.$ZodIssue, sent: unknown): string => {
  const isMissing = valueAt(sent, found.path) === undefined;
  if (found.code === 'invalid_type') return isMissing ? 'required' : 'type';
  if (found.code === 'invalid_value') return isMissing ? 'required' : 'choice';
  if (found.code === 'too_big') return 'too_long';
  if (found.code === 'too_small') return 'too_short';
  return 'invalid';
};

/** The field errors of a zod error about `sent`; `params.code` and the message of our own refinements are kept. */
export const fieldIssues = (error: z.ZodError, sent: unknown): FieldIssue[] =>
  error.issues.flatMap((found) => {
    if (found.code === 'unrecognized_keys') return found.keys.map((key) => issue([...found.path, key], 'unknown'));
    if (found.code === 'custom') return [issue(found.path, String(found.params?.code ?? 'invalid'), found.message)];
    return [issue(found.path, codeOf(found, sent))];
  });
