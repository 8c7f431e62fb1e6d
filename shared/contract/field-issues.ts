/** Turns what zod found into the field errors of our problem documents: pointers, stable codes, sentences of ours by name. */
import type * as z from 'zod';
import type { FieldIssue } from './expected-error.ts';
import type { saying } from './saying.ts';

const pointerPart = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

/** A JSON pointer (RFC 6901). A member name that does not look like one of ours is not repeated to the caller. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${/^[A-Za-z0-9_-]{1,40}$/.test(String(part)) ? pointerPart(part) : '…'}`).join('');

/** Codes of what zod finds by itself. Each is the name of its sentence as well. */
type OwnCode = 'required' | 'type' | 'unknown' | 'choice' | 'too_long' | 'too_short' | 'invalid';

const issue = (path: readonly PropertyKey[], code: OwnCode): FieldIssue => ({
  pointer: pointerTo(path),
  code,
  says: code,
});

/** What `saying` gave a refinement; one without it says nothing of its own. */
const refined = ({ path, params = {} }: z.core.$ZodIssueCustom): FieldIssue => {
  const { code = 'invalid', says = 'invalid', values } = params as Partial<ReturnType<typeof saying>['params']>;
  return { pointer: pointerTo(path), code, says, ...(values && { values }) };
};

const valueAt = (sent: unknown, path: readonly PropertyKey[]): unknown => {
  let value = sent;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
};

const codeOf = (found: z.core.$ZodIssue, sent: unknown): OwnCode => {
  const isMissing = valueAt(sent, found.path) === undefined;
  if (found.code === 'invalid_type') return isMissing ? 'required' : 'type';
  if (found.code === 'invalid_value') return isMissing ? 'required' : 'choice';
  if (found.code === 'too_big') return 'too_long';
  if (found.code === 'too_small') return 'too_short';
  return 'invalid';
};

/** The field errors of a zod error about `sent`; what our own refinements say is kept. */
export const fieldIssues = (error: z.ZodError, sent: unknown): FieldIssue[] =>
  error.issues.flatMap((found) => {
    if (found.code === 'unrecognized_keys') return found.keys.map((key) => issue([...found.path, key], 'unknown'));
    if (found.code === 'custom') return [refined(found)];
    return [issue(found.path, codeOf(found, sent))];
  });
