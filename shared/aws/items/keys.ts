/**
 * Primary keys of every item, made here and nowhere else. They hold ids and keyed hashes, never personal data.
 * Everything about one lead shares a partition, so that opening, exporting and erasing it are queries.
 */
import { messageKeyPrefix, noLead } from '../../contract/tables.ts';

/** The primary key of an item. */
export type Key = { PK: string; SK: string };

const leadPartition = (clinic: string, leadId: string) => `CLINIC#${clinic}#LEAD#${leadId}`;

/** A clinic’s settings. */
export const settingsKey = (clinic: string): Key => ({ PK: `CLINIC#${clinic}`, SK: 'SETTINGS' });

/** The settings of a clinic in a version that was replaced. */
export const settingsHistoryKey = (clinic: string, version: number) =>
  ({ PK: `CLINIC#${clinic}`, SK: `SETTINGS-HISTORY#${String(version).padStart(8, '0')}` }) satisfies Key;

/** An entry of the history of a clinic's rules, in order of time: `id` sorts by it. */
export const rulesEntryKey = (clinic: string, id: string): Key => ({ PK: `CLINIC#${clinic}`, SK: `RULES#${id}` });

/** The overlay that a clinic's clinicians are asked to sign. */
export const overlayProposalKey = (clinic: string): Key => ({ PK: `CLINIC#${clinic}`, SK: 'OVERLAY-PROPOSAL' });

/** An entry of the list of clinics, by which all of them are found without a scan. */
export const clinicKey = (clinic: string): Key => ({ PK: 'CLINICS', SK: clinic });

/** A person's membership of a clinic; `sub` is an opaque id of the user pool. */
export const memberKey = (clinic: string, sub: string): Key => ({ PK: `CLINIC#${clinic}`, SK: `MEMBER#${sub}` });

/** Who had a membership that has ended. Its sort key begins like that of members, so that one query finds both. */
export const formerMemberKey = (clinic: string, sub: string) => ({ PK: `CLINIC#${clinic}`, SK: `MEMBER-LEFT#${sub}` });

/** The reasons that clinicians choose from. */
export const reviewReasonsKey = (clinic: string) => ({ PK: `CLINIC#${clinic}`, SK: 'REVIEW-REASONS' });

/** The same membership, found by the person. */
export const membershipKey = (sub: string, clinic: string): Key => ({ PK: `USER#${sub}`, SK: `CLINIC#${clinic}` });

/** A member's saved views. */
export const viewsKey = (clinic: string, sub: string): Key => ({ PK: `CLINIC#${clinic}`, SK: `VIEWS#${sub}` });

/** The set of a clinic’s admins: one item, so that no race removes the last admin. */
export const adminsKey = (clinic: string): Key => ({ PK: `CLINIC#${clinic}`, SK: 'ADMINS' });

/** A lead. Everything that belongs to it has the same partition. */
export const leadKey = (clinic: string, leadId: string): Key => ({ PK: leadPartition(clinic, leadId), SK: 'LEAD' });

const leadKeyParts = /^CLINIC#([a-z0-9-]+)#LEAD#([\w-]+)$/;

/** The lead's id in the partition key of an item that belongs to it; empty when it belongs to none. */
export const leadIdOf = (PK: string): string => leadKeyParts.exec(PK)?.[2] ?? '';

/** The key of what belongs to a lead, by clinic, lead and its own id. */
const underLead =
  (sort: string) =>
  (clinic: string, leadId: string, id: string): Key => ({ PK: leadPartition(clinic, leadId), SK: `${sort}#${id}` });

/** One submission of a lead. */
export const screeningKey = underLead('SCREENING');

/** A consent that the person gave or withdrew after the screening. */
export const consentKey = underLead('CONSENT');

/** Notices to a clinic about itself. */
const noticePartition = (clinic: string) => `CLINIC#${clinic}#NOTICE`;

/** One message of a lead, or a notice to the clinic, which belongs to no lead. */
export const messageKey = (clinic: string, leadId: string, messageId: string): Key => ({
  PK: leadId === noLead ? noticePartition(clinic) : leadPartition(clinic, leadId),
  SK: `${messageKeyPrefix}${messageId}`,
});

/** One review of a lead. */
export const reviewKey = underLead('REVIEW');

/** One note on a lead. */
export const noteKey = underLead('NOTE');

/** One entry about an adverse event of a lead; the first has the event's id. */
export const adverseKey = underLead('ADVERSE');

/** An adverse event in the list of its clinic, by the day on which it happened. */
export const adverseRowKey = (clinic: string, happenedOn: string, eventId: string): Key => ({
  PK: `CLINIC#${clinic}#ADVERSE`,
  SK: `${happenedOn}#${eventId}`,
});

/** Counts of a clinic's adverse events; `part` names the year and the rules. */
export const adverseCountKey = (clinic: string, part: string): Key => ({
  PK: `CLINIC#${clinic}#ADVERSE-COUNT`,
  SK: part,
});

/** A link to another lead that is the same person; there is one under each of the two. */
export const duplicateKey = underLead('DUPLICATE');

