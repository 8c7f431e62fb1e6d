/**
 * Problem documents (RFC 9457, docs/contract.md#problems): the one shape in which anything goes wrong towards a caller.
 */
import { STATUS_CODES } from 'node:http';
import type { ProblemDocument } from '../contract/answers/problem-document.ts';
import { type ExpectedError, type FieldIssue, problemStatus } from '../contract/expected-error.ts';
import type { Language } from '../texts/language.ts';
import type { FieldSaying } from '../texts/problem-texts.ts';

/** Field errors a problem lists at most. */
export const issueLimit = 20;

/** What an error says, in a language. */
export type ProblemWords = { lang: Language; title: string; detail: string; ofField: (said: FieldSaying) => string };

const byPointer = (a: FieldIssue, b: FieldIssue) => (a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0);

/**
 * The problem document of an expected error; field errors sorted by pointer, and so many at most. Where no words could be
 * loaded, the phrase of the status stands for them and each field's code for its sentence: no refusal waits for a text.
 */
export const problemOf = (
  error: ExpectedError,
  words: ProblemWords | undefined,
  { traceId, most = issueLimit }: { traceId: string; most?: number },
): ProblemDocument => {
  const { issues } = error.details;
  const status = problemStatus[error.problem];
  const phrase = STATUS_CODES[status] ?? error.problem;
  const told = [...(issues ?? [])].sort(byPointer).slice(0, most);
  return {
    type: `urn:suitably:problem:${error.problem}`,
    title: words?.title ?? phrase,
    status,
    detail: words?.detail ?? phrase,
    traceId,
    ...(issues && {
      errors: told.map(({ pointer, code, ...said }) => ({ pointer, code, message: words?.ofField(said) ?? code })),
    }),
  };
};
