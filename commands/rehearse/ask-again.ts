/** Asks the emulator for everything that is left out (askAgain): a list that is never tried would only grow. */
import { AdminCreateUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { stackState } from '../stack-state.ts';
import { physicalName, withStack } from './emulated-stack.ts';
import { restorableSpan } from './emulated-tables.ts';
import { type LeftOut, leftOutProperties, leftOutResources, leftOutWays } from './left-out.ts';
import { account, region } from './start-emulator.ts';

/** What is asked about: a deployed stack, where the emulator is, and where its edge is said to be. */
export type Asked = { stackName: string; endpoint: string; edge: string };

/** Gives undefined when the emulator does it now, or how it refused. */
type Probe = (asked: Asked) => Promise<string | undefined>;

const said = async (refusal: string | undefined) => refusal;

/** A custom resource, which is answered by the function of the deployed stack whose logical id begins with `id`. */
const custom =
  (id: string, properties: (asked: Asked) => Promise<Record<string, unknown>>): Probe =>
  async (asked) => {
    const name = await physicalName(asked.stackName, 'AWS::Lambda::Function', id);
    const ServiceToken = `arn:aws:lambda:${region}:${account}:function:${name}`;
    const Properties = { ServiceToken, ServiceTimeout: '10', ...(await properties(asked)) };
    const Type = id.replace('Custom', 'Custom::');
    return await withStack(`Probe${id}`, { Asked: { Type, Properties } }, said);
  };

const bucket = async ({ stackName }: Asked) => await physicalName(stackName, 'AWS::S3::Bucket');

const resources: Record<keyof typeof leftOutResources, Probe> = {
  'AWS::Cognito::ManagedLoginBranding': async ({ stackName }) => {
    const UserPoolId = await physicalName(stackName, 'AWS::Cognito::UserPool');
    const ClientId = await physicalName(stackName, 'AWS::Cognito::UserPoolClient');
    const Properties = { UserPoolId, ClientId, UseCognitoProvidedValues: true };
    return await withStack(
      'ProbeBranding',
      { Asked: { Type: 'AWS::Cognito::ManagedLoginBranding', Properties } },
      said,
    );
  },
  'AWS::CloudWatch::Alarm': async () => {
    const rate = { Id: 'rate', Expression: '2 * calls', ReturnData: true };
    const metric = { Namespace: 'AWS/Lambda', MetricName: 'Invocations' };
    const calls = { Id: 'calls', MetricStat: { Metric: metric, Period: 60, Stat: 'Sum' }, ReturnData: false };
    const when = { ComparisonOperator: 'GreaterThanThreshold', Threshold: 1, EvaluationPeriods: 1 };
    const Properties = { Metrics: [rate, calls], ...when };
    return await withStack('ProbeAlarm', { Asked: { Type: 'AWS::CloudWatch::Alarm', Properties } }, said);
  },
  'Custom::CDKBucketDeployment': custom('CustomCDKBucketDeployment', async (asked) => ({
    ...{ SourceBucketNames: [], SourceObjectKeys: [], SourceMarkers: [] },
    DestinationBucketName: await bucket(asked),
  })),
  'Custom::S3AutoDeleteObjects': custom('CustomS3AutoDeleteObjects', async (asked) => ({
    BucketName: await bucket(asked),
  })),
};

const properties: Record<keyof typeof leftOutProperties, Probe> = {
  'length of passwords': async () => {
    const Properties = { Policies: { PasswordPolicy: { MinimumLength: 14 } } };
    return await withStack('ProbePasswords', { Asked: { Type: 'AWS::Cognito::UserPool', Properties } }, async (bad) => {
      if (bad) return bad;
      const UserPoolId = await physicalName('ProbePasswords', 'AWS::Cognito::UserPool');
      const client = new CognitoIdentityProviderClient({ region });
      return await client.send(new AdminCreateUserCommand({ UserPoolId, Username: 'asked' })).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
    });
  },
};

const ways: Record<keyof typeof leftOutWays, Probe> = {
  'requests through the edge': async ({ endpoint, edge: address }) => {
    const { hostname } = new URL(address);
    const { port } = new URL(endpoint);
    // Only a plain request can be given another host.
    const status = await statusOf(port, hostname);
    return status === 200 ? undefined : String(status);
  },
  'an instant in the past': async ({ stackName }) => {
    const { outputs } = await stackState(region, stackName);
    const { from, until } = await restorableSpan(outputs.LeadsTable ?? '');
    return from < until ? undefined : 'from the same second on';
  },
};

async function statusOf(port: string, host: string): Promise<number> {
  const { get } = await import('node:http');
  return await new Promise((resolve, reject) => {
    const headers = { host, 'x-forwarded-proto': 'https' };
    get({ host: '127.0.0.1', port, path: '/v1/openapi.json', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', reject);
  });
}

const listed: readonly [string, LeftOut, Probe][] = [
  ...pairs(leftOutResources, resources),
  ...pairs(leftOutProperties, properties),
  ...pairs(leftOutWays, ways),
];

function pairs<K extends string>(list: Record<K, LeftOut>, probes: Record<K, Probe>): [string, LeftOut, Probe][] {
  return (Object.keys(list) as K[]).map((name) => [name, list[name], probes[name]]);
}

/** What a refusal says about an entry, or undefined when the entry is right. */
export function verdictOn(name: string, { refusal }: LeftOut, came: string | undefined): string | undefined {
  if (came === undefined) return `${name}: the emulator can do it now. Strike it from commands/rehearse/left-out.ts.`;
  if (!refusal.test(came)) return `${name}: refused for another reason than the list says: ${came}`;
  return undefined;
}

/** Gives how many entries were asked for. Throws a sentence for each that is not, or no longer, as the list says. */
export async function askAgain(asked: Asked): Promise<number> {
  const wrong: string[] = [];
  for (const [name, entry, probe] of listed) wrong.push(verdictOn(name, entry, await probe(asked)) ?? '');
  const told = wrong.filter((line) => line !== '');
  if (told.length > 0) throw new Error(told.join('\n'));
  return listed.length;
}
