/** What an operator asks for on the command line, read and checked before anything is touched. */
import { parseArgs } from 'node:util';
import { clinicSlug, usualSettings } from '../../shared/clinics/clinic-settings.ts';
import { emailAddress } from '../../shared/contract/email-address.ts';
import { fieldIssues } from '../../shared/contract/field-issues.ts';
import { personName } from '../../shared/contract/plain-text.ts';
import { type SettingsRequest, settingsRequest } from '../../shared/contract/requests/settings-request.ts';
import { type Role, roles } from '../../shared/contract/roles.ts';
import { fieldInEnglish } from '../../shared/texts/in-english.ts';

export const usage = `npm run -s clinic -- <what> [flags]

  list                            every clinic
  show CLINIC                     its settings
  create CLINIC --name NAME --address TEXT --email ADDRESS --zone Area/City --country XX
         [--phone NUMBER] [--alerts ADDRESS] [--origin https://HOST]… [--return https://HOST/PATH]…
         [--thanks https://PAGE] [--device mechanical|rf] [--admin ADDRESS]
  disable CLINIC                  takes no more leads; everything stays
  enable CLINIC
  member list CLINIC
  member add CLINIC ADDRESS --role viewer|staff|clinician|admin [--name NAME]
  member remove CLINIC ADDRESS
  member invite CLINIC ADDRESS    sends the invitation again; its password is good for three days
  member reset-mfa CLINIC ADDRESS forgets a lost code generator; the next sign-in sets up another

Without --stage: the local stack that runs here (DYNAMODB_PORT, LOCAL_PORT).
--stage prod: the deployed stack, by its outputs; or --table NAME --audit NAME --user-pool ID. Region and credentials
come from the environment, as for the AWS command line.`;

/** What to do. Addresses are in lower case. */
export type ClinicTask =
  | { what: 'list' }
  | { what: 'show' | 'disable' | 'enable' | 'list-members'; clinic: string }
  | { what: 'create'; clinic: string; settings: SettingsRequest; admin: string | undefined }
  | { what: 'add-member'; clinic: string; email: string; role: Role; name: string | undefined }
  | { what: 'remove-member'; clinic: string; email: string }
  | { what: 'invite-member' | 'reset-mfa'; clinic: string; email: string };

/** Where to do it; nothing is the local stack. */
export type Place = { stage?: string; table?: string; audit?: string; userPool?: string };

/** Read; or what is wrong, in lines. */
export type ReadTask = { task: ClinicTask; place: Place } | { refused: readonly string[] };

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const options = {
  ...{ name: text, address: text, email: text, phone: text, zone: text, country: text, alerts: text, thanks: text },
  ...{ origin: list, return: list, device: text, admin: text, role: text },
  ...{ stage: text, table: text, audit: text, 'user-pool': text },
} as const;

const parsed = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });
type Flags = ReturnType<typeof parsed>['values'];

/** Flags by the beginning of the pointers that complaints about settings carry. */
const flagOf: Readonly<Record<string, string>> = {
  name: '--name',
  postalAddress: '--address',
  contactEmail: '--email',
  contactPhone: '--phone',
  zone: '--zone',
  country: '--country',
  alertAddress: '--alerts',
  origins: '--origin',
  returnPrefixes: '--return',
  thankYouUrl: '--thanks',
  device: '--device',
};

const settingsOf = (flags: Flags): unknown => ({
  ...usualSettings,
  name: flags.name,
  postalAddress: flags.address,
  contactEmail: flags.email,
  contactPhone: flags.phone,
  zone: flags.zone,
  country: flags.country,
  alertAddress: flags.alerts ?? flags.email,
  origins: flags.origin ?? [],
  returnPrefixes: flags.return ?? (flags.thanks ? [flags.thanks] : []),
  thankYouUrl: flags.thanks,
  device: flags.device ?? usualSettings.device,
});

const refused = (...lines: string[]) => ({ refused: lines });

const readAddress = (typed: string | undefined) => emailAddress(typed ?? '')?.matchText;

const readCreate = (clinic: string, flags: Flags): ClinicTask | { refused: readonly string[] } => {
  const sent = settingsOf(flags);
  const read = settingsRequest.safeParse(sent);
  const admin = readAddress(flags.admin);
  const complaints = [
    ...(read.success ? [] : fieldIssues(read.error, sent)).flatMap(({ pointer, ...said }) => {
      const field = pointer.split('/')[1] ?? '';
      // Without --alerts, alerts go to --email, and what is wrong with that is said once.
      const isTold = field === 'alertAddress' && flags.alerts === undefined;
      return isTold ? [] : [`${flagOf[field] ?? field}: ${fieldInEnglish(said)}`];
    }),
    ...(flags.admin !== undefined && admin === undefined ? ['--admin: This is not an e-mail address.'] : []),
  ];
  if (!read.success || complaints.length > 0) return refused(...complaints);
  return { what: 'create', clinic, settings: read.data, admin };
};

/** What is asked for about one who is a member already, by the word for it. */
const askedOfMembers: Readonly<Record<string, 'remove-member' | 'invite-member' | 'reset-mfa'>> = {
  remove: 'remove-member',
  invite: 'invite-member',
  'reset-mfa': 'reset-mfa',
};

const readMemberTask = (rest: readonly string[], flags: Flags): ClinicTask | { refused: readonly string[] } => {
  const [what, clinic = '', typed, ...more] = rest;
  if (what === 'list' && typed === undefined) return { what: 'list-members', clinic };
  const email = readAddress(typed);
  if (more.length > 0) return refused(usage);
  const asked = what === undefined ? undefined : askedOfMembers[what];
  if (!asked && what !== 'add') return refused(usage);
  if (!email) return refused('The member has to be named by e-mail address.', usage);
  if (asked) return { what: asked, clinic, email };
  const role = roles.find((known) => known === flags.role);
  if (!role) return refused(`--role: one of ${roles.join(', ')}.`);
  const name = flags.name === undefined ? undefined : personName.safeParse(flags.name).data;
  if (flags.name !== undefined && name === undefined) return refused('--name: This is not a name.');
  return { what: 'add-member', clinic, email, role, name };
};

const readWhat = (words: readonly string[], flags: Flags): ClinicTask | { refused: readonly string[] } => {
  const [what, clinic = '', ...more] = words;
  if (what === 'list' && words.length === 1) return { what };
  if (what === 'member') return readMemberTask(words.slice(1), flags);
  if (more.length > 0) return refused(usage);
  if (what === 'create') return readCreate(clinic, flags);
  return what === 'show' || what === 'disable' || what === 'enable' ? { what, clinic } : refused(usage);
};

/** Reads the arguments of the command. Never throws. */
export const readTask = (args: readonly string[]): ReadTask => {
  try {
    const { positionals, values } = parsed(args);
    const task = readWhat(positionals, values);
    if ('refused' in task) return task;
    if ('clinic' in task && !clinicSlug.safeParse(task.clinic).success) {
      return refused('CLINIC is the name in addresses: 1 to 40 of a-z, 0-9 and "-", not "-" at the ends.');
    }
    const { stage, table, audit, 'user-pool': userPool } = values;
    const place = {
      ...(stage && { stage }),
      ...(table && { table }),
      ...(audit && { audit }),
      ...(userPool && { userPool }),
    };
    return { task, place };
  } catch (error) {
    return refused(error instanceof Error ? error.message : 'The flags cannot be read.', '', usage);
  }
};
