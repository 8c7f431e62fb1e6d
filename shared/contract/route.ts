/** What a row of the route table says. */
import type { FunctionName } from './function-names.ts';
import type { Least } from './roles.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call: anybody; any member of some clinic; or members of the clinic in the path, with at least this role, or this one alone. */
export type Policy = 'public' | 'member' | Least;

/** One operation: a method of a path, who answers it, and who may call it. */
export type Route = {
  /** Its number in the contract. Several operations may share one. */
  number: string;
  method: Method;
  path: string;
  function: FunctionName;
  policy: Policy;
  /** Origins that a browser may call it from: the clinic's list, the console's alone, or none. The same on one path. */
  cors: 'clinic' | 'console' | 'none';
};
