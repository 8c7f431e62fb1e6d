/**
 * What SES tells of a mail, as EventBridge brings it (SES developer guide, "event publishing"; EventBridge reference,
 * "Amazon SES events"). Fields that are not used may come and go; those that are used are read strictly, because
 * addresses get suppressed by them.
 */
import * as z from 'zod';

/** What happened, by the name that EventBridge gives it. Opens, clicks and subscriptions are not asked for. */
const happenings = {
  'Email Sent': 'sent',
  'Email Delivered': 'delivered',
  'Email Delivery Delayed': 'delayed',
  'Email Bounced': 'bounced',
  'Email Complaint Received': 'complained',
  'Email Rejected': 'rejected',
  'Email Rendering Failed': 'rejected',
} as const;

export type Happening = (typeof happenings)[keyof typeof happenings];

const address = z.object({ emailAddress: z.string() });
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
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
  destination: z.array(z.string()).max(50),
});

const bounce = z.object({
  bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
  bounceSubType: z.string().optional(),
  bouncedRecipients: z
    .array(address.extend({ status: z.string().optional(), diagnosticCode: z.string().optional() }))
    .max(50),
  timestamp: instant,
});

const complaint = z.object({
  complainedRecipients: z.array(address).max(50),
  complaintSubType: z.string().nullish(),
  complaintFeedbackType: z.string().nullish(),
  timestamp: instant,
});

const detail = z.object({
  mail,
  bounce: bounce.optional(),
  complaint: complaint.optional(),
  delivery: z.object({ timestamp: instant }).optional(),
});

const envelope = z.object({ source: z.literal('aws.ses'), 'detail-type': z.string(), detail: z.unknown() });
const ours = z.object({ mail: z.object({ tags: z.object({ mid: z.unknown() }) }) });

/**
 * How grave it is. `hard`: the address does not exist, or does not want us. `transient`: it may work next time.
 * `harmless`: somebody's absence note, or a report that a mail is no spam.
 */
export type Gravity = 'hard' | 'transient' | 'harmless';

export type ProviderEvent = {
  happening: Happening;
  /** Only bounces and complaints have one. */
  gravity?: Gravity;
  messageId: string;
  clinic: string;
  leadId: string;
  /** Of the claim that the mail was sent under. */
  attempt: number;
  /** The provider's id of the mail. */
  sesId: string;
  /** When the provider took the mail, and when this happened; ISO instants. */
  takenAt: string;
  at: string;
  /** Addresses that it happened to, as the provider writes them. */
  recipients: string[];
  /** Whether the provider counts it when it judges us: not where it never tried to deliver. */
  isCounted: boolean;
};

export type Unread = { unread: 'unknown-type' | 'not-ours' | 'unreadable' };

/** The provider did not send it, because its own list holds the address; that is no fault of this mail. */
const onAccountList = 'OnAccountSuppressionList';

/**
 * An automatic answer comes as a transient bounce of no kind and, being a mail written by a mailbox that works, without
 * the status of a delivery report.
 */
const isAbsenceNote = ({ bounceType, bounceSubType, bouncedRecipients }: z.output<typeof bounce>): boolean =>
  bounceType === 'Transient' &&
  bounceSubType === 'General' &&
  bouncedRecipients.every(({ status, diagnosticCode }) => status === undefined && diagnosticCode === undefined);

type Particulars = Pick<ProviderEvent, 'gravity' | 'at' | 'recipients' | 'isCounted'>;

const ofBounce = (told: z.output<typeof bounce>): Particulars => {
  const gravity = told.bounceType === 'Permanent' ? 'hard' : isAbsenceNote(told) ? 'harmless' : 'transient';
  return {
    gravity,
    at: told.timestamp,
    recipients: told.bouncedRecipients.map(({ emailAddress }) => emailAddress),
    isCounted: gravity === 'hard' && told.bounceSubType !== onAccountList,
  };
};

const ofComplaint = (told: z.output<typeof complaint>): Particulars => {
  const gravity = told.complaintFeedbackType === 'not-spam' ? 'harmless' : 'hard';
  return {
    gravity,
    at: told.timestamp,
    recipients: told.complainedRecipients.map(({ emailAddress }) => emailAddress),
    isCounted: gravity === 'hard' && told.complaintSubType !== onAccountList,
  };
};

const particulars = (happening: Happening, told: z.output<typeof detail>): Particulars | undefined => {
  if (happening === 'bounced') return told.bounce && ofBounce(told.bounce);
  if (happening === 'complained') return told.complaint && ofComplaint(told.complaint);
  const at = told.delivery?.timestamp ?? told.mail.timestamp;
  return { at, recipients: told.mail.destination, isCounted: happening === 'sent' };
};

/** Reads an event of the bus; says why when it cannot. Pure; never throws. */
export const readProviderEvent = (event: unknown): ProviderEvent | Unread => {
  const outer = envelope.safeParse(event);
  if (!outer.success) return { unread: 'unreadable' };
  const name = outer.data['detail-type'];
  const happening = Object.hasOwn(happenings, name) ? happenings[name as keyof typeof happenings] : undefined;
  if (!happening) return { unread: 'unknown-type' };
  if (ours.safeParse(outer.data.detail).data?.mail.tags.mid === undefined) return { unread: 'not-ours' };
  const read = detail.extend({ mail: mail.extend({ tags }) }).safeParse(outer.data.detail);
  const more = read.success ? particulars(happening, read.data) : undefined;
  if (!read.success || !more) return { unread: 'unreadable' };
  const { mid: messageId, att: attempt, clinic, lead: leadId } = read.data.mail.tags;
  const { messageId: sesId, timestamp: takenAt } = read.data.mail;
  return { happening, messageId, clinic, leadId, attempt, sesId, takenAt, ...more };
};
