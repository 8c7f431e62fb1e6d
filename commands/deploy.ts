/**
 * npm run deploy -- init | destroy | rotate --stage NAME, or without a word: deploys a stage as stages/NAME.json says.
 * Asks the account first, and creates nothing where something stands in the way. Exit 2 on bad input, 1 when it was not
 * done; the same command then goes on from there. docs/operations.md is the day in order.
 */
import { parseArgs } from 'node:util';
import type { Stage } from '../infra/stages.ts';
import { stackOutputNames } from '../shared/contract/stack-output-names.ts';
import { accountFacts } from './deploy/account-facts.ts';
import { certificateFor, forgetCertificate } from './deploy/certificate.ts';
import { deployStage } from './deploy/deploy-stage.ts';
import { dkimTokens, missingRecords, recordsToAdd, zoneFile } from './deploy/dns-records.ts';
import { fieldHelp, initStage } from './deploy/init-stage.ts';
import { preflight } from './deploy/preflight.ts';
import { type RotatedSecret, rotated, rotateSecret } from './deploy/rotate-secret.ts';
import { cdkFor } from './deploy/run-cdk.ts';
import { namedStage } from './deployed-place.ts';
import { leave, messageOf } from './leave.ts';

const usage = `npm run deploy -- --stage NAME             checks the account, deploys both stacks, prints what is left to do
npm run deploy -- check --stage NAME       only checks
npm run deploy -- init --stage NAME --sender ADDRESS [--domain HOST [--console HOST] [--zone ID[:NAME]]]
        [--region REGION] [--alarms ADDRESS] [--recipient ADDRESS]…
                                           writes stages/NAME.json; without --domain, a trial of which nothing is kept
npm run deploy -- rotate --stage NAME --secret link|origin|receipt
                                           a new value for a secret, to the functions and then to the edge
npm run deploy -- destroy --stage NAME     removes a stage that keeps no data

Region and credentials come from the environment, as for the AWS command line; the region of the stage from its file.`;

const say = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

const text = { type: 'string' } as const;
const flags = {
  ...{ stage: text, region: text, domain: text, console: text, zone: text, sender: text, alarms: text, secret: text },
  recipient: { type: 'string', multiple: true },
  help: { type: 'boolean', default: false },
} as const;

function readWords() {
  try {
    return parseArgs({ options: flags, allowPositionals: true });
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : 'The flags cannot be read.', '', usage);
  }
}

/** What a usual month of the stage costs, for whoever pays. Loaded here: a check of words needs no synthesis. */
async function usualMonth(stage: Stage): Promise<string[]> {
  const { stageTemplates } = await import('./cost/stage-resources.ts');
  const { monthlyCost } = await import('./cost/monthly-cost.ts');
  const { costTable } = await import('./cost/cost-table.ts');
  return costTable(monthlyCost({ leads: 3000, templates: await stageTemplates(stage) }));
}

async function checked(stage: Stage) {
  const facts = await accountFacts(stage);
  for (const what of facts.account ? facts.unasked : []) say(`Not checked: ${what}`);
  const refusals = preflight(stage, facts);
  if (refusals.length > 0)
    leave(1, `Nothing was created. ${stage.name} cannot be deployed yet:`, ...refusals.map((line) => `- ${line}`));
  say(`Account ${facts.account}, ${stage.region}: nothing stands in the way.`, '', ...(await usualMonth(stage)), '');
  return facts;
}

async function deploy(stage: Stage): Promise<void> {
  const { stack = { outputs: {} } } = await checked(stage);
  const certificate = await certificateFor(stage);
  if (certificate && !certificate.isIssued)
    leave(
      1,
      'Nothing was deployed: the certificate waits for its DNS records. Add them where your domain is kept, then run',
      'the same command again (some minutes later):',
      '',
      ...zoneFile(certificate.records),
    );
  const outputs = deployStage(stage, { stack, certificateArn: certificate?.arn }, cdkFor(stage));
  await tellTheRest(stage, outputs, certificate?.records ?? []);
}

async function tellTheRest(
  stage: Stage,
  outputs: Record<string, string>,
  proof: Parameters<typeof zoneFile>[0],
): Promise<void> {
  const distribution = new URL(outputs[stackOutputNames.edgeAddress] ?? '').hostname;
  const tokens = await dkimTokens(stage);
  const missing = await missingRecords(recordsToAdd(stage, { proof, distribution, tokens }));
  if (missing.length > 0)
    say('', 'DNS records that are missing (a CNAME at the top of a zone is an ALIAS there):', '', ...zoneFile(missing));
  if (stage.sender.identity === 'address')
    say('', `SES has written to ${stage.sender.address}: nothing is sent before the link in that mail was opened.`);
  say(
    '',
    `Prospects: ${outputs[stackOutputNames.publicUrl]}   Staff: ${outputs[stackOutputNames.consoleUrl]}`,
    `Next: npm run -s clinic -- create CLINIC … --admin ADDRESS --stage ${stage.name}`,
    `      npm run -s verify -- --stage ${stage.name}`,
  );
}

async function destroy(stage: Stage): Promise<void> {
  if (stage.keepsData)
    leave(2, `stages/${stage.name}.json says that data are kept: docs/operations.md#taking-it-down has the steps.`);
  const cdk = cdkFor(stage);
  cdk.destroy(stage.stackName);
  cdk.destroy(`${stage.stackName}Edge`);
  await forgetCertificate(stage);
  say(`Nothing is left of ${stage.name} but its file. The customer key ends in seven days.`);
}

async function rotate(stage: Stage, secret: string | undefined): Promise<void> {
  if (secret === undefined || !Object.hasOwn(rotated, secret))
    return leave(2, '--secret: link, origin or receipt.', '', usage);
  await rotateSecret(stage, secret as RotatedSecret, new Date());
  say(`stages/${stage.name}.json has a new keyRound. Commit it.`);
  await deploy(namedStage(stage.name));
}

const { positionals, values } = readWords();
const [word = 'deploy', ...more] = positionals;
const known = ['deploy', 'check', 'init', 'rotate', 'destroy'];
if (values.help) say(usage, '', 'Fields of stages/NAME.json:', '', ...fieldHelp());
else if (more.length > 0 || !known.includes(word) || !values.stage) leave(2, usage);
else {
  try {
    if (word === 'init') say(...initStage(values));
    else {
      const stage = namedStage(values.stage);
      process.env.AWS_REGION = stage.region;
      if (word === 'deploy') await deploy(stage);
      if (word === 'check') await checked(stage);
      if (word === 'rotate') await rotate(stage, values.secret);
      if (word === 'destroy') await destroy(stage);
    }
  } catch (error) {
    leave(word === 'init' ? 2 : 1, messageOf(error));
  }
}
