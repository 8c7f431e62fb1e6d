/** What the AWS account of a deployment is like, asked before anything is made (accountFacts). */
import { CloudFrontClient, paginateListDistributions } from '@aws-sdk/client-cloudfront';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetHostedZoneCommand, ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { hostOf } from '../../infra/stage-file.ts';
import { edgeRegion, regionsOf, type Stage } from '../../infra/stages.ts';
import { isMissing, type StackState, stackState } from '../stack-state.ts';

/** A fact that could not be asked for is undefined, and `unasked` says why. */
export type AccountFacts = {
  account?: string;
  /** Regions in which the account is bootstrapped for the CDK. */
  bootstrapped?: readonly string[];
  /** Environments of all functions together. */
  concurrency?: number;
  /** Whether SES lets the account write to anybody, and how many mails a second. */
  sending?: { isProduction: boolean; rate: number };
  /** Whether SES knows the identity of the sender, whoever made it. */
  hasIdentity?: boolean;
  /** Names of other distributions of the account. */
  takenNames?: readonly string[];
  /** Names of the stage that the hosted zone has a record for already. */
  usedNames?: readonly string[];
  /** The name of the hosted zone, without the dot at its end; empty where there is no public zone of this id. */
  zoneName?: string;
  stack?: StackState;
  edgeStack?: StackState;
  unasked: readonly string[];
};

async function bootstrapped(regions: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    regions.map(async (region) => ((await stackState(region, 'CDKToolkit')).status ? [region] : [])),
  );
  return found.flat();
}

async function knowsIdentity({ region, sender }: Stage): Promise<boolean> {
  const EmailIdentity = sender.identity === 'address' ? sender.address : hostOf(sender.address);
  return await new SESv2Client({ region }).send(new GetEmailIdentityCommand({ EmailIdentity })).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

async function takenNames({ stackName }: Stage): Promise<string[]> {
  const names: string[] = [];
  for await (const { DistributionList } of paginateListDistributions(
    { client: new CloudFrontClient({ region: edgeRegion }) },
    {},
  ))
    for (const { Aliases, Comment } of DistributionList?.Items ?? [])
      if (!Comment?.startsWith(`${stackName}:`)) names.push(...(Aliases?.Items ?? []));
  return names;
}

async function zoneName(Id: string): Promise<string> {
  const { HostedZone } = await new Route53Client({ region: edgeRegion })
    .send(new GetHostedZoneCommand({ Id }))
    .catch((error: unknown) => {
      if (isMissing(error)) return { HostedZone: undefined };
      throw error;
    });
  return HostedZone?.Config?.PrivateZone ? '' : (HostedZone?.Name ?? '').replace(/\.$/, '');
}

/** Which of the names lead somewhere by a record of the zone. */
async function usedNames(HostedZoneId: string, names: readonly string[]): Promise<string[]> {
  const client = new Route53Client({ region: edgeRegion });
  const found = await Promise.all(
    names.map(async (name) => {
      const from = { HostedZoneId, StartRecordName: name, MaxItems: 10 };
      const { ResourceRecordSets = [] } = await client.send(new ListResourceRecordSetsCommand(from));
      const leads = ResourceRecordSets.some(
        ({ Name, Type = '' }) => Name?.replace(/\.$/, '') === name && ['A', 'AAAA', 'CNAME'].includes(Type),
      );
      return leads ? [name] : [];
    }),
  );
  return found.flat();
}

/** Asks for everything that a deployment can fail at. Never throws: what is not allowed to be asked is told. */
export async function accountFacts(stage: Stage): Promise<AccountFacts> {
  const unasked: string[] = [];
  const asked = async <T>(what: string, question: () => Promise<T>): Promise<T | undefined> =>
    await question().catch((error: unknown) => {
      unasked.push(`${what}: ${error instanceof Error ? `${error.name}, ${error.message}` : String(error)}`);
      return undefined;
    });
  const inRegion = { region: stage.region };
  const account = await asked('account', async () => {
    const { Account = '' } = await new STSClient(inRegion).send(new GetCallerIdentityCommand({}));
    return Account;
  });
  // Without an account every further question would fail for the same reason.
  if (account === undefined) return { unasked };
  const lambda = new LambdaClient(inRegion);
  const facts: Omit<AccountFacts, 'unasked'> = {
    account,
    bootstrapped: await asked('bootstrap', () => bootstrapped(regionsOf(stage))),
    concurrency: await asked(
      'quota of Lambda',
      async () => (await lambda.send(new GetAccountSettingsCommand({}))).AccountLimit?.ConcurrentExecutions ?? 0,
    ),
    sending: await asked('quota of SES', async () => {
      const { ProductionAccessEnabled, SendQuota } = await new SESv2Client(inRegion).send(new GetAccountCommand({}));
      return { isProduction: ProductionAccessEnabled ?? false, rate: SendQuota?.MaxSendRate ?? 1 };
    }),
    hasIdentity: await asked('identity of SES', () => knowsIdentity(stage)),
    takenNames: stage.domain ? await asked('names of distributions', () => takenNames(stage)) : [],
    zoneName: await asked('hosted zone', async () => {
      const id = stage.domain?.hostedZone?.id;
      return id ? await zoneName(id) : '';
    }),
    usedNames: await asked('records of the zone', async () => {
      const { domain } = stage;
      return domain?.hostedZone ? await usedNames(domain.hostedZone.id, [domain.name, domain.console]) : [];
    }),
    stack: await asked('stack', () => stackState(stage.region, stage.stackName)),
    edgeStack: await asked('stack of the edge', () => stackState(edgeRegion, `${stage.stackName}Edge`)),
  };
  return { ...facts, unasked };
}
