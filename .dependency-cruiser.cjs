/**
 * Who may import whom (docs/architecture.md#who-may-import-whom). Each rule says why it is there; `npm run
 * check:imports` runs them and refuses to pass when it saw fewer modules than there are files.
 */

const anyOf = (...paths) => `^(${paths.join('|')})`;

/** A room, and the only rooms of this repository that it may import from (itself included). */
const room = (name, { from, fromNot, to, comment }) => ({
  name,
  severity: 'error',
  comment,
  from: { path: anyOf(...from), ...(fromNot && { pathNot: anyOf(...fromNot) }) },
  to: { path: anyOf('infra/', 'local/', 'commands/', 'functions/', 'shared/', 'web/', 'test/'), pathNot: anyOf(...to) },
});

/** The way into local/ (named in local/README.md), and the parts of it that fault tests run by themselves. */
const wayIntoLocal = [
  'local/(local-stack|local-options|local-pool|mint-token|cached-assembly|read-template|seeds|seed-users)\\.ts$',
];
const partsOfLocal = [
  'local/dynamodb/(dynoxide|database-faults|start-proxy)\\.ts$',
  'local/host/(guarded-children|free-port)\\.ts$',
  'local/(events/mail-event|mailbox/read-message)\\.ts$',
];

/** Who may look into local/, and how far. */
const intoLocal = (name, { from, fromNot, to, comment }) => ({
  name,
  severity: 'error',
  comment,
  from: { path: anyOf(...from), ...(fromNot && { pathNot: anyOf(...fromNot) }) },
  to: { path: anyOf('local/'), pathNot: anyOf(...to) },
});

const modules = (...names) => `node_modules/(${names.join('|')})(/|$)`;
const sdk = modules('@aws-sdk', '@smithy');

