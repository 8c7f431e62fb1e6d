/** How an error is answered: a problem document, or a page with the same status for a browser that posted a form. */

import type { ProblemDocument } from '../contract/answers/problem-document.ts';
import { ExpectedError } from '../contract/expected-error.ts';
import { type Language, languages } from '../texts/language.ts';
import { wantsPage } from './body/media-type.ts';
import type { InTime } from './deadline.ts';
import type { HttpRequest } from './http-request.ts';
import { errorFields, log } from './log.ts';
import { problemOf } from './problem.ts';
import type { Page, Reply } from './reply.ts';

/** Renders a problem for a browser that posted a form, in the language that the problem is told in. */
export type ProblemPage = (problem: ProblemDocument, request: HttpRequest, lang: Language) => Promise<Page>;

/** What the answer to an error is made with. `operation` is what the log says of a defect. */
export type ProblemContext = { operation: string; request: HttpRequest; inTime: InTime; problemPage?: ProblemPage };

/** What to tell about an error: itself when it is expected, `internal` without any detail when it is a defect. */
export const expectedOf = (error: unknown): ExpectedError =>
  error instanceof ExpectedError ? error : new ExpectedError('internal', 'internal', { cause: error });

const wordsOf = async (error: ExpectedError, request: HttpRequest) =>
  (await import('./problem-words.ts')).problemWords(error, request);

/** The answer to an error. A defect is written to the log and answered as `internal`, without a word about itself. */
export const problemReply = async (
  error: unknown,
  { operation, request, inTime, problemPage }: ProblemContext,
): Promise<Reply<ProblemDocument>> => {
  const { traceId } = request;
  const expected = expectedOf(error);
  const { retryAfter, headers, cause } = expected.details;
  if (expected.problem === 'internal') log('request.failed', { operation, traceId, ...errorFields(cause ?? error) });
  const words = await wordsOf(expected, request).catch(() => undefined);
  const problem = problemOf(expected, words, { traceId });
  const lang = words?.lang ?? languages[0];
  const extra = {
    ...headers,
    ...{ 'Content-Language': lang, Vary: 'Accept-Language' },
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
  };
  if (problemPage && wantsPage(request)) {
    // A form is corrected once, not twenty fields at a time.
    const whole = problemOf(expected, words, { traceId, most: Number.POSITIVE_INFINITY });
    // A page that cannot be made in time must not cost the answer.
    const page = await inTime(problemPage(whole, request, lang)).catch(() => undefined);
    if (page) return { status: problem.status, headers: { ...page.headers, ...extra }, html: page.html };
  }
  return { status: problem.status, headers: extra, json: problem, contentType: 'application/problem+json' };
};
