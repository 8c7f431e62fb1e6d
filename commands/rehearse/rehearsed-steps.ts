/** The life of a stage on the emulator, from an empty account to an empty account (rehearsedSteps). */
import type { StageFile } from '../../infra/stage-file.ts';
import { changeStage } from '../deploy/stage-files.ts';
import { stackState } from '../stack-state.ts';
import { askAgain } from './ask-again.ts';
import { environmentOf, physicalName, readPair, whatIsLeft } from './emulated-stack.ts';
import { deleteTable } from './emulated-tables.ts';
import { openDoor } from './gateway-door.ts';
import { stackName, stageName } from './rehearsed-stage.ts';
import { copyName, restoreThere } from './restore-there.ts';
import { cdkScript, command, type Run, succeed } from './run-command.ts';
import { account, region } from './start-emulator.ts';
import type { RehearsedStep } from './step-table.ts';
import { verifyThere } from './verify-there.ts';

const onStage = ['--stage', stageName] as const;

const clinic = 'first';
const admin = 'admin@rehearsal.suitably.dev';
const aboutClinic = ['--name', 'First Clinic', '--address', '1 High Street', '--email', 'desk@rehearsal.suitably.dev'];

/** Reads a function's copy of the origin secret and checks it against the secret itself. */
async function checkSecret(): Promise<void> {
  const { outputs } = await stackState(region, stackName);
  const { current, previous } = await readPair(outputs.OriginSecretArn ?? '');
  const known = await environmentOf(await physicalName(stackName, 'AWS::Lambda::Function', 'SubmitScreening'));
  if (known.ORIGIN_SECRET !== current) throw new Error('Functions do not know the present secret of the origin.');
  if (known.ORIGIN_SECRET_PREVIOUS !== previous) throw new Error('Functions do not know the secret before.');
}

/** Changes the file of the stage, as an operator does in an editor. */
function change(edit: Partial<StageFile>): void {
  changeStage(stageName, (file) => ({ ...file, ...edit }));
}

async function isHealthy(endpoint: string): Promise<string> {
  const { outputs } = await stackState(region, stackName);
  const { current } = await readPair(outputs.OriginSecretArn ?? '');
  const headers = { 'x-origin-secret': current };
  const { ApiAddress: api = '', EdgeAddress: edge = '' } = outputs;
  const door = await openDoor({ endpoint, api, edge, headers });
  try {
    const { status } = await fetch(`${door.url}/v1/openapi.json`);
    if (status !== 200) throw new Error(`The gateway answers ${status}.`);
    return 'the gateway answers 200';
  } finally {
    door.close();
  }
}

/** A first deployment of a stage that keeps its data, and fails at the very end. */
async function failFirst(run: Run): Promise<string> {
  change({ keepsData: true });
  const { code, text } = await run('failed-deploy', command('deploy', ...onStage), { REHEARSAL_FAULT: 'yes' });
  if (code !== 1 || !text.includes('PlantedFault'))
    throw new Error(`Exit ${code}: the deployment did not fail at what cannot be made.`);
  const { status = 'none' } = await stackState(region, stackName);
  if (!['none', 'ROLLBACK_COMPLETE'].includes(status)) throw new Error(`The stack is ${status}.`);
  const left = await whatIsLeft(stackName);
  if (left.length > 0) throw new Error(`Left behind: ${left.join(', ')}`);
  change({ keepsData: false });
  return `exit 1, ${status}, nothing left behind`;
}

async function deployed(run: Run, log: string): Promise<string> {
  await succeed(run(log, command('deploy', ...onStage)));
  const { status = 'none' } = await stackState(region, stackName);
  if (!/^(CREATE|UPDATE)_COMPLETE$/.test(status)) throw new Error(`The stack is ${status}.`);
  return status;
}

async function changed(run: Run, endpoint: string): Promise<string> {
  change({ mailEpoch: '2', logRetention: 90 });
  const status = await deployed(run, 'change');
  const { MAIL_EPOCH } = await environmentOf(await physicalName(stackName, 'AWS::Lambda::Function', 'SendMail'));
  if (MAIL_EPOCH !== '2') throw new Error(`Functions have the mail epoch ${MAIL_EPOCH}.`);
  return `${status}, functions have the new epoch, ${await isHealthy(endpoint)}`;
}

async function rotate(run: Run, endpoint: string): Promise<string> {
  const { outputs: before } = await stackState(region, stackName);
  const old = await readPair(before.OriginSecretArn ?? '');
  await succeed(run('rotate', command('deploy', 'rotate', ...onStage, '--secret', 'origin')));
  const { outputs } = await stackState(region, stackName);
  const { previous } = await readPair(outputs.OriginSecretArn ?? '');
  if (previous !== old.current) throw new Error('The present value did not become the previous one.');
  await checkSecret();
  if (outputs.EdgeKeyRound !== '2') throw new Error(`The edge shows round ${outputs.EdgeKeyRound}.`);
  return `round 2 at functions and edge, ${await isHealthy(endpoint)}`;
}

async function destroyed(run: Run): Promise<string> {
  await succeed(run('destroy', command('deploy', 'destroy', ...onStage)));
  const { status } = await stackState(region, stackName);
  if (status && status !== 'DELETE_COMPLETE') throw new Error(`The stack is ${status}.`);
  const left = await whatIsLeft(stackName);
  if (left.join() !== copyName) throw new Error(`Left behind, beside the copy: ${left.join(', ')}`);
  await deleteTable(copyName);
  return 'nothing is left but the copy, which belonged to no stack';
}

async function askForLeftOut(endpoint: string): Promise<string> {
  const { outputs } = await stackState(region, stackName);
  const edge = outputs.EdgeAddress ?? '';
  return `${await askAgain({ stackName, endpoint, edge })} entries, each still needed`;
}

/** All steps but the start of the emulator. `endpoint` is known when they run. */
export function rehearsedSteps(run: Run, endpoint: () => string): RehearsedStep[] {
  const bothRegions = [region, 'us-east-1'].map((each) => `aws://${account}/${each}`);
  const create = ['create', clinic, ...aboutClinic, '--zone', 'Europe/Berlin', '--country', 'DE', '--admin', admin];
  const silent = async (log: string, args: readonly string[], came: string) => {
    await succeed(run(log, args));
    return came;
  };
  return [
    {
      name: 'bootstrap',
      run: () => silent('bootstrap', [cdkScript, 'bootstrap', ...bothRegions], bothRegions.join(' ')),
    },
    {
      name: 'describe',
      run: () =>
        silent('init', command('deploy', 'init', ...onStage, '--sender', 'hello@rehearsal.suitably.dev'), 'a trial'),
    },
    { name: 'first deploy fails', run: () => failFirst(run) },
    { name: 'deploy again', run: () => deployed(run, 'deploy') },
    { name: 'left out', run: () => askForLeftOut(endpoint()) },
    {
      name: 'clinic and admin',
      run: () => silent('clinic', command('clinic', ...create, ...onStage), `${clinic}, ${admin}`),
    },
    { name: 'verify', run: () => verifyThere(run, endpoint()) },
    { name: 'change', run: () => changed(run, endpoint()) },
    { name: 'rotate a secret', run: () => rotate(run, endpoint()) },
    { name: 'take a copy over', run: async () => `${await restoreThere(run, clinic)}, ${await isHealthy(endpoint())}` },
    { name: 'destroy', run: () => destroyed(run) },
  ];
}