const rooms = [
  room('infra-knows-the-contract-only', {
    from: ['infra/'],
    to: ['infra/', 'shared/contract/', 'web/build-console\\.ts$'],
    comment:
      'Infra is typed by the contract, bundles the functions by name and has the console build itself. If it imported their code, a template could ' +
      'only be made where everything of the product loads.',
  }),
  room('local-runs-the-template', {
    from: ['local/'],
    fromNot: ['local/seeds\\.ts$'],
    to: ['local/'],
    comment:
      'The runner runs what was synthesized and knows nothing else of the product. If it knew the constructs or the ' +
      'handlers, what runs locally would no longer be what is deployed.',
  }),
  room('seeds-use-the-store', {
    from: ['local/seeds\\.ts$'],
    to: ['local/', 'shared/aws/', 'shared/clinics/'],
    comment: 'Seeds are written by the store that the product writes with, and know no other part of it.',
  }),
  room('commands-use-shared-and-local', {
    from: ['commands/'],
    to: ['commands/', 'shared/', 'local/', 'infra/(suitably-app|stages|stage-file)\\.ts$'],
    comment:
      'A command is a person’s door to the shared rooms and the runner. It takes the app as a whole to synthesize it; ' +
      'constructs and deployed handlers have no business in a terminal.',
  }),
  room('functions-use-shared-only', {
    from: ['functions/'],
    fromNot: ['functions/staff\\.ts$', 'functions/staff/'],
    to: ['shared/'],
    comment:
      'Each function is deployed alone. Code that two of them need belongs to a shared room, or the second one drags ' +
      'the wiring of the first into its bundle and runs it.',
  }),
  room('staff-routes-use-shared-only', {
    from: ['functions/staff\\.ts$', 'functions/staff/'],
    to: ['functions/staff/', 'shared/'],
    comment: 'The staff API is one function whose routes are files of their own: the only entry with other files.',
  }),
  room('plumbing-knows-leads-not-stores', {
    from: ['shared/lambda/'],
    to: [
      'shared/texts/',
      'shared/lambda/',
      'shared/contract/',
      'shared/intake/',
      'shared/leads/',
      'shared/clinics/',
      'shared/links/',
    ],
    comment:
      'Event plumbing turns bytes into typed input and replies into bytes. With a store in it, a malformed request ' +
      'could touch the database before anything was validated.',
  }),
  room('stores-know-data-not-pages', {
    from: ['shared/aws/'],
    to: [
      'shared/texts/',
      'shared/aws/',
      'shared/contract/',
      'shared/(intake|leads|clinics|links)/',
      'shared/screening/',
      'shared/mail/(?!templates/)',
    ],
    comment: 'The outside world stores and sends what pure rooms decided. It neither judges nor renders.',
  }),
  room('table-knows-no-items', {
    from: ['shared/aws/table/'],
    to: ['shared/aws/table/', 'shared/contract/'],
    comment:
      'The client, transactions and expressions serve every store. If they knew what is stored, one kind of item would ' +
      'have its own way of trying again.',
  }),
  room('items-know-table-only', {
    from: ['shared/aws/items/'],
    to: ['shared/aws/(items|table)/', 'shared/(?!aws/)'],
    comment:
      'Several stores write the same items. An item that imported one of the stores would load it in all others.',
  }),
  {
    name: 'small-stores-stand-alone',
    severity: 'error',
    comment: 'Audit, clinics and erasure are made of items alone, so that each can be read without the other rooms.',
    from: { path: '^shared/aws/(audit|clinics|erasure)/' },
    to: { path: '^shared/aws/(audit|clinics|erasure|mail|leads|intake)/', pathNot: '^shared/aws/$1/' },
  },
  {
    name: 'stores-go-one-way',
    severity: 'error',
    comment: 'Intake stores on leads, and an opt-in of a lead lifts a suppression of mail; never the other way round.',
    from: { path: '^shared/aws/(mail|leads)/' },
    to: { path: '^shared/aws/(leads|intake)/', pathNot: '^shared/aws/$1/' },
  },
  room('pages-show-what-is-given', {
    from: ['shared/pages/'],
    to: ['shared/texts/', 'shared/pages/', 'shared/screening/', 'shared/leads/', 'shared/clinics/', 'shared/contract/'],
    comment: 'A page is a function of its data, so it can be tested, and looked at, without a table or an event.',
  }),
  room('mail-is-pure', {
    from: ['shared/mail/'],
    to: ['shared/texts/', 'shared/mail/', 'shared/screening/', 'shared/(leads|clinics|links)/', 'shared/contract/'],
    comment:
      'What a mail says, and whether it may go, is decided without AWS. The same decision is then made by the stream, ' +
      'the sweep and the tests.',
  }),
  room('intake-decides-what-is-stored', {
    from: ['shared/intake/'],
    to: [
      'shared/texts/',
      'shared/(intake|leads|clinics|links)/',
      'shared/receipts/screening-seal\\.ts$',
      'shared/mail/',
      'shared/(screening|contract)/',
    ],
    comment:
      'From a submission to the lead, the screening and the messages that one transaction stores: a calculation. It is the ' +
      'one pure room that sees leads and mail together.',
  }),
  room('leads-know-clinics-and-screening', {
    from: ['shared/leads/'],
    to: ['shared/texts/', 'shared/leads/', 'shared/clinics/', 'shared/screening/', 'shared/contract/'],
    comment:
      'What a lead becomes is a calculation; from the contract it takes the expected error and readers of fields.',
  }),
  room('receipts-vouch-for-what-is-given', {
    from: ['shared/receipts/'],
    to: ['shared/texts/', 'shared/receipts/', 'shared/(leads|clinics|links)/', 'shared/(screening|contract)/'],
    comment:
      'A receipt is made, and checked, of a screening and a key. It is checked where no table is: by a person at a terminal.',
  }),
  room('clinics-know-screening-only', {
    from: ['shared/clinics/'],
    to: ['shared/texts/', 'shared/clinics/', 'shared/screening/', 'shared/contract/', 'shared/mail/kinds\\.ts$'],
    comment:
      'A clinic is there before its first lead: its settings, members and overlay know nothing of leads, and of mail ' +
      'only which kinds can be planned.',
  }),
  room('verify-sees-from-outside', {
    from: ['shared/verify/'],
    to: ['shared/verify/', 'shared/contract/', 'shared/clinics/', 'shared/mail/kinds\\.ts$'],
    comment:
      'What a deployment does is asked by address, and judged by what the contract promises. With a store or a rule in ' +
      'it, a check would agree with the code that it is there to doubt.',
  }),
  room('links-know-nobody', {
    from: ['shared/links/'],
    to: ['shared/links/'],
    comment: 'A signed link is a name, a key and an instant. What it opens is decided by the function that reads it.',
  }),
  room('texts-know-nobody', {
    from: ['shared/texts/'],
    to: ['shared/texts/'],
    comment:
      'Texts are data that translators change: what they say must not hang on code, and every room says something.',
  }),
  room('screening-knows-texts-only', {
    from: ['shared/screening/'],
    to: ['shared/texts/', 'shared/screening/'],
    comment:
      'The assessment runs in a browser and on a command line as it runs in the cloud, and published rule sets are ' +
      'frozen. Nothing of the product may change under them.',
  }),
  room('contract-ground-knows-screening-only', {
    from: ['shared/contract/'],
    fromNot: ['shared/contract/(answers|requests|openapi)/'],
    to: ['shared/texts/', 'shared/contract/(?!(answers|requests|openapi)/)', 'shared/screening/'],
    comment:
      'Routes, tables, environment, errors and fields are imported by every room. With a request or an answer among ' +
      'their imports, each room would load the others.',
  }),
  room('contract-knows-schemas-only', {
    from: ['shared/contract/(answers|requests|openapi)/'],
    to: [
      'shared/texts/',
      'shared/contract/',
      'shared/screening/',
      'shared/(intake|leads|clinics)/',
      'shared/mail/(kinds|message)\\.ts$',
    ],
    comment:
      'Requests and answers are made of enums and schemas of the rooms that they are about. What those rooms do with ' +
      'them is none of the contract.',
  }),
  room('web-knows-contract-and-screening', {
    from: ['web/'],
    to: [
      'shared/texts/',
      'web/',
      'shared/contract/',
      'shared/screening/',
      'shared/mail/kinds\\.ts$',
      'shared/clinics/(help-lines|clinic-theme)\\.ts$',
    ],
    comment:
      'What a browser loads is public and paid for by the visitor. Kinds of mail and help lines are rows that it ' +
      'shows, and a theme is looked at before it is saved.',
  }),
];

