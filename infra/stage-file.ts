/** What `stages/NAME.json` says (stageFile): everything about a deployment that its operator decides. */
import * as z from 'zod';
import { type Adoption, adoption, adoptionMeaning } from './adoption.ts';

/** Names that stand for nobody's domain (RFC 2606, RFC 6761), such as those of samples. */
const placeholder = /(^|\.)(example|invalid|test|local|localhost)$|(^|\.)example\.(com|net|org)$/i;

const notYours = 'This is a name of samples. Name a domain of your own.';

const host = z
  .string()
  .regex(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
    'A host name in lower case, such as clinic.com.',
  )
  .refine((name) => !placeholder.test(name), notYours);

const address = z.email('An e-mail address.').refine((text) => !placeholder.test(text.split('@')[1] ?? ''), notYours);

const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'A region of AWS, such as eu-central-1.');
const environments = z.int().min(1).max(1000);

const hostedZone = z.strictObject({
  id: z.string().regex(/^Z[A-Z0-9]{6,31}$/, 'The id of a hosted zone of Route 53, such as Z0123456789ABCDEF.'),
  name: host,
});

const domain = z.strictObject({ name: host, console: host, hostedZone: hostedZone.nullable() });

const sender = z.strictObject({
  address,
  identity: z.enum(['domain', 'address', 'existing']),
  isSandbox: z.boolean(),
  rate: z.int().min(1).max(1000),
  recipients: z.array(address).max(50),
});

/** Every field with what it decides; the command prints these sentences. All fields must be there. */
export const stageFile = z
  .strictObject({
    region: region.describe(
      'Where everything is kept and runs; firewall and certificate of the edge are in us-east-1.',
    ),
    domain: domain
      .nullable()
      .describe(
        'name: where prospects reach you. console: where staff work, another name. hostedZone: the zone of Route 53 ' +
          'that holds both, in the same account; all DNS records are then made for you. null: you add them where your ' +
          'domain is kept. Without a domain (null) everything is reached under a name of CloudFront.',
      ),
    sender: sender.describe(
      'address: the sender of every mail. identity: what SES verifies, "domain" (that of the address, by DNS records), "address" (by a link ' +
        'in a mail to it) or "existing" (verified in SES already, for this or another product). isSandbox: the account ' +
        'may write to verified recipients only. rate: mails a second that SES allows, 1 in the sandbox. recipients: ' +
        'who may be written to in the sandbox; none means everybody who is verified.',
    ),
    keepsData: z
      .boolean()
      .describe('Tables, keys and people outlive the stack and cannot be deleted by a click. false only for a trial.'),
    logRetention: z
      .union([z.literal(30), z.literal(90), z.literal(365)])
      .describe('Days that log lines stay: 30, 90 or 365.'),
    reservedConcurrency: z
      .strictObject({
        intake: environments,
        mail: environments,
        sweep: environments,
        events: environments,
        purge: environments,
      })
      .nullable()
      .describe(
        'Environments set aside for a function, which are also the most it takes. AWS keeps 100 for the others, so the ' +
          'quota of the account must be their sum and 100 more. null where the quota is smaller, as in a new account.',
      ),
    throttle: z
      .strictObject({ rate: z.int().min(1), burst: z.int().min(1) })
      .describe('Requests a second over all routes together: rate sustained, burst at once.'),
    alarmAddress: address.nullable().describe('Who is told of alarms. AWS asks this address to confirm once.'),
    canary: z.boolean().describe('Whether a scheduled function posts at the clinic "canary" as npm run verify does.'),
    firewallLog: z.boolean().describe('Whether the firewall logs requests, without path, query and credentials.'),
    keyRound: z.int().min(1).describe('How often a secret got a new value. npm run deploy -- rotate raises it.'),
    mailEpoch: z
      .string()
      .regex(/^\d{1,6}$/)
      .describe('Must equal the epoch in the table, or nothing is sent. Raised after a restore only.'),
    adopt: adoption.nullable().default(null).describe(adoptionMeaning),
    backupRegion: region
      .nullable()
      .default(null)
      .describe(
        'Another region, to which AWS Backup copies the tables every day; copies stay 35 days. null: the tables can be ' +
          'put back to any second of 14 days, in their own region and account alone.',
      ),
  })
  .refine(({ sender: { isSandbox, rate } }) => !isSandbox || rate === 1, {
    path: ['sender', 'rate'],
    message: 'In the sandbox SES allows one mail a second.',
  })
  .refine(({ domain: own }) => own === null || own.name !== own.console, {
    path: ['domain', 'console'],
    message: 'Staff work under another name than prospects see.',
  })
  .refine(
    ({ domain: own }) =>
      [own?.name, own?.console].every((name = '') => !own?.hostedZone || isBelow(name, own.hostedZone.name)),
    {
      path: ['domain', 'hostedZone', 'name'],
      message: 'The zone does not hold both names of the domain.',
    },
  )
  .refine(({ region: own, backupRegion }) => own !== backupRegion, {
    path: ['backupRegion'],
    message: 'Copies in the same region would be lost with it.',
  })
  .refine(({ keepsData, backupRegion }) => keepsData || backupRegion === null, {
    path: ['backupRegion'],
    message: 'A trial keeps nothing, and so copies nothing.',
  });

/** Whether a host is a zone's own name or below it. */
export const isBelow = (name: string, zone: string): boolean => name === zone || name.endsWith(`.${zone}`);

export type StageFile = z.infer<typeof stageFile>;

/** The file with these parts taken over, beside what it takes over already. */
export const adopting = (file: StageFile, parts: Partial<Adoption>): StageFile => ({
  ...file,
  adopt: { ...(file.adopt ?? adoption.parse({})), ...parts },
});

/** The host of an e-mail address: the domain that SES verifies for a sender. */
export const hostOf = (address: string): string => address.slice(address.indexOf('@') + 1);
