/** What would make a deployment fail or strand its operator, each with its mend (preflight). */
import { edgeRegion, regionsOf, type Stage } from '../../infra/stages.ts';
import { stackOutputNames } from '../../shared/contract/stack-output-names.ts';
import { isThere, type StackState } from '../stack-state.ts';
import type { AccountFacts } from './account-facts.ts';

/** What AWS always keeps for functions that set nothing aside (PutFunctionConcurrency). */
const keptUnreserved = 100;

const sentences = (...found: (string | false | undefined)[]): string[] =>
  found.filter((sentence): sentence is string => typeof sentence === 'string');

const nothing: StackState = { outputs: {} };

/** A stack in a state in which no deployment can change it. */
const ofStack = (stackName: string, region: string, stack: StackState | undefined): string | false => {
  const status = stack?.status ?? '';
  const it = `--stack-name ${stackName} --region ${region}`;
  const see = `aws cloudformation describe-stack-events ${it}`;
  if (status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS')
    return `${stackName} is being changed (${status}). Wait until it is done: ${see}`;
  if (status === 'UPDATE_ROLLBACK_FAILED')
    return (
      `${stackName} could not go back (${status}). See why by ${see}, mend it, then: ` +
      `aws cloudformation continue-update-rollback ${it}`
    );
  if (status === 'ROLLBACK_FAILED' || status === 'DELETE_FAILED')
    return (
      `${stackName} could not be taken away (${status}). See why by ${see}, then: ` +
      `aws cloudformation delete-stack ${it} --deletion-mode FORCE_DELETE_STACK`
    );
  return false;
};

const ofAdoption = ({ name, stackName, adopt }: Stage, { stack }: AccountFacts): string[] =>
  (['leads', 'audit', 'ledger'] as const).flatMap((what) => {
    const table = stack?.outputs[stackOutputNames[what]];
    // The names that npm run restore and docs/restoring.md give; those of the stack itself go on otherwise.
    if (adopt?.[what] || !table?.startsWith(`${stackName}-${what}-`)) return [];
    return `${stackName} works with the table ${table}, which stages/${name}.json no longer adopts: an empty one would take its place (docs/restoring.md).`;
  });

const ofConcurrency = ({ reserved }: Stage, { concurrency }: AccountFacts): string | false => {
  if (!reserved || concurrency === undefined) return false;
  const asked = Object.values(reserved).reduce((sum, count) => sum + count, 0);
  return (
    concurrency < asked + keptUnreserved &&
    `Lambda lets this account run ${concurrency} environments at once; reservedConcurrency sets ${asked} aside and ${keptUnreserved} must stay. ` +
      'Ask for a higher quota (Service Quotas, Lambda, "Concurrent executions"), or set reservedConcurrency to null for now.'
  );
};

const ofMail = ({ sender, region }: Stage, { sending, hasIdentity, stack }: AccountFacts): string[] =>
  sentences(
    sending &&
      !sending.isProduction &&
      !sender.isSandbox &&
      `SES in ${region} is in the sandbox: it would send to nobody but verified recipients. Ask for production access (docs/operations.md#the-sandbox), or set sender.isSandbox to true.`,
    sending &&
      sending.rate < sender.rate &&
      `SES lets this account send ${sending.rate} mails a second, sender.rate says ${sender.rate}. Lower it, or ask for more.`,
    hasIdentity &&
      !isThere(stack ?? nothing) &&
      sender.identity !== 'existing' &&
      `SES knows the sender ${sender.address} already, and a second identity cannot be made. Set sender.identity to "existing".`,
    hasIdentity === false &&
      sender.identity === 'existing' &&
      `SES in ${region} knows no identity for ${sender.address}. Set sender.identity to "domain" or "address".`,
  );

const ofNames = ({ domain }: Stage, { takenNames, usedNames = [], zoneName, stack }: AccountFacts): string[] => {
  if (!domain) return [];
  const taken = [domain.name, domain.console].filter((name) => takenNames?.includes(name));
  const zone = domain.hostedZone;
  return sentences(
    taken.length > 0 &&
      `Another distribution of this account answers to ${taken.join(' and ')}. Take the name from it first.`,
    // Those of a stack that is there are its own.
    usedNames.length > 0 &&
      !isThere(stack ?? nothing) &&
      `The zone has a record for ${usedNames.join(' and ')} already, and a second one cannot be made. Name a host that is free, or remove the record first.`,
    zone !== null &&
      zoneName !== undefined &&
      zoneName !== zone.name &&
      (zoneName === ''
        ? `This account has no public hosted zone ${zone.id}.`
        : `The hosted zone ${zone.id} is that of ${zoneName}, not of ${zone.name}.`),
  );
};

/**
 * Says what stands in the way of a deployment, each sentence with what to do. An empty list lets it begin. A fact that
 * could not be asked for stops nothing.
 */
export function preflight(stage: Stage, facts: AccountFacts): string[] {
  const { account, bootstrapped } = facts;
  if (account === undefined)
    return [`AWS does not know who asks. Sign in first, for instance by: aws sso login. (${facts.unasked.join('; ')})`];
  const bare = regionsOf(stage).filter((region) => bootstrapped && !bootstrapped.includes(region));
  return [
    ...sentences(
      bare.length > 0 &&
        `The account is not prepared for the CDK. Once: npx cdk bootstrap ${bare.map((region) => `aws://${account}/${region}`).join(' ')}`,
      ofStack(stage.stackName, stage.region, facts.stack),
      ofStack(`${stage.stackName}Edge`, edgeRegion, facts.edgeStack),
      ofConcurrency(stage, facts),
    ),
    ...ofAdoption(stage, facts),
    ...ofMail(stage, facts),
    ...ofNames(stage, facts),
  ];
}