const waysIntoLocal = [
  intoLocal('local-has-a-narrow-way-in', {
    from: ['commands/', 'test/'],
    fromNot: ['test/local/', 'test/faults/', 'test/(emulator|other-database)\\.ts$', 'commands/rehearse/'],
    to: wayIntoLocal,
    comment: 'Commands and tests use the running stack. Behind its way in, the runner can be rebuilt without them.',
  }),
  intoLocal('fault-tests-use-single-parts', {
    from: ['test/faults/', 'test/(emulator|other-database)\\.ts$'],
    to: [...wayIntoLocal, ...partsOfLocal],
    comment:
      'Store tests start the database alone. Fault tests run functions in their own process, between the proxy that fails ' +
      'and a service of their own.',
  }),
  intoLocal('rehearsal-starts-another-cloud', {
    from: ['commands/rehearse/'],
    to: [...wayIntoLocal, 'local/host/(guarded-children|free-port)\\.ts$'],
    comment: 'The rehearsal starts a cloud that is not ours. Of our own it takes only how a process is kept on a lead.',
  }),
];

/** A room of the shared code and the only libraries that it may load. Types cost nothing and may come from anywhere. */
const needsOnly = (name, { from, libraries: allowed, comment }) => ({
  name,
  severity: 'error',
  comment,
  from: { path: anyOf(from) },
  to: { path: 'node_modules/', pathNot: modules(...allowed), dependencyTypesNot: ['type-only'] },
});

