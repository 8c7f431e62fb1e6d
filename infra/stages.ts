/** Where the stack runs: `prod` in an AWS account, `local` on a laptop through infra/local. */
export const stageNames = ['local', 'prod'] as const;

export type StageName = (typeof stageNames)[number];

/** Whether somebody named a stage that there is. */
export const isStageName = (name: unknown): name is StageName => stageNames.some((known) => known === name);

/** Everything that differs between stages. Sizes and limits that are the same everywhere stand with their construct. */
export type Stage = {
  name: StageName;
  stackName: string;
  /** The deployment's region. The account comes from the credentials of whoever deploys. */
  region: string;
  /** Defaults of the stack parameters PublicUrl and ConsoleUrl; no trailing slash. */
  publicUrl: string;
  consoleUrl: string;
  /** Names of its own that the edge answers to; the first is the certificate's. Without, CloudFront's name is used. */
  domain?: { names: readonly [string, ...string[]] };
  mail: {
    /** The verified domain; DKIM, DMARC and the MAIL FROM subdomain hang below it. */
    domain: string;
    from: string;
    /**
     * Must equal the epoch in the table, or nothing is sent (docs/mail-protocol.md#restore). Raise it after a restore.
     */
    epoch: string;
    /**
     * Mails a second that SES lets the account send; see the quotas of the account (docs/reliability.md#promises, P9).
     */
    rate: number;
  };
  /** Days that log lines stay. */
  logRetention: 30 | 90 | 365;
  /** Raise it after a secret got a new value: CloudFormation reads secrets again only when the function changes. */
  keyRound: number;
  /** Requests a second over all routes together: `rate` sustained, `burst` at once. */
  throttle: { rate: number; burst: number };
  /** Environments set aside (and at most taken) by one function; the account keeps 100 for the others. */
  reserved: { intake: number; mail: number; events: number; purge: number };
  isProtected: boolean;
};

/** The settings of each stage. */
export const stages: Record<StageName, Stage> = {
  local: {
    name: 'local',
    stackName: 'SuitablyLocal',
    region: 'eu-central-1',
    publicUrl: 'http://localhost:3000',
    consoleUrl: 'http://localhost:3000',
    mail: { domain: 'suitably.example', from: 'hello@suitably.example', epoch: '1', rate: 14 },
    logRetention: 30,
    keyRound: 1,
    throttle: { rate: 2_000, burst: 2_000 },
    reserved: { intake: 50, mail: 5, events: 5, purge: 2 },
    isProtected: false,
  },
  prod: {
    name: 'prod',
    stackName: 'Suitably',
    region: 'eu-central-1',
    publicUrl: 'https://suitably.example',
    consoleUrl: 'https://console.suitably.example',
    domain: { names: ['suitably.example', 'console.suitably.example'] },
    mail: { domain: 'suitably.example', from: 'hello@suitably.example', epoch: '1', rate: 14 },
    logRetention: 90,
    keyRound: 1,
    throttle: { rate: 200, burst: 400 },
    reserved: { intake: 50, mail: 5, events: 5, purge: 2 },
    isProtected: true,
  },
};
