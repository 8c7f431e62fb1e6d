import { randomUUID } from 'node:crypto';
import { bareAddress, type MailboxMessage } from '../mailbox/kept-mails.ts';
import type { BusEvent } from './event-bus.ts';

/** The service's name of an event about a mail. */
export type MailEventName = MailboxMessage['events'][number];

const detailTypes: Record<MailEventName, string> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  DeliveryDelay: 'Email Delivery Delayed',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Reject: 'Email Rejected',
};

/** How the simulator's addresses bounce: with a delivery report, or as an automatic answer out of office. */
function bounceOf(recipient: string, timestamp: string) {
  const [, name = ''] = /^([a-z]+)(?:\+.*)?@/i.exec(recipient) ?? [];
  const kinds: Record<string, [type: string, subType: string, status?: string]> = {
    ooto: ['Transient', 'General'],
    mailboxfull: ['Transient', 'MailboxFull', '4.2.2'],
    suppressionlist: ['Permanent', 'Suppressed', '5.1.1'],
  };
  const [bounceType, bounceSubType, status] = kinds[name.toLowerCase()] ?? ['Permanent', 'General', '5.1.1'];
  const report = status ? { action: 'failed', status, diagnosticCode: `smtp; 550 ${status} simulated` } : {};
  return {
    bounceType,
    bounceSubType,
    bouncedRecipients: [{ emailAddress: recipient, ...report }],
    timestamp,
    feedbackId: randomUUID(),
    ...(status && { reportingMTA: 'dsn; local' }),
  };
}

function more(name: MailEventName, recipients: readonly string[], timestamp: string): Record<string, unknown> {
  const [first = ''] = recipients;
  if (name === 'Send') return { send: {} };
  if (name === 'Delivery') {
    const smtpResponse = '250 2.6.0 Message received';
    return { delivery: { timestamp, processingTimeMillis: 500, recipients, smtpResponse, reportingMTA: 'local' } };
  }
  if (name === 'DeliveryDelay') {
    const delayedRecipients = [{ emailAddress: first, status: '4.2.2', diagnosticCode: 'smtp; 452 4.2.2 simulated' }];
    return { deliveryDelay: { delayType: 'MailboxFull', delayedRecipients, timestamp, expirationTime: timestamp } };
  }
  if (name === 'Bounce') return { bounce: bounceOf(first, timestamp) };
  if (name === 'Reject') return { reject: { reason: 'Bad content' } };
  const complaint = { complainedRecipients: [{ emailAddress: first }], complaintFeedbackType: 'abuse', timestamp };
  return { complaint: { ...complaint, complaintSubType: null, feedbackId: randomUUID(), userAgent: 'simulator' } };
}

/**
 * The event that the service would put on the bus (shapes: SES developer guide, "event data"). The value of each tag is a
 * list; tags of the service stand beside the tags of the sender.
 */
export function mailEvent(
  name: MailEventName,
  message: MailboxMessage,
  { account, region }: { account: string; region: string },
): BusEvent {
  const { id, from, sentAt, tags, configurationSet, subject, headers } = message;
  const destination = message.to.map(bareAddress);
  const [, domain = ''] = from.split('@');
  const own = { 'ses:configuration-set': configurationSet ?? '', 'ses:from-domain': domain };
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailTypes[name],
    source: 'aws.ses',
    account,
    time: sentAt.replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [`arn:aws:ses:${region}:${account}:configuration-set/${configurationSet ?? ''}`],
    detail: {
      eventType: name,
      mail: {
        timestamp: sentAt,
        source: from,
        sendingAccountId: account,
        messageId: id,
        destination,
        headersTruncated: false,
        headers: Object.entries(headers).map(([header, value]) => ({ name: header, value })),
        commonHeaders: { from: [from], to: destination, subject },
        tags: Object.fromEntries(Object.entries({ ...own, ...tags }).map(([tag, value]) => [tag, [value]])),
      },
      ...more(name, destination, sentAt),
    },
  };
}
