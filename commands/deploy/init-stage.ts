/** Makes the file of a stage out of flags (initStage), and tells what each of its fields decides (fieldHelp). */
import { existsSync } from 'node:fs';
import { type StageFile, stageFile } from '../../infra/stage-file.ts';
import { isStageName, readStage, stagePath } from '../../infra/stages.ts';
import { writeStage } from './stage-files.ts';

/** What can be said on the command line; the rest is written as usual and changed in the file. */
export type InitFlags = {
  stage?: string;
  region?: string;
  domain?: string;
  console?: string;
  zone?: string;
  sender?: string;
  alarms?: string;
  recipient?: string[];
};

/** The fields of a stage file, a paragraph each, as wide as a terminal. */
export const fieldHelp = (): string[] =>
  Object.entries(stageFile.shape).flatMap(([name, { description = '' }]) => [
    `  ${name}`,
    ...wrapped(description, '      '),
  ]);

function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length > 98) lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

const zoneOf = (text: string | undefined, domain: string): { id: string; name: string } | null => {
  if (text === undefined) return null;
  const [id = '', name = domain] = text.split(':');
  return { id, name };
};

/** A stage with a domain is one for clinics; without one it is a trial: the sandbox of SES, nothing kept. */
const fileOf = ({
  region = 'eu-central-1',
  domain,
  console: desk,
  zone,
  sender = '',
  alarms,
  recipient,
}: InitFlags): StageFile => {
  const isTrial = domain === undefined;
  return {
    region,
    domain: isTrial ? null : { name: domain, console: desk ?? `console.${domain}`, hostedZone: zoneOf(zone, domain) },
    sender: {
      address: sender,
      identity: isTrial ? 'address' : 'domain',
      isSandbox: isTrial,
      rate: isTrial ? 1 : 14,
      recipients: recipient ?? [],
    },
    keepsData: !isTrial,
    logRetention: isTrial ? 30 : 90,
    reservedConcurrency: isTrial ? null : { intake: 50, mail: 5, sweep: 2, events: 5, purge: 2 },
    throttle: isTrial ? { rate: 20, burst: 40 } : { rate: 200, burst: 400 },
    alarmAddress: alarms ?? null,
    canary: !isTrial,
    firewallLog: false,
    keyRound: 1,
    mailEpoch: '1',
    adopt: null,
    backupRegion: null,
  };
};

/**
 * Makes `stages/NAME.json` below `folder` and gives lines that say so. Throws a sentence when the name or a flag is
 * wrong, or the file is there: nothing is written then.
 */
export function initStage(flags: InitFlags, folder?: string): string[] {
  const { stage: name } = flags;
  if (!isStageName(name)) readStage(name);
  const stage = String(name);
  if (existsSync(stagePath(stage, folder)))
    throw new Error(`There is a stages/${stage}.json already. Change it there.`);
  const read = stageFile.safeParse(fileOf(flags));
  if (!read.success) {
    const lines = read.error.issues.map(({ path: at, message }) => `  ${at.join('.')}: ${message}`);
    throw new Error([`stages/${stage}.json was not written:`, ...lines].join('\n'));
  }
  writeStage(stage, read.data, folder);
  const { domain } = read.data;
  const what = domain ? `a stage at ${domain.name}` : 'a trial without a domain, of which nothing is kept';
  return [
    `stages/${stage}.json is there: ${what}.`,
    'Read it, change what is different for you (each field: npm run deploy -- init --help), and commit it: it holds no',
    'secret.',
    `Then: npm run deploy -- --stage ${stage}`,
  ];
}
