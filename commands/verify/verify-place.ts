/** Where a deployment is verified: what is known of it, who looks into its tables, and the clinic it is tried at. */
import { identityFolder, readOffset } from '../../local/local-pool.ts';
import { mintToken } from '../../local/mint-token.ts';
import { leadWitness } from '../../shared/aws/leads/lead-witness.ts';
import { connect } from '../../shared/aws/table/clients.ts';
import { staffScope } from '../../shared/contract/staff-scope.ts';
import { canarySettings, canarySlug } from '../../shared/verify/canary-clinic.ts';
import type { Target, Witness } from '../../shared/verify/step.ts';
import { type ClinicNames, doClinicTask, openClinics } from '../clinic/clinic-work.ts';
import { turnToStage } from '../deployed-place.ts';
import { leave } from '../leave.ts';
import { localDatabase, localNames, turnToLocalStack } from '../local-place.ts';
import type { VerifyFlags } from './verify-flags.ts';

/** `now` in ms, by the clock of the stack. */
export type VerifyPlace = {
  target: Target;
  witness?: Witness;
  token?: string | undefined;
  now: () => number;
};

/** Somebody of the local stack who is made admin of the canary there, so that staff's steps can be asked. */
const localMember = 'admin@alba.example';

/** Makes the clinic where it is missing and may be made; otherwise leaves with the command to type. */
async function findClinic(names: ClinicNames, { isPreparing, stage }: VerifyFlags, now: () => number): Promise<void> {
  const work = openClinics(names, now);
  if (await work.clinics.readClinic(canarySlug)) return;
  const at = stage ? ` --stage ${stage}` : '';
  if (!isPreparing)
    leave(1, 'There is no clinic "canary" that takes leads. Make it:', `  npm run -s verify --${at} --prepare`);
  const admin = stage ? undefined : localMember;
  const made = await doClinicTask(work, { what: 'create', clinic: canarySlug, settings: canarySettings, admin });
  if (!made.isDone) leave(1, ...made.lines, `If it is disabled: npm run -s clinic -- enable canary${at}`);
}

const localToken = async (now: number): Promise<string> =>
  await mintToken({
    folder: identityFolder,
    email: localMember,
    scope: `openid email ${staffScope.value}`,
    now,
  });

async function localPlace(flags: VerifyFlags): Promise<VerifyPlace> {
  turnToLocalStack();
  const offset = readOffset(identityFolder);
  const now = () => Date.now() + offset;
  const silent = () => leave(1, `Nothing answers at ${localDatabase}. Start the local stack: npm start`);
  const names = (await localNames().catch(silent)) ?? leave(1, `At ${localDatabase} is not a local stack.`);
  await findClinic(names, flags, now);
  const publicUrl = `http://localhost:${process.env.PORT ?? '3000'}`;
  return {
    target: { publicUrl, consoleUrl: flags.consoleUrl ?? publicUrl, ...(flags.apiUrl && { apiUrl: flags.apiUrl }) },
    witness: leadWitness(connect(), names.leads, now),
    token: flags.token ?? (await localToken(now())),
    now,
  };
}

/** Whether credentials do not reach so far, as those of a workflow that may only deploy. */
const isDenied = (error: unknown): boolean => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && cause.name.endsWith('AccessDeniedException');
};

async function deployedPlace(stage: string, flags: VerifyFlags): Promise<VerifyPlace> {
  const output = await turnToStage(stage);
  const names = { leads: output('leads'), audit: output('audit'), pool: output('userPool') };
  const isReadable = await findClinic(names, flags, Date.now).then(
    () => true,
    (error: unknown) => {
      if (flags.isPreparing || !isDenied(error)) throw error;
      return false;
    },
  );
  const publicUrl = flags.url ?? output('publicUrl');
  return {
    target: {
      publicUrl,
      consoleUrl: flags.consoleUrl ?? flags.url ?? output('consoleUrl'),
      apiUrl: flags.apiUrl ?? output('apiAddress'),
    },
    ...(isReadable && { witness: leadWitness(connect(), names.leads, Date.now) }),
    token: flags.token,
    now: Date.now,
  };
}

/** The place that the flags name. Leaves with a sentence where it cannot be reached. */
export async function verifyPlace(flags: VerifyFlags): Promise<VerifyPlace> {
  const { stage, url, consoleUrl = url, apiUrl, token } = flags;
  if (stage) return await deployedPlace(stage, flags);
  if (!url || !consoleUrl) return await localPlace(flags);
  return { target: { publicUrl: url, consoleUrl, ...(apiUrl && { apiUrl }) }, token, now: Date.now };
}
