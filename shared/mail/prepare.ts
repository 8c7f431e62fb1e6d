/** Makes a claimed message into a mail: reads what it is about, puts it into words, and addresses it. */

import { clinicDay } from '../leads/clinic-day.ts';
import type { ClinicSettings } from '../leads/clinic-settings.ts';
import { emailAddress } from '../leads/email-address.ts';
import { personHash } from '../leads/person-hash.ts';
import { linkKeyOf, resultToken } from '../leads/result-link.ts';
import type { Screening } from '../leads/screening.ts';
import { explain } from '../screening/explain.ts';
import { publishedRuleSet } from '../screening/published.ts';
import { readAnswers } from '../screening/read-answers.ts';
import type { Envelope } from './compose-mime.ts';
import type { Prepared } from './hand-over.ts';
import { type Message, templateVersion } from './message.ts';
import type { RenderedMail } from './render-mail.tsx';
import type { ClinicAlertProps } from './templates/clinic-alert.tsx';
import type { SummaryProps } from './templates/summary.tsx';

export type PrepareDeps = {
  readClinic: (slug: string) => Promise<ClinicSettings | undefined>;
  readScreening: (clinic: string, leadId: string, screeningId: string) => Promise<Screening | undefined>;
  renderSummary: (props: SummaryProps) => Promise<RenderedMail>;
  renderClinicAlert: (props: ClinicAlertProps) => Promise<RenderedMail>;
  composeMime: (mail: RenderedMail, envelope: Envelope) => Promise<Uint8Array>;
  publicUrl: string;
  from: string;
  configurationSets: Readonly<Record<Message['class'], string>>;
  keys: { link: string; previousLink: string; match: string };
  now: () => number;
};

/** What a screening came to, in the words of its day. Throws when its rule set is not among the published. */
const explained = ({ treatment, ruleSetVersion, device, today, lang, assessment, ...screening }: Screening) => {
  const ruleSet = publishedRuleSet(treatment, ruleSetVersion);
  if (!ruleSet) throw new Error('A screening was made with a rule set that is not published');
  const { answers } = readAnswers(screening, { ruleSet, device, today });
  return { ruleSet, assessment: explain(assessment, answers, { ruleSet, lang, today }) };
};

const summaryOf = (screening: Screening, clinic: ClinicSettings, { keys, publicUrl }: PrepareDeps): SummaryProps => {
  const { linkKeyId, linkExpiresAt, screeningId, contact, today, lang } = screening;
  const key = linkKeyOf(linkKeyId, keys.link, keys.previousLink);
  return {
    clinic,
    detail: clinic.summaryDetail,
    name: contact.name,
    lang,
    screenedOn: today,
    linkEndsOn: clinicDay(Date.parse(linkExpiresAt), clinic.zone),
    resultUrl: `${publicUrl}/r/${resultToken(key, clinic.clinic, screeningId)}`,
    ...explained(screening),
  };
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

/**
 * A message as a submission to SES. Throws ExpectedError when the table does not answer, and otherwise when the message
 * cannot be made: its screening or template does not fit, there is no usable address, or it is too large.
 */
export const prepare =
  (deps: PrepareDeps) =>
  async (message: Message): Promise<Prepared> => {
    if (message.templateVersion !== templateVersion) throw new Error('This code has no such version of the templates');
    const clinic = await deps.readClinic(message.clinic);
    if (!clinic) return { missing: 'clinic' };

    const write = async (): Promise<{ mail: RenderedMail; to: string } | undefined> => {
      const { leadId, lang, createdAt: receivedAt, screeningId } = message;
      if (message.kind === 'clinic-alert') {
        const mail = await deps.renderClinicAlert({ clinic, lang, leadId, receivedAt });
        return { mail, to: clinic.alertAddress };
      }
      const screening = await deps.readScreening(message.clinic, leadId, screeningId);
      if (!screening) return undefined;
      return { mail: await deps.renderSummary(summaryOf(screening, clinic, deps)), to: screening.contact.email };
    };

    const written = await write();
    if (!written) return { missing: 'screening' };
    const { wire, matchText } = addressed(written.to);
    const { messageId } = message;
    const raw = await deps.composeMime(written.mail, {
      messageId,
      from: deps.from,
      fromName: clinic.name,
      to: wire,
      // A contact that is no address costs the answer's way, not the mail.
      replyTo: emailAddress(clinic.contactEmail)?.wire,
      at: deps.now(),
    });
    if (raw.byteLength > largestMail) throw new Error('A mail came out too large');
    return {
      submission: {
        raw,
        from: deps.from,
        to: wire,
        configurationSet: deps.configurationSets[message.class],
        tags: tagsOf(message),
      },
      recipient: {
        byClinic: personHash(deps.keys.match, message.clinic, matchText),
        byAll: personHash(deps.keys.match, '*', matchText),
      },
    };
  };
