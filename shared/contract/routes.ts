/**
 * Every route of the HTTP API, once. Infra makes an ANY route per path from it, the functions answer 405 and OPTIONS
 * from it, and a route without a policy does not compile.
 */
import { publicRoutes } from './public-routes.ts';
import type { Role } from './roles.ts';

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
] as const;

export type FunctionName = (typeof functionNames)[number];

/** What rows of the staff API have in common. */
const forStaff = { function: 'staff', cors: 'console' } as const;

/** All routes, by their key in the contract. */
export const routes = {
  ...publicRoutes,
  S0: {
    key: 'S0',
    path: '/v1/staff/me',
    methods: ['GET'],
    function: 'staff',
    policy: 'member',
    cors: 'console',
  },
  S1: { key: 'S1', path: '/v1/staff/{clinic}/leads', methods: ['GET'], policy: 'viewer', ...forStaff },
  S2: {
    key: 'S2',
    path: '/v1/staff/{clinic}/leads/{leadId}',
    methods: ['GET'],
    function: 'staff',
    policy: 'viewer',
    cors: 'console',
  },
  S3: {
    key: 'S3',
    path: '/v1/staff/{clinic}/leads/{leadId}',
    methods: ['PATCH'],
    function: 'staff',
    policy: 'staff',
    cors: 'console',
  },
  S4: {
    key: 'S4',
    path: '/v1/staff/{clinic}/leads/{leadId}/notes',
    methods: ['POST'],
    function: 'staff',
    policy: 'staff',
    cors: 'console',
  },
  S5: {
    key: 'S5',
    path: '/v1/staff/{clinic}/leads/{leadId}/reviews',
    methods: ['POST'],
    function: 'staff',
    policy: 'clinician',
    cors: 'console',
  },
  S8: { key: 'S8', path: '/v1/staff/{clinic}/leads/{leadId}/release', methods: ['POST'], policy: 'staff', ...forStaff },
  S9: { key: 'S9', path: '/v1/staff/{clinic}/leads/{leadId}/erase', methods: ['POST'], policy: 'admin', ...forStaff },
  S13: {
    key: 'S13',
    path: '/v1/staff/{clinic}/settings',
    methods: ['GET'],
    function: 'staff',
    policy: 'viewer',
    cors: 'console',
  },
  'S13-change': {
    key: 'S13-change',
    path: '/v1/staff/{clinic}/settings',
    methods: ['PUT'],
    function: 'staff',
    policy: 'admin',
    cors: 'console',
  },
  S14: {
    key: 'S14',
    path: '/v1/staff/{clinic}/members',
    methods: ['GET'],
    function: 'staff',
    policy: 'admin',
    cors: 'console',
  },
  'S14-member': {
    key: 'S14-member',
    path: '/v1/staff/{clinic}/members/{email}',
    methods: ['GET', 'PUT', 'DELETE'],
    function: 'staff',
    policy: 'admin',
    cors: 'console',
  },
} as const satisfies Record<string, Route>;

type Routes = typeof routes;

/** Keys of the rows that the staff API answers. */
export type StaffKey = { [K in keyof Routes]: Routes[K]['function'] extends 'staff' ? K : never }[keyof Routes];

/** Rows by path: what the gateway and the functions know as one route. */
export const routesByPath = (): Map<string, Route[]> => Map.groupBy(Object.values<Route>(routes), ({ path }) => path);

/** Answers every path that no route names: 404 as a problem document. */
export const defaultRoute = { path: '$default', function: 'answer-public' } as const;