/** The ids in a lead's key; undefined when the key is not one. */
export const parseLeadKey = ({ PK, SK }: Key): { clinic: string; leadId: string } | undefined => {
  const [, clinic, leadId] = (SK === 'LEAD' && leadKeyParts.exec(PK)) || [];
  return clinic && leadId ? { clinic, leadId } : undefined;
};

const noticeKeyParts = /^CLINIC#([a-z0-9-]+)#NOTICE$/;

/** The ids in a message's key; undefined when the key is not one. */
export const parseMessageKey = ({ PK, SK }: Key): { clinic: string; leadId: string; messageId: string } | undefined => {
  const [, clinic, leadId = noLead] = leadKeyParts.exec(PK) ?? noticeKeyParts.exec(PK) ?? [];
  const messageId = SK.startsWith(messageKeyPrefix) ? SK.slice(messageKeyPrefix.length) : '';
  return clinic && messageId ? { clinic, leadId, messageId } : undefined;
};

/** The lead of a person at a clinic; `personHash` is keyed per clinic. */
export const matchKey = (clinic: string, personHash: string): Key => ({
  PK: `CLINIC#${clinic}#MATCH#${personHash}`,
  SK: 'MATCH',
});

/** A lead of a clinic by its phone number; `phoneHash` is keyed per clinic. */
export const phoneKey = (clinic: string, phoneHash: string, leadId: string): Key => ({
  PK: `CLINIC#${clinic}#PHONE#${phoneHash}`,
  SK: `LEAD#${leadId}`,
});

/** An idempotency key of a clinic, by its hash. */
export const idempotencyKey = (clinic: string, keyHash: string): Key => ({
  PK: `CLINIC#${clinic}#IDEMPOTENCY#${keyHash}`,
  SK: 'IDEMPOTENCY',
});

/** A result link, found by the hash of its token. */
export const linkKey = (tokenHash: string): Key => ({ PK: `LINK#${tokenHash}`, SK: 'LINK' });

/** An address that must not be mailed: by one clinic, or by any (`*`). */
export const suppressionKey = (clinic: string, emailHash: string) => ({
  PK: `SUPP#${clinic}#${emailHash}`,
  SK: 'SUPP',
});

/** In the ledger: a suppression of an address, or its lift, in order of time. `what` tells entries of an instant apart. */
export const ledgerKey = (clinic: string, emailHash: string, at: string, what: string): Key => ({
  PK: `SUPP#${clinic}#${emailHash}`,
  SK: `${at}#${what}`,
});

/** Counters of mails of a clinic, or of all (`*`), on a day (UTC); for all, a day has several items: `<day>#<part>`. */
export const reputationKey = (clinic: string, day: string): Key => ({ PK: `REPUTATION#${clinic}`, SK: day });

/** Counters of a clinic's intake on a day of its calendar; a day has several items: `<day>#<part>`. */
export const statsKey = (clinic: string, part: string): Key => ({ PK: `CLINIC#${clinic}#STATS`, SK: part });

/** Transient bounces of an address, by its hash for all clinics. */
export const bounceKey = (emailHash: string): Key => ({ PK: `BOUNCE#*#${emailHash}`, SK: 'BOUNCE' });

/** The mail brake and the mail epoch. */
export const controlKey = (): Key => ({ PK: 'CTRL#mail', SK: 'CTRL' });

/** A counter of one kind for one subject in one window (`window` names the minute or the day). */
export const counterKey = (
  kind: 'source' | 'mailbox' | 'mail' | 'miss' | 'rate',
  subject: string,
  window: string,
): Key => ({ PK: `COUNT#${kind}#${subject}`, SK: window });

/** What is known of mails to a clinic: the alert that leads, trouble with its address, broken promises it was told of. */
export const clinicMailKey = (clinic: string, SK: 'ALERT' | 'ALERT-TROUBLE' | 'ESCALATION'): Key => ({
  PK: `CLINIC#${clinic}`,
  SK,
});

/** Proof of the consents of an erased person, by keyed hash; `at` is the instant of the first consent. */
export const proofKey = (clinic: string, personHash: string, at: string): Key => ({
  PK: `CLINIC#${clinic}#PROOF#${personHash}`,
  SK: at,
});

/** In the ledger: that a lead was erased. */
export const erasureKey = (clinic: string, leadId: string): Key => ({ PK: `ERASE#${clinic}#${leadId}`, SK: 'ERASE' });

/** In the ledger: the seal over a clinic's day (`YYYY-MM-DD`, in UTC) of the audit. */
export const sealKey = (clinic: string, day: string): Key => ({ PK: `SEAL#${clinic}`, SK: day });

/** An entry of the audit table, in order of time. */
export const auditKey = (clinic: string, at: string, entryId: string): Key => ({
  PK: `CLINIC#${clinic}`,
  SK: `${at}#${entryId}`,
});

/** Wrong addresses typed at a page that only its person may open; `subject` is made of ids. */
export const lockKey = (subject: string): Key => ({ PK: `LOCK#${subject}`, SK: 'LOCK' });
