import type { ProblemDocument } from '../../../shared/contract/answers/problem-document.ts';
import type { ProblemName } from '../../../shared/contract/expected-error.ts';

/** One field that the API refused, with the sentence that it says of it. */
export type SaidIssue = NonNullable<ProblemDocument['errors']>[number];

/** What is known besides the sentence. `retryAfter` in seconds. */
type Details = { issues?: readonly SaidIssue[] | undefined; retryAfter?: number | undefined; cause?: unknown };

/** A problem as the API answered it, or as the way to it made it. Its message is a sentence for the member. */
export class ApiProblem extends Error {
  readonly problem: ProblemName;
  readonly details: Details;

  constructor(problem: ProblemName, sentence: string, details: Details = {}) {
    super(sentence, { cause: details.cause });
    this.name = 'ApiProblem';
    this.problem = problem;
    this.details = details;
  }
}
