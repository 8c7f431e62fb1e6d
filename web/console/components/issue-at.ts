import { ApiProblem } from '../api/api-problem.ts';

/** What the API says of one field, named by its pointer (`/phone`); nothing where it says nothing. */
export const issueAt = (problem: Error | null, pointer: string): string | undefined =>
  problem instanceof ApiProblem
    ? problem.details.issues?.find((issue) => issue.pointer === pointer)?.message
    : undefined;
