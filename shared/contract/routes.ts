/**
 * Every route of the HTTP API, once. Infra makes an ANY route per path from it, the functions answer 405 and OPTIONS
 * from it, and a route without a policy does not compile.
 */
import { publicRoutes } from './public-routes.ts';
import type { Role } from './roles.ts';
import { staffRoutes } from './staff-routes.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call: anybody; any member of some clinic; or members of the clinic in the path, with at least this role. */
export type Policy = 'public' | 'member' | Role;

/** Methods of a path and who answers them. Rows with other policies for the same path stand side by side. */
export type Route = {
  key: string;
  path: string;
  methods: readonly Method[];
  function: FunctionName;
  policy: Policy;
  /** Origins that a browser may call it from: the clinic's list, the console's alone, or none. */
  cors: 'clinic' | 'console' | 'none';
};

/** Deployed entry points, `functions/<name>.ts`. */
export const functionNames = [
  'submit-screening',
  'read-questionnaire',
  'show-result',
  'show-form',
  'unsubscribe',
  'confirm-opt-in',
  'answer-public',
  'staff',
  'send-mail',
  'receive-mail-events',
  'purge',
  'seal-audit',
] as const;

export type FunctionName = (typeof functionNames)[number];

/** All routes, by their key in the contract. */
export const routes = {
  ...publicRoutes,
  ...staffRoutes,
} as const satisfies Record<string, Route>;

type Routes = typeof routes;

/** Keys of the rows that the staff API answers. */
export type StaffKey = { [K in keyof Routes]: Routes[K]['function'] extends 'staff' ? K : never }[keyof Routes];

/** Rows by path: what the gateway and the functions know as one route. */
export const routesByPath = (): Map<string, Route[]> => Map.groupBy(Object.values<Route>(routes), ({ path }) => path);

/** Answers every path that no route names: 404 as a problem document. */
export const defaultRoute = { path: '$default', function: 'answer-public' } as const;
