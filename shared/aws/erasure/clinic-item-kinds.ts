/** Kinds of items that belong to a clinic, to a person's mailbox or to the product, and not to a lead. */
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import type { FormerMember, Member } from '../../clinics/member.ts';
import type { OverlayProposal, RulesEntry } from '../../clinics/rules-history.ts';
import type { SavedViews } from '../../clinics/saved-views.ts';
import { internal, lasting, type Register } from '../../leads/data-class.ts';
import type { Suppression } from '../../leads/suppression.ts';
import { messageAttributes } from '../../mail/message-attributes.ts';
import { type ItemKind, keyAttributes } from './item-kind.ts';

/** Every member of a union's members. */
type UnionOf<T> = { [K in T extends unknown ? keyof T : never]: unknown };

/** Of the clinic or the product, and of no person. */
export const own = lasting('operational');
export const stored = { ...keyAttributes, schemaVersion: own };
const asClinic = 'as long as the clinic';

const settingsAttributes = {
  ...{ clinic: own, name: own, postalAddress: own, contactEmail: own, contactPhone: own, zone: own, country: own },
  ...{ languages: own, treatments: own, device: own, origins: own, returnPrefixes: own },
  ...{ thankYouUrl: own, thanksFirst: own, privacyUrl: own },
  ...{ alertAddress: own, summaryDetail: own, doubleOptIn: own, sendWindow: own, plan: own, retentionDays: own },
  ...{ openingHours: own, answerWithin: own, escalationAddress: own },
  ...{
    overlay: own,
    signOff: lasting('contact'),
    theme: own,
    bookingUrl: own,
    embed: own,
    helpLines: own,
    isDisabled: own,
    version: own,
  },
} satisfies Register<ClinicSettings>;

const memberAttributes = {
  ...{ clinic: own, sub: own, email: lasting('contact'), name: lasting('contact'), role: own, addedAt: own },
  ...{ invitedAt: own, lastSeenAt: lasting('contact'), lang: own },
} satisfies Register<Member>;

const formerMemberAttributes = {
  ...{ clinic: own, sub: own, email: lasting('contact'), name: lasting('contact'), leftAt: own },
} satisfies Register<FormerMember>;

const rulesAttributes = {
  ...{ clinic: own, entryId: own, kind: own, at: own, by: own, byName: lasting('contact') },
  ...{ signOff: lasting('contact'), overlay: own, proposalId: own, approvalId: own, reason: own },
} satisfies Register<UnionOf<RulesEntry>>;

const proposalAttributes = {
  ...{ proposalId: own, clinic: own, at: own, by: own, byName: lasting('contact'), overlay: own, reason: own },
} satisfies Register<OverlayProposal>;

export const suppressionAttributes = {
  ...{ clinic: own, emailHash: lasting('match'), scope: own, reason: own, at: own, until: own },
} satisfies Register<Suppression>;

export type StayingKind = Omit<ItemKind, 'onErase'>;
const clinicItem = (sort: RegExp) => (item: { PK: string; SK: string }) =>
  /^CLINIC#[^#]+$/.test(item.PK) && sort.test(item.SK);
export const starts = (prefix: string) => (item: { PK: string }) => item.PK.startsWith(prefix);

