import { problemDocument } from '../../../shared/contract/answers/problem-document.ts';
import { type ProblemName, problemStatus } from '../../../shared/contract/expected-error.ts';
import type { ApiTexts } from '../../../shared/texts/en/console/api.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { ApiProblem } from './api-problem.ts';

const problem = problemDocument.pick({ type: true, detail: true, errors: true });

const prefix = 'urn:suitably:problem:';

const isName = (name: string): name is ProblemName => Object.hasOwn(problemStatus, name);

const nameFor = (status: number): ProblemName =>
  status === 429 ? 'rate-limited' : status >= 500 ? 'unavailable' : 'internal';

/** The error that an answer stands for. Answers of gateways in between are no problem documents and keep their status. */
export const readProblem = async (response: Response, texts: ApiTexts): Promise<ApiProblem> => {
  const wait = Number(response.headers.get('retry-after'));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : undefined;
  const read = problem.safeParse(await response.json().catch(() => undefined));
  const name = read.success ? read.data.type.slice(prefix.length) : '';
  if (!read.success || !isName(name)) {
    return new ApiProblem(nameFor(response.status), filled(texts.status, { status: String(response.status) }), {
      retryAfter,
    });
  }
  return new ApiProblem(name, read.data.detail, { issues: read.data.errors, retryAfter });
};

/** Whether an error is a problem of this name. */
export const isProblem = (error: unknown, ...names: ProblemName[]): error is ApiProblem =>
  error instanceof ApiProblem && names.includes(error.problem);
