/** Kinds of items under a lead or that lead to it: how long they are kept, and what an erase does with them. */
import type { IdempotencyRecord } from '../../intake/idempotency.ts';
import {
  consentAttributes,
  duplicateAttributes,
  leadAttributes,
  noteAttributes,
  reviewAttributes,
  screeningAttributes,
  tombstoneAttributes,
} from '../../leads/attribute-register.ts';
import { internal, lasting, type Register } from '../../leads/data-class.ts';
import { messageAttributes } from '../../mail/message-attributes.ts';
import type { leadItem } from '../items/lead-item.ts';
import type { NameEntry } from '../items/name-entry.ts';
import type { ResultLink } from '../items/result-link-item.ts';
import { adverseItemKinds } from './adverse-item-kinds.ts';
import { asLead, expiring, type ItemKind, keyAttributes, stored, underLead } from './item-kind.ts';

const idempotencyAttributes = {
  fingerprint: lasting('match'),
  leadId: lasting('operational'),
  screeningId: lasting('operational'),
  createdAt: lasting('operational'),
  today: lasting('operational'),
  device: lasting('operational'),
  overlay: lasting('operational'),
  signOff: lasting('contact'),
  unsigned: lasting('operational'),
  ruleSetVersion: lasting('operational'),
  lang: lasting('operational'),
  linkKeyId: lasting('operational'),
  expiresAt: lasting('operational'),
} satisfies Register<IdempotencyRecord>;

/** Entries of the index of names ride on other items. */
const nameAttributes = { nameKey: internal('contact'), nameSort: internal('contact') } satisfies Register<NameEntry>;

/** Attributes of a lead's item beside the lead: copies for lists, and keys of their indexes. */
const leadItemAttributes = {
  ...leadAttributes,
  ...stored,
  timeKey: internal('operational'),
  statusKey: internal('operational'),
  timeSort: internal('operational'),
  toDoKey: internal('operational'),
  toDoSort: internal('operational'),
  ttl: internal('operational'),
  ...nameAttributes,
  name: internal('contact'),
  fit: internal('health'),
  again: internal('operational'),
  held: internal('operational'),
  duplicate: internal('operational'),
  clinician: internal('health'),
  decided: internal('operational'),
  owedBy: internal('operational'),
} satisfies Register<ReturnType<typeof leadItem>>;

const linkAttributes = {
  clinic: lasting('operational'),
  leadId: internal('operational'),
  screeningId: internal('operational'),
  person: internal('match'),
  expiresAt: lasting('operational'),
  lockedUntil: internal('operational'),
} satisfies Register<ResultLink>;

export const leadKinds = {
  lead: {
    about: 'lead: contact, status, latest outcome',
    keptFor: asLead,
    onErase: 'becomes a tombstone',
    isOf: (item) => underLead(/^LEAD$/)(item) && item.erasedAt === undefined,
    attributes: leadItemAttributes,
  },
  tombstone: {
    about: 'tombstone of an erased lead',
    keptFor: '3 years',
    onErase: 'stays',
    isOf: (item) => underLead(/^LEAD$/)(item) && item.erasedAt !== undefined,
    attributes: {
      ...tombstoneAttributes,
      ...stored,
      ...expiring,
      kind: lasting('operational'),
      shard: lasting('operational'),
      nextLook: lasting('operational'),
    },
  },
  screening: {
    about: 'screening: answers, assessment, consents',
    keptFor: asLead,
    onErase: 'is deleted',
    isOf: underLead(/^SCREENING#/),
    attributes: { ...screeningAttributes, ...stored, ...nameAttributes },
  },
  consent: {
    about: 'consent that was given or withdrawn later',
    keptFor: asLead,
    onErase: 'is deleted',
    isOf: underLead(/^CONSENT#/),
    attributes: { ...consentAttributes, ...stored },
  },
  review: {
    about: 'review by a clinician',
    keptFor: asLead,
    onErase: 'is deleted',
    isOf: underLead(/^REVIEW#/),
    attributes: { ...reviewAttributes, ...stored },
  },
  note: {
    about: 'note by staff, or what they did: status, contact, call-back',
    keptFor: asLead,
    onErase: 'is deleted',
    isOf: underLead(/^NOTE#/),
    attributes: { ...noteAttributes, ...stored },
  },
  ...adverseItemKinds,
  duplicate: {
    about: 'that two leads are the same person, by somebody’s decision',
    keptFor: asLead,
    onErase: 'is deleted',
    isOf: underLead(/^DUPLICATE#/),
    attributes: { ...duplicateAttributes, ...stored },
  },
  message: {
    about: 'message: kind, state and times of a mail, never its text or address',
    keptFor: 'as long as the lead; stripped, 180 days after an erase',
    onErase: 'is stripped',
    isOf: underLead(/^MSG#/),
    attributes: { ...messageAttributes, ...stored, ...expiring },
  },
  match: {
    about: 'which lead a keyed hash of an address is',
    keptFor: asLead,
    onErase: 'is deleted',
    isOf: ({ SK }) => SK === 'MATCH',
    attributes: { ...keyAttributes, ...nameAttributes, leadId: internal('match') },
  },
  phone: {
    about: 'which leads share a keyed hash of a phone number',
    keptFor: asLead,
    onErase: 'is deleted',
    isOf: ({ PK }) => /^CLINIC#[^#]+#PHONE#/.test(PK),
    attributes: { ...keyAttributes, leadId: internal('match') },
  },
  link: {
    about: 'result link, by the hash of its token',
    keptFor: '120 days',
    onErase: 'is stripped',
    isOf: ({ SK }) => SK === 'LINK',
    attributes: {
      ...linkAttributes,
      ...keyAttributes,
      ...expiring,
      erasedAt: lasting('operational'),
      wrongAddresses: internal('operational'),
    },
  },
  idempotency: {
    about: 'record of a submission, by the hash of its key: hashes and ids',
    keptFor: '2 days',
    onErase: 'stays',
    isOf: ({ SK }) => SK === 'IDEMPOTENCY',
    attributes: { ...idempotencyAttributes, ...keyAttributes, ...expiring },
  },
  proof: {
    about: 'proof of consents of somebody erased, by the keyed hash of the address alone',
    keptFor: '3 years after the erase',
    onErase: 'stays',
    isOf: ({ PK }) => /^CLINIC#[^#]+#PROOF#/.test(PK),
    attributes: { ...stored, ...expiring, records: lasting('consent') },
  },
} as const satisfies Record<string, ItemKind>;
