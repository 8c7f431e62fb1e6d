/** Where the stack runs: on this machine (localStage), or in an AWS account as `stages/NAME.json` says (readStage). */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type StageFile, stageFile } from './stage-file.ts';

/** Everything that differs between stages. Sizes and limits that are the same everywhere stand with their construct. */
export type Stage = Omit<StageFile, 'reservedConcurrency'> & {
  name: string;
  stackName: string;
  /** Environments set aside (and at most taken) by one function; null where nothing is set aside. */
  reserved: StageFile['reservedConcurrency'];
  /** Only on this machine: where the stack is reached, as the default of the stack's parameters. */
  localUrl?: string;
  /** Whether a click or a wrong command can delete it. Off for a first deployment, whose rollback must be able to. */
  isProtected: boolean;
  /** The round of keys that the edge shows; behind `keyRound` while a rotation is on its way. */
  edgeKeyRound: number;
};

/** What depends on how far a deployment is: set by the command that deploys. */
export type StageProgress = Partial<Pick<Stage, 'isProtected' | 'edgeKeyRound'>>;

/** A name in kebab case as AWS shows it in names of resources: `submit-screening` is `SubmitScreening`. */
export const pascal = (name: string): string =>
  name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

/** The stage of a file that was read. Without `progress`, as it is after a deployment that worked. */
export const stageOf = (
  name: string,
  { reservedConcurrency: reserved, ...file }: StageFile,
  progress: StageProgress = {},
): Stage => ({
  ...file,
  name,
  stackName: `Suitably${pascal(name)}`,
  reserved,
  isProtected: file.keepsData,
  edgeKeyRound: file.keyRound,
  ...progress,
});

/** Where firewall and certificate of the edge are, whatever the stage says: CloudFront takes them from nowhere else. */
export const edgeRegion = 'us-east-1';

/** Every region that a stage has stacks in, each once. */
export const regionsOf = ({ region, backupRegion }: Stage): string[] => [
  ...new Set([region, edgeRegion, ...(backupRegion ? [backupRegion] : [])]),
];

/** The stage that runs on this machine, by `local/`. */
export const localStage: Stage = {
  ...stageOf('local', {
    region: 'eu-central-1',
    domain: null,
    sender: {
      address: 'hello@suitably.example',
      identity: 'domain',
      isSandbox: false,
      rate: 14,
      recipients: [],
    },
    keepsData: false,
    logRetention: 30,
    reservedConcurrency: { intake: 50, mail: 5, sweep: 2, events: 5, purge: 2 },
    throttle: { rate: 2_000, burst: 2_000 },
    alarmAddress: null,
    canary: false,
    firewallLog: false,
    keyRound: 1,
    mailEpoch: '1',
    adopt: null,
    backupRegion: null,
  }),
  localUrl: 'http://localhost:3000',
};

const root = path.join(import.meta.dirname, '..');

/** What a stage may be called: it is part of names in AWS. `local` is this machine. */
export const isStageName = (name: unknown): name is string =>
  typeof name === 'string' && /^[a-z][a-z0-9-]{1,15}$/.test(name) && name !== 'local';

/** The file of a stage, below `folder` (usually the repository). */
export const stagePath = (name: string, folder = root): string => path.join(folder, 'stages', `${name}.json`);

/**
 * Reads `stages/NAME.json` below `folder`. Throws one sentence, with a line for each wrong field, when the name is none,
 * the file is missing, or a field is not what it must be (`.example` names and `localhost` among them).
 */
export function readStage(name: unknown, progress: StageProgress = {}, folder = root): Stage {
  if (name === 'local') throw new Error('The stage "local" is this machine: run it by "npm start".');
  if (!isStageName(name)) throw new Error('A stage is named in 2 to 16 of a-z, 0-9 and "-", such as prod or trial.');
  const file = stagePath(name, folder);
  if (!existsSync(file))
    throw new Error(`There is no stages/${name}.json. Make it: npm run deploy -- init --stage ${name} --help`);
  const read = stageFile.safeParse(jsonIn(file, name));
  if (read.success) return stageOf(name, read.data, progress);
  const lines = read.error.issues.map(({ path: at, message }) => `  ${at.join('.') || '(the file)'}: ${message}`);
  throw new Error([`stages/${name}.json cannot be deployed:`, ...lines].join('\n'));
}

function jsonIn(file: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`stages/${name}.json is not JSON.`);
  }
}
