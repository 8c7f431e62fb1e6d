import PostalMime from 'postal-mime';
import type { MailboxMessage } from './kept-mails.ts';

/** A message as a call handed it over: MIME bytes, and what the call says beside them. */
export type SubmittedMessage = {
  raw: Buffer;
  source?: string;
  destinations: string[];
  tags: Record<string, string>;
  configurationSet?: string;
};

type Event = MailboxMessage['events'][number];

/** By the simulator's addresses; `mailboxfull` and `reject` are ours alone, the others are the service's. */
const simulated: Record<string, Event[]> = {
  bounce: ['Bounce'],
  complaint: ['Delivery', 'Complaint'],
  ooto: ['Delivery', 'Bounce'],
  suppressionlist: ['Bounce'],
  mailboxfull: ['DeliveryDelay', 'Bounce'],
  reject: ['Reject'],
};

/** What the service reports about a message to these recipients. */
function eventsFor(recipients: readonly string[]): Event[] {
  const [, name = ''] =
    recipients.map((to) => /^([a-z]+)(?:\+.*)?@simulator\.amazonses\.com$/i.exec(to)).find(Boolean) ?? [];
  return ['Send', ...(simulated[name.toLowerCase()] ?? (['Delivery'] as const))];
}

function tagsFromHeader(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split(',').map((pair) => pair.trim().split('='));
  return Object.fromEntries(pairs.flatMap(([name, value]) => (name && value ? [[name, value]] : [])));
}

/** Parses a submitted message. `from` is the bare address of the From header, or the call's source without one. */
export async function readMessage(submitted: SubmittedMessage, id: string, sentAt: string): Promise<MailboxMessage> {
  const mail = await PostalMime.parse(submitted.raw);
  const headers: Record<string, string> = {};
  for (const { key, value } of mail.headers) headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  const addressed = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])].flatMap(
    ({ address }) => address ?? [],
  );
  const to = submitted.destinations.length > 0 ? submitted.destinations : addressed;
  return {
    id,
    to,
    from: mail.from?.address ?? submitted.source ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    headers,
    tags: { ...tagsFromHeader(headers['x-ses-message-tags']), ...submitted.tags },
    configurationSet: submitted.configurationSet ?? headers['x-ses-configuration-set'],
    events: eventsFor(to),
    raw: submitted.raw.toString('utf8'),
    sentAt,
  };
}