/** In the leads table. */
export const clinicKinds = {
  settings: {
    about: 'settings of a clinic, and what they were',
    keptFor: asClinic,
    isOf: clinicItem(/^SETTINGS/),
    attributes: { ...settingsAttributes, ...keyAttributes, replacedAt: own },
  },
  notice: {
    about: 'notice to a clinic about its settings or the sign-off of its rules: kind, state and times of a mail',
    keptFor: '96 days',
    isOf: ({ PK }) => /^CLINIC#[^#]+#NOTICE$/.test(PK),
    attributes: { ...messageAttributes, ...stored, ttl: own },
  },
  rules: {
    about: 'history of a clinic’s rules: who signed, withdrew or proposed what; name and registration of the signer',
    keptFor: asClinic,
    isOf: clinicItem(/^RULES#/),
    attributes: { ...rulesAttributes, ...stored },
  },
  proposal: {
    about: 'overlay that waits for a clinician',
    keptFor: 'until it is signed, dropped or replaced',
    isOf: clinicItem(/^OVERLAY-PROPOSAL$/),
    attributes: { ...proposalAttributes, ...stored },
  },
  reviewReasons: {
    about: 'reasons that clinicians choose from when they decide',
    keptFor: asClinic,
    isOf: clinicItem(/^REVIEW-REASONS$/),
    attributes: { ...stored, reasons: own },
  },
  clinic: {
    about: 'list of the clinics',
    keptFor: asClinic,
    isOf: starts('CLINICS'),
    attributes: keyAttributes,
  },
  member: {
    about:
      'membership: address, name and role of somebody who works at a clinic; the language that they chose; when they were last in the console',
    keptFor: 'as long as the membership',
    isOf: (item) => clinicItem(/^MEMBER#/)(item) || item.PK.startsWith('USER#'),
    attributes: { ...memberAttributes, ...stored },
  },
  formerMember: {
    about: 'name and address of somebody who worked at a clinic, for the audit of what they did',
    keptFor: '3 years after they left',
    isOf: clinicItem(/^MEMBER-LEFT#/),
    attributes: { ...formerMemberAttributes, ...stored, ttl: own },
  },
  views: {
    about: 'filters of the list of leads that a member keeps under names',
    keptFor: 'as long as the membership',
    isOf: clinicItem(/^VIEWS#/),
    attributes: { ...stored, views: own, version: own } satisfies Register<SavedViews>,
  },
  admins: {
    about: 'ids of a clinic’s admins',
    keptFor: asClinic,
    isOf: clinicItem(/^ADMINS$/),
    attributes: { ...keyAttributes, admins: own },
  },
  alert: {
    about: 'the alert mail that speaks for others, and trouble with the address it goes to',
    keptFor: asClinic,
    isOf: clinicItem(/^ALERT/),
    attributes: {
      ...stored,
      ...{ messageId: own, leadId: own, since: own, until: own, takenAt: own },
      ...{ emailHash: own, reason: own, at: own },
    },
  },
  escalation: {
    about: 'of which promises to answer that were not kept the clinic has been told',
    keptFor: asClinic,
    isOf: clinicItem(/^ESCALATION$/),
    attributes: { ...keyAttributes, after: own, until: own },
  },
  suppression: {
    about: 'an address that is not mailed, by its keyed hash',
    keptFor: 'until the clinic closes, or the person confirms anew',
    isOf: starts('SUPP#'),
    attributes: { ...suppressionAttributes, ...stored },
  },
  bounce: {
    about: 'bounces of an address, by its keyed hash',
    keptFor: '30 days',
    isOf: starts('BOUNCE#'),
    attributes: { ...keyAttributes, ttl: own, marks: own },
  },
  limit: {
    about: 'counters of limits: sources and mailboxes by keyed hash',
    keptFor: 'an hour (sources), 2 days (mailboxes)',
    isOf: starts('COUNT#'),
    attributes: { ...keyAttributes, ttl: own, all: internal('match'), starts: own },
    namedAfter: /^[bc]_[\w-]+$/,
  },
  lock: {
    about: 'wrong addresses typed at a link',
    keptFor: 'a day',
    isOf: starts('LOCK#'),
    attributes: { ...keyAttributes, ttl: own, wrongAddresses: own, lockedUntil: own },
  },
  statistics: {
    about: 'counts of a clinic’s intake by day; an erase takes nothing out of them',
    keptFor: asClinic,
    isOf: ({ PK }) => /^CLINIC#[^#]+#STATS$/.test(PK),
    attributes: {
      ...keyAttributes,
      ...{ leads: own, again: own, afterDeferral: own, held: own, ignoredPage: own, ignoredNames: own },
    },
    namedAfter: /^(outcome|concern|source):[\w-]+$/,
  },
  adverseCount: {
    about: 'counts of a clinic’s adverse events by year and rule; an erase takes nothing out of them',
    keptFor: asClinic,
    isOf: ({ PK }) => /^CLINIC#[^#]+#ADVERSE-COUNT$/.test(PK),
    attributes: { ...keyAttributes, events: own },
    namedAfter: /^fired:[\w-]+$/,
  },
  reputation: {
    about: 'counts of mails, bounces and complaints by day',
    keptFor: '90 days',
    isOf: starts('REPUTATION#'),
    attributes: { ...keyAttributes, ttl: own, sent: own, bounced: own, complained: own },
  },
  control: {
    about: 'mail brake and mail epoch',
    keptFor: 'for good',
    isOf: starts('CTRL#'),
    attributes: { ...keyAttributes, epoch: own, pausedUntil: own, marketingPausedUntil: own, reason: own },
  },
} as const satisfies Record<string, StayingKind>;
