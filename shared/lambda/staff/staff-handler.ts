/** The staff API as one handler: operations of the route table by path, each behind the guard of its row. */
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Route } from '../../contract/route.ts';
import { type StaffOperation, staffRoutes } from '../../contract/staff-routes.ts';
import { type Endpoint, httpHandler } from '../http.ts';
import { type GuardDeps, guarded, guardedOwn, type OwnEndpoint, type StaffEndpoint } from './staff-guard.ts';

/** Answers every operation of the staff API; one that is forgotten does not compile. */
export type StaffEndpoints = {
  readonly [K in StaffOperation]: (typeof staffRoutes)[K]['policy'] extends 'member'
    ? OwnEndpoint<K>
    : StaffEndpoint<K>;
};

/** `consoleOrigin`: the only origin whose scripts may read answers. */
export type StaffOptions = GuardDeps & {
  endpoints: StaffEndpoints;
  consoleOrigin: string;
  originSecrets: readonly string[];
  /** From the first byte to the answer, in ms, where it is not the usual. */
  deadline?: number;
};

const guardedEndpoint = <K extends StaffOperation>(options: StaffOptions, id: K): Endpoint<K> => {
  const row: Route = staffRoutes[id];
  const endpoint: unknown = options.endpoints[id];
  return row.policy === 'member'
    ? guardedOwn(options, endpoint as OwnEndpoint<K>)
    : guarded(options, row, endpoint as StaffEndpoint<K>);
};

/** Makes the Lambda handler. */
export const staffHandler = (options: StaffOptions) => {
  const byPath = Map.groupBy(Object.keys(staffRoutes) as StaffOperation[], (id) => staffRoutes[id].path);
  const { originSecrets, deadline } = options;
  const allowedOrigins = async () => [options.consoleOrigin];
  const handlers = new Map<string, ReturnType<typeof httpHandler>>();
  for (const [path, operations] of byPath) {
    const endpoints = Object.fromEntries(operations.map((id) => [id, guardedEndpoint(options, id)]));
    handlers.set(path, httpHandler({ routes: staffRoutes, endpoints, allowedOrigins, originSecrets, deadline }));
  }
  return async (event: APIGatewayProxyEventV2, context: Context) => {
    const path = event.routeKey.slice(event.routeKey.indexOf(' ') + 1);
    const handler = handlers.get(path);
    if (!handler) throw new Error('The gateway sent a path that the route table does not know');
    return await handler(event, context);
  };
};
