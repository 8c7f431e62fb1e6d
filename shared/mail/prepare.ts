/** Makes a claimed message into a mail: reads what it is about, puts it into words, and addresses it. */

import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { emailAddress } from '../contract/email-address.ts';
import { personHash } from '../leads/person-hash.ts';
import { unsubscribeUrl } from '../links/unsubscribe-link.ts';
import type { Envelope } from './content/compose-mime.ts';
import type { RenderedMail } from './content/render-mail.tsx';
import { type WriteDeps, writeAlert, writeToPerson } from './content/write-message.ts';
import { type NoticeDeps, writeNotice } from './content/write-notice.ts';
import { type Message, templateVersion } from './message.ts';
import { isSwitchedOff, putOffBy } from './plan/postpone.ts';
import type { RecipientHashes } from './ports.ts';
import type { Prepared } from './protocol/send-message.ts';

/** What an alert mail says, or until when (ms) it waits, or that another one's mail has spoken for it. */
export type Digest = { count: number; since: string } | { waitUntil: number } | { mergedInto: string };

/** What making a mail needs of the outside. */
export type PrepareDeps = WriteDeps &
  NoticeDeps & {
    /** Asked for alerts only. */
    digest: (alert: Message, at: number) => Promise<Digest>;
    readClinic: (slug: string) => Promise<ClinicSettings | undefined>;
    composeMime: (mail: RenderedMail, envelope: Envelope) => Promise<Uint8Array>;
    from: string;
    configurationSets: Readonly<Record<Message['class'], string>>;
  };

const addressed = (typed: string) => {
  const address = emailAddress(typed);
  if (!address) throw new Error('A stored address cannot be mailed');
  return address;
};

/** Letters, digits, `-` and `_` only: events of SES carry them and nothing else tells whose they are. */
const tagsOf = ({ messageId, attempt, clinic, leadId }: Message) => ({
  mid: messageId,
  att: String(attempt),
  clinic,
  lead: leadId,
});

/** SES refuses at 10 MB and mail programs cut long before; ours have a hundredth of it, in bytes. */
const largestMail = 500_000;

/** A mail in words, its reader, and where that reader leaves. */
type Written = {
  mail: RenderedMail;
  wire: string;
  recipient: RecipientHashes;
  /** Of the person's mailbox, without a `+tag`, for all clinics; absent for the clinic's own address. */
  mailbox?: string | undefined;
  unsubscribe?: string;
};

const hashesOf = (matchText: string, clinic: string, { keys }: PrepareDeps): RecipientHashes => ({
  byClinic: personHash(keys.match, clinic, matchText),
  byAll: personHash(keys.match, '*', matchText),
});

type Task = {
  message: Message;
  clinic: ClinicSettings;
  deps: PrepareDeps;
  digest: Extract<Digest, { count: number }> | undefined;
};

const writtenNotice = async ({ message, clinic, deps }: Task): Promise<Written | undefined> => {
  const notice = await writeNotice(message, clinic, deps);
  if (!notice) return undefined;
  const { wire, matchText } = addressed(notice.address);
  return { mail: notice.mail, wire, recipient: hashesOf(matchText, message.clinic, deps) };
};

const written = async (task: Task): Promise<Written | undefined> => {
  const { message, clinic, deps, digest } = task;
  if (message.kind === 'settings-notice') return await writtenNotice(task);
  const { leadId, screeningId } = message;
  const screening = digest ? undefined : await deps.readScreening(message.clinic, leadId, screeningId);
  if (!digest && !screening) return undefined;
  const { wire, matchText, mailboxText } = addressed(screening?.contact.email ?? clinic.alertAddress);
  const recipient = hashesOf(matchText, message.clinic, deps);
  const { publicUrl, keys } = deps;
  const about = { publicUrl, key: keys.link, clinic: message.clinic, emailHash: recipient.byClinic };
  const unsubscribe = unsubscribeUrl(about);
  const mail = screening
    ? await writeToPerson({ message, clinic, screening, deps, unsubscribeUrl: unsubscribe })
    : await writeAlert(message, clinic, { ...deps, digest });
  const mailbox = screening && personHash(keys.match, '*', mailboxText);
  return mail && { mail, wire, recipient, mailbox, unsubscribe };
};

/** The mail as bytes. Throws when they are too many. */
const composed = async (message: Message, clinic: ClinicSettings, deps: PrepareDeps, about: Written) => {
  const raw = await deps.composeMime(about.mail, {
    messageId: message.messageId,
    from: deps.from,
    fromName: clinic.name,
    to: about.wire,
    // A contact that is no address costs the answer's way, not the mail.
    replyTo: emailAddress(clinic.contactEmail)?.wire,
    unsubscribe: message.class === 'marketing' ? about.unsubscribe : undefined,
    at: deps.now(),
  });
  if (raw.byteLength > largestMail) throw new Error('A mail came out too large');
  return raw;
};

/**
 * A message as a submission to SES, or why there is none now. Throws ExpectedError when the table does not answer, and
 * otherwise when the message cannot be made: its screening or template does not fit, there is no usable address, or it
 * is too large.
 */
export const prepare =
  (deps: PrepareDeps) =>
  async (message: Message): Promise<Prepared> => {
    if (message.templateVersion !== templateVersion) throw new Error('This code has no such version of the templates');
    const clinic = await deps.readClinic(message.clinic);
    if (!clinic) return { missing: 'clinic' };
    if (isSwitchedOff(message, clinic)) return { missing: 'plan' };
    const putOff = putOffBy(message, clinic, deps.now());
    if (putOff) return { putOff };

    const digest = message.kind === 'clinic-alert' ? await deps.digest(message, deps.now()) : undefined;
    if (digest && !('count' in digest)) return { digest };

    const about = await written({ message, clinic, deps, digest });
    if (!about) return { missing: 'screening' };
    return {
      submission: {
        raw: await composed(message, clinic, deps, about),
        from: deps.from,
        to: about.wire,
        configurationSet: deps.configurationSets[message.class],
        tags: tagsOf(message),
      },
      recipient: about.recipient,
      mailbox: about.mailbox,
    };
  };
