/** Makes a claimed message into a mail: reads what it is about, puts it into words, and addresses it. */

import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { emailAddress } from '../contract/email-address.ts';
import type { Envelope } from './content/compose-mime.ts';
import type { RenderedMail } from './content/render-mail.ts';
import type { writeMessage } from './content/write-message.ts';
import type { WriteDeps, WrittenMail } from './content/write-task.ts';
import { kinds } from './kinds.ts';
import { type Message, templateVersion } from './message.ts';
import { isSwitchedOff, postponementOf } from './plan/postpone.ts';
import type { Prepared } from './protocol/send-message.ts';

/**
 * What an alert mail says: how many enquiries came since when, and how many of the last three months nobody has answered;
 * or until when (ms) it waits, or the alert whose mail has spoken for it.
 */
export type Digest = { count: number; since: string; waiting: number } | { waitUntil: number } | { mergedInto: string };

/** What preparing works with. */
export type PrepareDeps = WriteDeps & {
  /** For alerts only. */
  digest: (alert: Message, at: number) => Promise<Digest>;
  readClinic: (slug: string) => Promise<ClinicSettings | undefined>;
  writeMessage: typeof writeMessage;
  composeMime: (mail: RenderedMail, envelope: Envelope) => Promise<Uint8Array>;
  from: string;
  configurationSets: Readonly<Record<Message['class'], string>>;
};

/** Events of SES carry the tags, and only these tell whose event it is. Letters, digits, `-` and `_` only. */
const tagsOf = ({ messageId, attempt, clinic, leadId }: Message) => ({
  mid: messageId,
  att: String(attempt),
  clinic,
  lead: leadId,
});

/** In bytes. SES refuses at 10 MB and mail programs cut long before; our mails have a hundredth of it. */
const largestMail = 500_000;

/** The mail as bytes. Throws when they are too many. */
const composed = async (
  message: Message,
  clinic: ClinicSettings,
  deps: PrepareDeps,
  { mail, recipient }: WrittenMail,
) => {
  const raw = await deps.composeMime(mail, {
    messageId: message.messageId,
    from: deps.from,
    fromName: clinic.name,
    to: recipient.wire,
    // Without a usable contact the mail still goes; replies then go to the sender.
    replyTo: emailAddress(clinic.contactEmail)?.wire,
    unsubscribe: message.class === 'marketing' ? recipient.unsubscribeUrl : undefined,
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
    const postponement = postponementOf(message, clinic, deps.now());
    if (postponement) return { postponement };

    const digest = message.kind === 'clinic-alert' ? await deps.digest(message, deps.now()) : undefined;
    if (digest && !('count' in digest)) return { digest };

    const written = await deps.writeMessage({ message, clinic, digest, deps });
    if (!written) return { missing: 'screening' };
    const { wire, hashes, mailbox } = written.recipient;
    return {
      submission: {
        raw: await composed(message, clinic, deps, written),
        from: deps.from,
        to: wire,
        configurationSet: deps.configurationSets[message.class],
        tags: tagsOf(message),
      },
      recipient: hashes,
      mailbox: kinds[message.kind].to === 'person' ? mailbox : undefined,
    };
  };
