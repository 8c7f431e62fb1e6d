/**
 * Every operation of the HTTP API, once, by its operation id. Infra makes an ANY route per path from it, the functions
 * answer 405 and OPTIONS from it, and an operation without a policy does not compile.
 */
import { publicRoutes } from './public-routes.ts';
import type { Route } from './route.ts';
import { staffRoutes } from './staff-routes.ts';

export const routes = {
  ...publicRoutes,
  ...staffRoutes,
} as const satisfies Record<string, Route>;

/** Names an operation in code, in the log and in the description of the API. */
export type OperationId = keyof typeof routes;

/** Operations by path: what the gateway and the functions know as one route. */
export const operationsByPath = (): Map<string, OperationId[]> =>
  Map.groupBy(Object.keys(routes) as OperationId[], (id) => routes[id].path);

/** Answers every path that no route names: 404 as a problem document. */
export const defaultRoute = { path: '$default', function: 'answer-public' } as const;
