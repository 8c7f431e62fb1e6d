import type { StageFile } from '../../infra/stage-file.ts';
import { type Stage, type StageProgress, stageOf } from '../../infra/stages.ts';

/** What an operator with a domain of their own may have written. Its names are samples, which no file may have. */
export const sampleFile: StageFile = {
  region: 'eu-central-1',
  domain: { name: 'suitably.example', console: 'console.suitably.example', hostedZone: null },
  sender: { address: 'hello@suitably.example', identity: 'domain', isSandbox: false, rate: 14, recipients: [] },
  keepsData: true,
  logRetention: 90,
  reservedConcurrency: { intake: 50, mail: 5, sweep: 2, events: 5, purge: 2 },
  throttle: { rate: 200, burst: 400 },
  alarmAddress: 'ops@suitably.example',
  canary: true,
  firewallLog: true,
  keyRound: 1,
  mailEpoch: '1',
  adopt: null,
  backupRegion: null,
};

/** A stage as it would be deployed, with what the test is about changed. */
export const sampleStage = (over: Partial<StageFile> = {}, progress: StageProgress = {}): Stage =>
  stageOf('prod', { ...sampleFile, ...over }, progress);

/** A stage for trying the product: no domain, the sandbox of SES, nothing kept. */
export const trialStage = (over: Partial<StageFile> = {}): Stage =>
  stageOf('trial', {
    ...sampleFile,
    domain: null,
    sender: { address: 'me@suitably.example', identity: 'address', isSandbox: true, rate: 1, recipients: [] },
    keepsData: false,
    logRetention: 30,
    reservedConcurrency: null,
    alarmAddress: null,
    canary: false,
    firewallLog: false,
    ...over,
  });
