/** Events as SES publishes them and EventBridge brings them, and what a test wants different. */
import { aMessage } from '../messages.ts';

export const takenAt = '2026-06-15T10:00:05.000Z';
export const toldAt = '2026-06-15T10:00:09.250Z';

type Over = {
  detailType?: string;
  /** Tags by name; every value is a list of one. */
  tags?: Record<string, string | undefined>;
  sesId?: string;
  to?: string;
  detail?: Record<string, unknown>;
};

const tagged = (tags: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(tags).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]])));

/** That SES took the first attempt of `aMessage()`. */
export const anEvent = ({ detailType = 'Email Sent', tags = {}, sesId = 'ses-1', to, detail = {} }: Over = {}) => {
  const { messageId, clinic, leadId } = aMessage();
  return {
    version: '0',
    id: 'bus-1',
    'detail-type': detailType,
    source: 'aws.ses',
    account: '123456789012',
    time: '2026-06-15T10:00:10Z',
    region: 'eu-central-1',
    resources: [],
    detail: {
      eventType: 'Send',
      mail: {
        timestamp: takenAt,
        messageId: sesId,
        source: 'hello@suitably.example',
        destination: [to ?? 'ada@example.com'],
        headers: [{ name: 'Subject', value: 'Your enquiry' }],
        tags: {
          'ses:configuration-set': ['service'],
          ...tagged({ mid: messageId, att: '1', clinic, lead: leadId, ...tags }),
        },
      },
      ...detail,
    },
  };
};

type BounceOver = { type?: string; subType?: string; status?: string; to?: string; at?: string };

/** A hard bounce with a delivery report. */
export const aBounce = ({ type, subType, status, to, at }: BounceOver = {}, over: Over = {}) =>
  anEvent({
    detailType: 'Email Bounced',
    to,
    ...over,
    detail: {
      bounce: {
        bounceType: type ?? 'Permanent',
        bounceSubType: subType ?? 'General',
        bouncedRecipients: [
          { emailAddress: to ?? 'ada@example.com', ...(status !== '' && { status: status ?? '5.1.1' }) },
        ],
        timestamp: at ?? toldAt,
        feedbackId: 'feedback-1',
      },
    },
  });

/** Somebody pressed "this is spam". */
export const aComplaint = (complaint: Record<string, unknown> = {}, over: Over = {}) =>
  anEvent({
    detailType: 'Email Complaint Received',
    ...over,
    detail: {
      complaint: {
        complainedRecipients: [{ emailAddress: over.to ?? 'ada@example.com' }],
        complaintFeedbackType: 'abuse',
        complaintSubType: null,
        timestamp: toldAt,
        feedbackId: 'feedback-2',
        ...complaint,
      },
    },
  });

/** A message that has been sent to Ada, as the fence leaves it. */
export const sentTo = (recipientHash: string, over: Parameters<typeof aMessage>[0] = {}) =>
  aMessage({ state: 'SENDING', attempt: 1, claimId: 'claim-1', recipientHash, ...over });
