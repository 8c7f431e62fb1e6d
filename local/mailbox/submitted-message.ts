import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { SubmittedMessage } from './read-message.ts';
import { members, type SesCall, tagsOf } from './ses-query.ts';

async function composed(parameters: SesCall['parameters']): Promise<Buffer> {
  const mail = new MailComposer({
    from: parameters.get('Source'),
    to: members(parameters, 'Destination.ToAddresses'),
    cc: members(parameters, 'Destination.CcAddresses'),
    replyTo: members(parameters, 'ReplyToAddresses').join(', ') || undefined,
    subject: parameters.get('Message.Subject.Data'),
    text: parameters.get('Message.Body.Text.Data'),
    html: parameters.get('Message.Body.Html.Data'),
  });
  return mail.compile().build();
}

const destinationsOf = (parameters: SesCall['parameters']): string[] =>
  ['ToAddresses', 'CcAddresses', 'BccAddresses'].flatMap((name) => members(parameters, `Destination.${name}`));

/** What `SendRawEmail` or `SendEmail` hands over. */
export async function submittedMessage({ action, parameters }: SesCall): Promise<SubmittedMessage> {
  const isRaw = action === 'SendRawEmail';
  return {
    raw: isRaw ? Buffer.from(parameters.get('RawMessage.Data') ?? '', 'base64') : await composed(parameters),
    source: parameters.get('Source'),
    destinations: isRaw ? members(parameters, 'Destinations') : destinationsOf(parameters),
    tags: tagsOf(parameters),
    configurationSet: parameters.get('ConfigurationSetName'),
  };
}
