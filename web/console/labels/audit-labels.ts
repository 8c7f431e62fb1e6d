import type { AuditEntryAnswer } from '../../../shared/contract/answers/privacy-answers.ts';
import { fromCode } from './from-code.ts';

/** What the product itself is called where nobody of the clinic acted. */
const parts: Readonly<Record<string, string>> = {
  intake: 'The form',
  prospect: 'The person themselves',
  purge: 'Suitably, when the time was over',
  operator: 'The operator of Suitably',
};

/** What was done, as the rest of a sentence that begins with who did it. */
const actions: Readonly<Record<string, string>> = {
  'screening.received': 'took in a screening',
  'lead.read': 'opened the lead',
  'lead.changed': 'changed the lead',
  'lead.undone': 'took back the last change of status',
  'lead.released': 'released the held lead',
  'lead.exported': 'took away everything about the person',
  'lead.erased': 'erased the person',
  'leads.downloaded': 'downloaded a list of leads',
  'receipt.read': 'took a receipt',
  'note.added': 'wrote a note',
  'review.added': 'put a decision on record',
  'review-reasons.changed': 'changed the reasons to choose from',
  'message.resent': 'sent a mail again',
  'mail.suppressed': 'stopped mails to the person',
  'marketing.withdrawn': 'withdrew the consent to follow-up mails',
  'marketing.confirmed': 'confirmed the consent to follow-up mails',
  'duplicate.linked': 'said that two leads are one person',
  'duplicate.unlinked': 'said that two leads are two persons',
  'adverse-event.recorded': 'recorded an adverse event',
  'adverse-event.added-to': 'added to an adverse event',
  'adverse-events.listed': 'looked at the list of adverse events',
  'rules.counted': 'looked at how the rules work',
  'screenings.judged-again': 'tried other rules on past screenings',
  'rules.signed': 'signed the rules',
  'rules.withdrawn': 'withdrew the sign-off of the rules',
  'overlay.proposed': 'proposed stricter rules',
  'overlay.dropped': 'dropped a proposal of stricter rules',
  'settings.changed': 'changed the settings',
  'clinic.created': 'made the clinic',
  'clinic.disabled': 'switched the clinic off',
  'clinic.enabled': 'switched the clinic on',
  'member.added': 'added a member',
  'member.changed': 'changed a member',
  'member.removed': 'removed a member',
  'member.invited': 'invited a member again',
  'member.second-factor-reset': 'reset a member’s second factor',
};

/** How the product keeps its house. Entries of earlier builds name it, and it means nothing to whoever reads the audit. */
const housekeeping = [
  ...['version', 'statusKey', 'nameKey', 'nameSort', 'shard', 'nextLook'],
  ...['expiresAt', 'isConsulted', 'waited', 'ttl'],
];

const fieldWords: Readonly<Record<string, string>> = {
  closeReason: 'reason for closing',
  followUpOn: 'day to call back',
  wantsMarketing: 'wish for follow-up mails',
  wantsReminder: 'wish for a reminder',
  adverseEvents: 'adverse events',
  signOff: 'sign-off',
  thankYouUrl: 'thank-you page',
  alertAddress: 'address for alerts',
  contactEmail: 'e-mail of the clinic',
  contactPhone: 'phone of the clinic',
  privacyUrl: 'privacy page',
  bookingUrl: 'booking page',
  plan: 'mail plan',
  sendWindow: 'hours for mails',
  retentionDays: 'time that leads are kept',
};

const fieldLabel = (field: string): string => fieldWords[field] ?? fromCode(field).toLowerCase();

/** Who acted: a name, or what of the product did. */
export const actorWords = ({ actor, actorName }: Pick<AuditEntryAnswer, 'actor' | 'actorName'>): string =>
  actorName ?? parts[actor] ?? 'A former member';

/** What they did; an action that is newer than this console is put into words by its code. */
export const actionWords = (action: string): string =>
  actions[action] ?? fromCode(action.replace('.', ' ')).toLowerCase();

/** Where the fields say more than the action: a change, a proposal, a trial. Whoever opens a lead sees all of it. */
const isSpecific = (action: string): boolean =>
  /^(?:lead|settings|member)\.changed$|^overlay\.|^screenings\./.test(action);

/** What of it: the fields, in words, and how many rows were taken. */
export const detailWords = ({ action, fields, count }: Pick<AuditEntryAnswer, 'action' | 'fields' | 'count'>): string =>
  [
    ...(isSpecific(action) ? fields.filter((field) => !housekeeping.includes(field)).map(fieldLabel) : []),
    ...(count === undefined ? [] : [count === 1 ? '1 row' : `${count} rows`]),
  ].join(', ');
