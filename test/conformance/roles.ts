/** Functions of a stage with what their roles let them do, and the calls that they make which no local service sees. */
import { readTemplate } from '../../local/read-template.ts';
import { newFolder } from '../run-folder.ts';
import { assemblyOf, judgedStages } from './assemblies.ts';
import { type Call, callOf, literal, symbolic, symbolsOf, withoutHash } from './call.ts';
import { recordedCalls } from './recorded-calls.ts';
import { attachedTo, resourcePolicies } from './resource-policies.ts';
import { decisionOn, type Request, type Statement } from './simulate.ts';

type Properties = Record<string, unknown>;
type Destination = { OnFailure?: { Destination?: string } };

/** A function: its calls with names of this stage in them, and its grants one by one. */
export type Role = {
  function: string;
  calls: (Request & { why: string; attached?: Statement[] })[];
  grants: { name: string; statement: Statement }[];
  statements: readonly Statement[];
};

const statementsOne = ({ Action = [], Resource = [], ...rest }: Statement): Statement[] =>
  [Action]
    .flat()
    .flatMap((action) => [Resource].flat().map((resource) => ({ ...rest, Action: action, Resource: resource })));

/** What the runtime of every function does, by AWS's page on execution roles and on encrypted variables. */
const ofRuntime = (name: string, { LoggingConfig, KmsKeyArn }: Properties, arn: string): Call[] => {
  const { LogGroup = '' } = (LoggingConfig ?? {}) as { LogGroup?: string };
  const stream = `arn:aws:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${LogGroup}:log-stream:2026/11/28/[$LATEST]1`;
  return [
    ...['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => ({
      function: name,
      action,
      resource: stream,
      context: {},
    })),
    {
      function: name,
      action: 'kms:Decrypt',
      resource: String(KmsKeyArn),
      context: { 'kms:EncryptionContext:aws:lambda:FunctionArn': arn },
    },
  ];
};

/** An encrypted table asks KMS in its caller's name when it does not hold the table's key (DynamoDB guide, "Table key caching"). */
const ofTables = (name: string, key: string): Call => ({
  function: name,
  action: 'kms:Decrypt',
  resource: key,
  context: { 'kms:ViaService': 'dynamodb.${AWS::Region}.amazonaws.com' },
});

/** What waits to be tried again goes to an encrypted queue in the name of the function (SQS guide, "Key management"). */
const ofQueue = (name: string, queue: string, key: string): Call[] => [
  { function: name, action: 'sqs:SendMessage', resource: queue, context: {} },
  ...['kms:GenerateDataKey', 'kms:Decrypt'].map((action) => ({
    function: name,
    action,
    resource: key,
    context: { 'kms:ViaService': 'sqs.${AWS::Region}.amazonaws.com' },
  })),
];

/** In the sandbox of SES a role is asked for the recipient as well (SES guide, "Moving out of the sandbox"). */
const ofSandbox = (name: string): Call => ({
  function: name,
  action: 'ses:SendRawEmail',
  resource: 'arn:aws:ses:${AWS::Region}:${AWS::AccountId}:identity/somebody@example.org',
  context: { 'ses:FromAddress': '${MAIL_FROM}' },
});

/** Every function of a stage's template. */
export function rolesOf(stage: string): Role[] {
  const { stack, functions, policies } = readTemplate(assemblyOf(stage), newFolder());
  const symbols = symbolsOf(stack);
  const recorded = recordedCalls();
  const attached = resourcePolicies(stack);
  const sources = stack.resources('AWS::Lambda::EventSourceMapping').map(({ properties }) => properties);
  const failures = [
    ...sources,
    ...stack.resources('AWS::Lambda::EventInvokeConfig').map(({ properties }) => properties),
  ];
  return functions.map(({ id, properties }) => {
    const name = withoutHash(id);
    const arn = String(stack.attribute(id, 'Arn'));
    const isIts = ({ FunctionName }: Properties) => [arn, stack.ref(id)].includes(String(FunctionName));
    const { Variables = {} } = (properties.Environment ?? {}) as { Variables?: Record<string, string> };
    const key = String(properties.KmsKeyArn);
    const seen = Object.entries(recorded[name] ?? {}).map(([line, by]) => ({ ...callOf(name, line), why: by }));
    const streams = sources.filter(isIts).map(
      ({ EventSourceArn }): Call => ({
        function: name,
        action: 'dynamodb:ListStreams',
        resource: String(EventSourceArn),
        context: {},
      }),
    );
    const queues = failures.filter(isIts).flatMap(({ DestinationConfig }) => {
      const queue = (DestinationConfig as Destination | undefined)?.OnFailure?.Destination;
      return queue ? ofQueue(name, queue, key) : [];
    });
    const unseen = [
      ...ofRuntime(name, properties, arn),
      ...(seen.some(({ action }) => action.startsWith('dynamodb:')) ? [ofTables(name, key)] : []),
      ...streams,
      ...queues,
      ...(judgedStages[stage]?.sender.isSandbox && Variables.MAIL_FROM ? [ofSandbox(name)] : []),
    ].map((call) => ({ ...call, why: 'not seen by the local services' }));
    const put = (text: string) => literal(text, symbols, Variables);
    const calls = [...seen, ...unseen].map(({ action, resource, context, why }) => ({
      principal: `arn:aws:iam::${stack.account}:role/${name}`,
      account: stack.account,
      action,
      resource: put(resource),
      attached: attachedTo(attached, put(resource)),
      context: Object.fromEntries(Object.entries(context).map(([one, value]) => [one, put(value)])),
      why,
    }));
    const statements: Statement[] = policies.get(id) ?? [];
    const grants = statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(statementsOne)
      .map((statement) => ({
        name: grantName(statement, symbols),
        statement,
      }));
    return { function: name, calls, grants, statements };
  });
}

/** A grant as the list of unused ones names it: action, resource, and by whom where only a service may ask. */
function grantName({ Action, Resource, Condition = {} }: Statement, symbols: ReturnType<typeof symbolsOf>): string {
  const via = Object.values(Condition).flatMap((keys) =>
    Object.entries(keys).flatMap(([key, value]) =>
      key === 'kms:ViaService' ? [`by ${String(value).split('.')[0]}`] : [],
    ),
  );
  return [Action, symbolic(String(Resource), symbols), ...via].join(' ');
}

/** Calls of a role that its policies do not allow, with the engine's word. */
export async function deniedCalls({ calls, statements }: Role): Promise<string[]> {
  const all = await Promise.all(
    calls.map(async (call) => ({
      call,
      outcome: await decisionOn(call, { identity: statements, attached: call.attached }),
    })),
  );
  return all.flatMap(({ call: { action, resource, why }, outcome }) =>
    outcome === 'Allowed' ? [] : [`${action} on ${resource} (${why}): ${outcome}`],
  );
}

/** Names of grants of a role that allow none of its calls. */
export async function unusedGrants({ calls, grants }: Role): Promise<string[]> {
  const all = await Promise.all(
    grants.map(async ({ name, statement }) => {
      const alike = calls.filter(({ action }) => action === statement.Action);
      const outcomes = await Promise.all(
        alike.map((call) => decisionOn(call, { identity: [statement], attached: call.attached })),
      );
      return outcomes.includes('Allowed') ? [] : [name];
    }),
  );
  return all.flat();
}
