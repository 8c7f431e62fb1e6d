/**
 * Every route of the HTTP API, once. Infra makes an ANY route per path from it, the functions answer 405 and OPTIONS
 * from it, and a route without a policy does not compile.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call: anybody. (Staff policies name the least role.) */
export type Policy = 'public';

/** A path of the HTTP API and who answers it. */
export type Route = {
  key: string;
  path: string;
  methods: readonly Method[];
  function: FunctionName;
  policy: Policy;
  /** Origins that a browser may call it from: the clinic's list, or none. */
  cors: 'clinic' | 'none';
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
  'send-mail',
  'receive-mail-events',
] as const;

export type FunctionName = (typeof functionNames)[number];

/** All routes, by their key in the contract. */
export const routes = {
  E1: {
    key: 'E1',
    path: '/v1/clinics/{clinic}/screenings',
    methods: ['POST'],
    function: 'submit-screening',
    policy: 'public',
    cors: 'clinic',
  },
  E2: {
    key: 'E2',
    path: '/v1/clinics/{clinic}/questionnaire',
    methods: ['GET'],
    function: 'read-questionnaire',
    policy: 'public',
    cors: 'clinic',
  },
  E3: {
    key: 'E3',
    path: '/u/{token}',
    methods: ['GET', 'POST'],
    function: 'unsubscribe',
    policy: 'public',
    cors: 'none',
  },
  E4: {
    key: 'E4',
    path: '/r/{token}',
    methods: ['GET', 'POST'],
    function: 'show-result',
    policy: 'public',
    cors: 'none',
  },
  E5: {
    key: 'E5',
    path: '/c/{clinic}',
    methods: ['GET', 'POST'],
    function: 'show-form',
    policy: 'public',
    cors: 'none',
  },
  E7: {
    key: 'E7',
    path: '/health',
    methods: ['GET'],
    function: 'answer-public',
    policy: 'public',
    cors: 'none',
  },
  E9: {
    key: 'E9',
    path: '/s/{token}',
    methods: ['GET', 'POST'],
    function: 'confirm-opt-in',
    policy: 'public',
    cors: 'none',
  },
} as const satisfies Record<string, Route>;

/** Answers every path that no route names: 404 as a problem document. */
export const defaultRoute = { path: '$default', function: 'answer-public' } as const;
