/**
 * An event of SES about a mail, as EventBridge delivers it (SES developer guide, "event publishing"; EventBridge
 * reference, "Amazon SES events"). Fields that are not used may come and go. Fields that are used are read strictly,
 * because addresses get suppressed by them.
 */
import * as z from 'zod';
import { simulatorDomain } from '../../contract/email-address.ts';

/** Types of events by their EventBridge names. Opens, clicks and subscriptions are not published to us. */
const eventTypes = {
  'Email Sent': 'sent',
  'Email Delivered': 'delivered',
  'Email Delivery Delayed': 'delayed',
  'Email Bounced': 'bounced',
  'Email Complaint Received': 'complained',
  'Email Rejected': 'rejected',
  'Email Rendering Failed': 'rejected',
} as const;

export type EventType = (typeof eventTypes)[keyof typeof eventTypes];

/**
 * The bare address (RFC 5322 addr-spec) of what may come with a name, comments, quotes around the part before the `@`, or
 * the dot of the root behind the domain. Where nothing of the kind is there, it is the text.
 */
const bareAddress = (text: string): string => {
  const inBrackets = /<([^<>]*)>[^<>]*$/.exec(text)?.[1] ?? text;
  return inBrackets
    .replaceAll(/\([^()]*\)/g, '')
    .trim()
    .replace(/^"([^"\\]+)"@/, '$1@')
    .replace(/\.$/, '');
};

const written = z.string().max(1_000).transform(bareAddress);
const address = z.object({ emailAddress: written });
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const maybe = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);
const one = <T extends z.ZodType>(value: T) => z.tuple([value]).transform(([only]) => only);

const tags = z.object({
  mid: one(z.string().regex(/^[a-z2-7]{26}$/)),
  att: one(z.string().regex(/^[1-9]\d{0,5}$/)).transform(Number),
  clinic: one(z.string().regex(/^[a-z0-9-]{1,40}$/)),
  lead: one(z.string().regex(/^[\w-]{1,64}$/)),
});

const mail = z.object({
  timestamp: instant,
  messageId: z.string().min(1).max(200),
  destination: z.array(written).max(50),
});

const bounce = z.object({
  bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
  bounceSubType: maybe,
  bouncedRecipients: z.array(address.extend({ status: maybe, diagnosticCode: maybe })).max(50),
  timestamp: instant,
});

const complaint = z.object({
  complainedRecipients: z.array(address).max(50),
  complaintSubType: maybe,
  complaintFeedbackType: maybe,
  timestamp: instant,
});

const detail = z.object({
  mail,
  bounce: bounce.nullish(),
  complaint: complaint.nullish(),
  delivery: z.object({ timestamp: instant }).nullish(),
});

const envelope = z.object({ source: z.literal('aws.ses'), 'detail-type': z.string(), detail: z.unknown() });
const ours = z.object({ mail: z.object({ tags: z.object({ mid: z.unknown() }) }) });

/**
 * How grave a bounce or complaint is. `hard`: the address does not exist, or does not want our mail. `transient`: it may
 * work next time. `harmless`: an absence note, or a report that a mail is no spam.
 */
export type BounceType = 'hard' | 'transient' | 'harmless';

export type ProviderEvent = {
  eventType: EventType;
  /** Only bounces and complaints have one. */
  bounceType?: BounceType;
  messageId: string;
  clinic: string;
  leadId: string;
  /** Of the claim that the mail was sent under. */
  attempt: number;
  /** The provider's id of the mail. */
  sesId: string;
  /** When the provider took the mail, and when the event happened; ISO instants. */
  takenAt: string;
  at: string;
  /** The addresses that the event is about, without names and comments. */
  recipients: string[];
  /** Whether the event counts in the provider's judgement of our account: not where it never tried to deliver. */
  isCounted: boolean;
};

export type Unread = { unread: 'unknown-type' | 'not-ours' | 'unreadable' };

/** The provider did not send the mail, because its own list holds the address; that is no fault of this mail. */
const onAccountList = 'OnAccountSuppressionList';

/**
 * An automatic answer comes as a transient bounce of no kind and, being a mail written by a mailbox that works, without
 * the status of a delivery report.
 */
const isAbsenceNote = ({ bounceType, bounceSubType, bouncedRecipients }: z.output<typeof bounce>): boolean =>
  bounceType === 'Transient' &&
  bounceSubType === 'General' &&
  bouncedRecipients.every(({ status, diagnosticCode }) => status === undefined && diagnosticCode === undefined);

type Particulars = Pick<ProviderEvent, 'bounceType' | 'at' | 'recipients' | 'isCounted'>;

const ofBounce = (from: z.output<typeof bounce>): Particulars => {
  const bounceType = from.bounceType === 'Permanent' ? 'hard' : isAbsenceNote(from) ? 'harmless' : 'transient';
  return {
    bounceType,
    at: from.timestamp,
    recipients: from.bouncedRecipients.map(({ emailAddress }) => emailAddress),
    isCounted: bounceType === 'hard' && from.bounceSubType !== onAccountList,
  };
};

const ofComplaint = (from: z.output<typeof complaint>): Particulars => {
  const bounceType = from.complaintFeedbackType === 'not-spam' ? 'harmless' : 'hard';
  return {
    bounceType,
    at: from.timestamp,
    recipients: from.complainedRecipients.map(({ emailAddress }) => emailAddress),
    isCounted: bounceType === 'hard' && from.complaintSubType !== onAccountList,
  };
};

const particulars = (eventType: EventType, from: z.output<typeof detail>): Particulars | undefined => {
  if (eventType === 'bounced') return from.bounce ? ofBounce(from.bounce) : undefined;
  if (eventType === 'complained') return from.complaint ? ofComplaint(from.complaint) : undefined;
  const at = from.delivery?.timestamp ?? from.mail.timestamp;
  // The provider does not count what its simulator takes; among few mails those of the canary would hide many bounces.
  const isSimulated = from.mail.destination.every(
    (to) => /^success[+@]/.test(to) && to.endsWith(`@${simulatorDomain}`),
  );
  return { at, recipients: from.mail.destination, isCounted: eventType === 'sent' && !isSimulated };
};

/** Reads an event of the bus, or says why it cannot. Pure; never throws. */
export const readProviderEvent = (event: unknown): ProviderEvent | Unread => {
  const outer = envelope.safeParse(event);
  if (!outer.success) return { unread: 'unreadable' };
  const name = outer.data['detail-type'];
  const eventType = Object.hasOwn(eventTypes, name) ? eventTypes[name as keyof typeof eventTypes] : undefined;
  if (!eventType) return { unread: 'unknown-type' };
  if (ours.safeParse(outer.data.detail).data?.mail.tags.mid === undefined) return { unread: 'not-ours' };
  const read = detail.extend({ mail: mail.extend({ tags }) }).safeParse(outer.data.detail);
  const more = read.success ? particulars(eventType, read.data) : undefined;
  if (!read.success || !more) return { unread: 'unreadable' };
  const { mid: messageId, att: attempt, clinic, lead: leadId } = read.data.mail.tags;
  const { messageId: sesId, timestamp: takenAt } = read.data.mail;
  return { eventType, messageId, clinic, leadId, attempt, sesId, takenAt, ...more };
};