/** Services that deployments and stages are asked about. */
const operatorClients = [
  'acm',
  'cloudformation',
  'cloudfront',
  'dynamodb-streams',
  'lambda',
  'route-53',
  'secrets-manager',
  'sesv2',
  'sqs',
  'sts',
].map((name) => `@aws-sdk/client-${name}`);

const libraries = [
  {
    name: 'sdk-in-stores-only',
    severity: 'error',
    comment:
      'Every call to AWS that touches data stands in shared/aws, with its condition, its bounds and its error. The runner ' +
      'seeds through it. Commands that deploy and look after a stage ask services that the product itself never calls; ' +
      'the rehearsal looks at an emulator, where nobody has data.',
    from: {
      path: anyOf('functions/', 'shared/', 'web/', 'commands/'),
      pathNot: anyOf('shared/aws/', 'commands/rehearse/'),
    },
    to: { path: sdk, pathNot: modules(...operatorClients) },
  },
  {
    name: 'operators-clients-in-commands-only',
    severity: 'error',
    comment: 'What only a person at a terminal may ask for has no business in a function, whose role could not.',
    from: { path: anyOf('functions/', 'shared/', 'web/', 'infra/', 'local/') },
    to: { path: modules(...operatorClients) },
  },
  {
    name: 'stores-load-no-screening-code',
    severity: 'error',
    comment: 'A store keeps assessments, it does not make them: it takes the types, and rules stay out of its bundle.',
    from: { path: anyOf('shared/aws/') },
    to: { path: anyOf('shared/screening/'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'zod-in-one-file-of-screening',
    severity: 'error',
    comment: 'The path of an assessment is free of zod: it also runs in a browser and behind npm run assess.',
    from: { path: anyOf('shared/screening/'), pathNot: anyOf('shared/screening/answers-schema\\.ts$') },
    to: { path: modules('zod') },
  },
  {
    name: 'assess-without-zod',
    severity: 'error',
    comment: 'Nor may the assessment reach zod through another file: a browser would load it for nothing.',
    from: { path: anyOf('shared/screening/assess\\.ts$') },
    to: { path: modules('zod'), reachable: true },
  },
  {
    name: 'screening-runs-in-a-browser',
    severity: 'error',
    comment: 'A built-in of Node is missing where a form judges answers before it sends them.',
    from: { path: anyOf('shared/screening/') },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'kinds-of-mail-are-data',
    severity: 'error',
    comment:
      'Settings, contract and console load the kinds; templates, or anything else of mail, must not come with them.',
    from: { path: anyOf('shared/mail/kinds\\.ts$') },
    to: { dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'date-fns-by-function',
    severity: 'error',
    comment: 'The index of date-fns loads 300 files: a second, and 200 MB, in every process that is not bundled.',
    from: {},
    to: { path: 'node_modules/date-fns/index\\.' },
  },
  needsOnly('screening-needs-dates-only', {
    from: 'shared/screening/',
    libraries: ['date-fns', '@date-fns', 'zod'],
    comment: 'Judging needs answers and a day. Any other library would have to be frozen with the published rules.',
  }),
  needsOnly('leads-need-dates-and-phones', {
    from: 'shared/(intake|leads|clinics|links)/',
    libraries: ['date-fns', '@date-fns', 'zod', 'libphonenumber-js', 'rfc4648'],
    comment: 'What a lead becomes is calculated from its schema, a day, a phone number and a random id.',
  }),
  needsOnly('receipts-need-signatures', {
    from: 'shared/receipts/',
    libraries: ['jose', 'zod'],
    comment: 'Signatures are made and checked by a library that others attack, and by nothing of our own.',
  }),
  needsOnly('verify-needs-schemas', {
    from: 'shared/verify/',
    libraries: ['zod'],
    comment: 'Answers are read by the schemas of the contract; whatever reaches the world is given.',
  }),
  needsOnly('plumbing-needs-readers', {
    from: 'shared/lambda/',
    libraries: ['@middy', 'zod', 'busboy', 'aws-jwt-verify'],
    comment: 'Every library here is loaded by every request of every function.',
  }),
  needsOnly('stores-need-the-sdk', {
    from: 'shared/aws/',
    libraries: ['@aws-sdk', '@smithy', 'zod'],
    comment: 'Stores talk to AWS and check what they read; whatever else they did would be out of reach of pure tests.',
  }),
  needsOnly('pages-need-react', {
    from: 'shared/pages/',
    libraries: ['react', 'react-dom', 'date-fns', '@date-fns'],
    comment: 'Pages are plain markup for people with any browser; each further library is one that they wait for.',
  }),
  needsOnly('mail-needs-react-and-mime', {
    from: 'shared/mail/',
    libraries: ['react', 'react-dom', '@react-email', 'date-fns', '@date-fns', 'nodemailer', 'rfc4648', 'zod'],
    comment: 'A mail is rendered and composed here, and nothing here can send it.',
  }),
  needsOnly('console-needs-what-it-shows-with', {
    from: 'web/console/',
    libraries: [
      'react',
      'react-dom',
      '@mantine',
      '@tanstack',
      'lucide-react',
      'oauth4webapi',
      'recharts',
      'vite',
      'wouter',
      'zod',
    ],
    comment: 'Everything that the console loads comes out of its budget of bytes, and holds somebody’s tokens.',
  }),
  {
    name: 'messages-by-one-function',
    severity: 'error',
    comment: 'A message is shown by tell.tsx, which gives the cross that closes it a name.',
    from: { path: anyOf('web/'), pathNot: '^web/console/(components/tell[.]tsx|console[.]tsx)$' },
    to: { path: modules('@mantine/notifications') },
  },
  {
    name: 'react-renders-in-pages-mail-and-web',
    severity: 'error',
    comment: 'React is half a megabyte that an intake of JSON must never load.',
    from: { path: anyOf('functions/', 'shared/', 'infra/'), pathNot: anyOf('shared/pages/', 'shared/mail/') },
    to: { path: modules('react', 'react-dom', '@react-email') },
  },
  {
    name: 'cdk-in-infra-only',
    severity: 'error',
    comment: 'The template is made by infra alone; 160 MB of constructs have no place in what is deployed or started.',
    from: { path: anyOf('functions/', 'shared/', 'web/', 'commands/', 'local/') },
    to: { path: modules('aws-cdk-lib', 'constructs', 'cdk-nag') },
  },
  {
    name: 'judges-in-conformance-only',
    severity: 'error',
    comment:
      'Templates and policies are judged by code that others wrote. The engine for policies is under the AGPL: it runs ' +
      'in tests, and nothing that is deployed, started or handed on may be made with it.',
    from: {
      path: anyOf('infra/', 'local/', 'commands/', 'functions/', 'shared/', 'web/', 'test/'),
      pathNot: anyOf('test/conformance/'),
    },
    to: { path: modules('@cloud-copilot', '@aws-cdk/aws-service-spec', '@aws-cdk/service-spec-types') },
  },
];

const everywhere = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'In a cycle no file can be understood first; types are read as code is.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'tests-stay-in-test',
    severity: 'error',
    comment: 'What is deployed must not depend on what only tests need.',
    from: { path: anyOf('infra/', 'local/', 'commands/', 'functions/', 'shared/', 'web/') },
    to: { path: anyOf('test/') },
  },
  {
    name: 'imports-exist',
    severity: 'error',
    comment: 'An import that cannot be found would be checked by no other rule.',
    from: { pathNot: anyOf('test/') },
    to: { couldNotResolve: true },
  },
  {
    name: 'deployed-code-needs-no-development-packages',
    severity: 'error',
    comment:
      'Functions load libraries that are pinned as dependencies; development packages are for building and testing.',
    from: { path: anyOf('functions/', 'shared/') },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...rooms, ...waysIntoLocal, ...libraries, ...everywhere],
  options: {
    // TypeScript 7 has no compiler API: without this parser nothing would be read, and nothing would be wrong.
    parser: 'swc',
    // Sources are ES modules; a function that happens to be called require is not an import.
    moduleSystems: ['es6'],
    // Imports of types count as well.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
