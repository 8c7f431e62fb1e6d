/** The staff API as one handler: rows of the route table by path, each method behind the guard of its row. */
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { type Method, type Route, type routes, routesByPath, type StaffKey } from '../../contract/routes.ts';
import { type Endpoint, httpHandler } from '../http.ts';
import { type GuardDeps, guarded, guardedOwn, type OwnEndpoint, type StaffEndpoint } from './staff-guard.ts';

type Rows = typeof routes;
type EndpointOf<K extends StaffKey> = Rows[K]['policy'] extends 'member' ? OwnEndpoint : StaffEndpoint;

/** Every method of every staff row; one that is forgotten does not compile. */
export type StaffEndpoints = {
  readonly [K in StaffKey]: { readonly [M in Rows[K]['methods'][number]]: EndpointOf<K> };
};

/** `consoleOrigin`: the only origin whose scripts may read answers. */
export type StaffOptions = GuardDeps & {
  endpoints: StaffEndpoints;
  consoleOrigin: string;
  originSecrets?: readonly string[];
};

const guardedRow = (options: StaffOptions, row: Route): [Method, Endpoint][] => {
  const own = options.endpoints[row.key as StaffKey] as Partial<Record<Method, OwnEndpoint & StaffEndpoint>>;
  return row.methods.map((method) => {
    const endpoint = own[method];
    if (!endpoint) throw new Error(`Nothing answers ${method} ${row.path}`);
    return [method, row.policy === 'member' ? guardedOwn(options, endpoint) : guarded(options, row, endpoint)];
  });
};

const pathHandler = (options: StaffOptions, rows: readonly Route[]) => {
  const [first] = rows;
  if (!first) throw new Error('A path without rows');
  return httpHandler({
    route: { ...first, key: rows.map(({ key }) => key).join('/'), methods: rows.flatMap(({ methods }) => methods) },
    endpoints: Object.fromEntries(rows.flatMap((row) => guardedRow(options, row))),
    allowedOrigins: async () => [options.consoleOrigin],
    originSecrets: options.originSecrets,
  });
};

/** Makes the Lambda handler; throws at initialisation when a row has no endpoint. */
export const staffHandler = (options: StaffOptions) => {
  const staffPaths = [...routesByPath()].filter(([, rows]) => rows.some((row) => row.function === 'staff'));
  const handlers = new Map(staffPaths.map(([path, rows]) => [path, pathHandler(options, rows)]));
  return async (event: APIGatewayProxyEventV2, context: Context): Promise<unknown> => {
    const path = event.routeKey.slice(event.routeKey.indexOf(' ') + 1);
    const handler = handlers.get(path);
    if (!handler) throw new Error('The gateway sent a path that the route table does not know');
    return await handler(event, context);
  };
};
