/**
 * The attribute register (docs/privacy.md#what-there-is) for what is recorded of people: each attribute with its class,
 * and what an export and an erase do with it. Both, and their tests, are generated from here. How long items are kept
 * stands with their kinds (shared/aws/erasure/lead-item-kinds).
 */

import type { Consent } from './consent.ts';
import { exported, internal, lasting, type Register } from './data-class.ts';
import type { DuplicateLink } from './duplicate-link.ts';
import type { ErasedLead } from './erasure.ts';
import type { Lead } from './lead.ts';
import type { Note } from './note.ts';
import type { Review } from './review.ts';
import type { AdverseEntry, AdverseEventRow } from './safety/adverse-event.ts';
import type { Screening } from './screening.ts';

export const leadAttributes = {
  leadId: lasting('operational'),
  clinic: lasting('operational'),
  contact: exported('contact'),
  status: exported('operational'),
  closeReason: exported('health'),
  assignee: internal('operational'),
  hold: exported('operational'),
  outcome: exported('health'),
  needsClinician: exported('health'),
  decidedScreeningId: internal('operational'),
  decidedAgainst: internal('health'),
  followUpOn: exported('operational'),
  respondBy: exported('operational'),
  newSince: exported('operational'),
  lang: exported('contact'),
  concern: exported('health'),
  wantsMarketing: exported('consent'),
  wantsReminder: exported('consent'),
  possibleDuplicate: internal('operational'),
  source: exported('contact'),
  waited: exported('operational'),
  createdAt: exported('operational'),
  lastScreeningAt: exported('operational'),
  lastDay: exported('operational'),
  lastScreeningId: internal('operational'),
  expiresAt: exported('operational'),
  isConsulted: exported('health'),
  version: lasting('operational'),
} satisfies Register<Lead>;

export const tombstoneAttributes = {
  leadId: lasting('operational'),
  clinic: lasting('operational'),
  erasedAt: lasting('operational'),
  reasonCode: lasting('operational'),
  version: lasting('operational'),
} satisfies Register<ErasedLead>;

export const screeningAttributes = {
  screeningId: exported('operational'),
  leadId: internal('operational'),
  clinic: internal('operational'),
  createdAt: exported('operational'),
  today: exported('operational'),
  device: exported('operational'),
  overlay: exported('operational'),
  signOff: exported('contact'),
  unsigned: exported('operational'),
  treatment: exported('operational'),
  ruleSetVersion: exported('operational'),
  lang: exported('contact'),
  contact: exported('contact'),
  answers: exported('health'),
  noneApply: exported('health'),
  assessment: exported('health'),
  consents: exported('consent'),
  attribution: exported('contact'),
  hold: exported('operational'),
  hasOpaqueOrigin: internal('operational'),
  linkKeyId: internal('operational'),
  linkHash: internal('operational'),
  linkExpiresAt: exported('operational'),
  salt: exported('operational'),
  seal: internal('operational'),
} satisfies Register<Screening>;

export const consentAttributes = {
  purpose: exported('consent'),
  isGiven: exported('consent'),
  textId: exported('consent'),
  textHash: exported('consent'),
  lang: exported('consent'),
  at: exported('consent'),
  via: exported('consent'),
  pageOrigin: exported('consent'),
} satisfies Register<Consent>;

export const reviewAttributes = {
  reviewId: exported('operational'),
  clinic: internal('operational'),
  leadId: internal('operational'),
  screeningId: exported('operational'),
  decision: exported('health'),
  until: exported('health'),
  proposedOn: exported('health'),
  reason: exported('health'),
  isVerifiedInPerson: exported('health'),
  isNotified: exported('operational'),
  by: internal('operational'),
  byName: exported('operational'),
  at: exported('operational'),
} satisfies Register<Review>;

export const noteAttributes = {
  noteId: exported('operational'),
  clinic: internal('operational'),
  leadId: internal('operational'),
  text: exported('health'),
  status: exported('operational'),
  closeReason: exported('health'),
  assignee: internal('operational'),
  contacted: exported('operational'),
  followUpOn: exported('operational'),
  withoutDecision: exported('health'),
  undoes: exported('operational'),
  before: internal('health'),
  by: internal('operational'),
  byName: exported('operational'),
  at: exported('operational'),
} satisfies Register<Note>;

export const adverseAttributes = {
  entryId: exported('operational'),
  eventId: exported('operational'),
  clinic: internal('operational'),
  leadId: internal('operational'),
  kind: exported('health'),
  happenedOn: exported('health'),
  severity: exported('health'),
  note: exported('health'),
  reportedTo: exported('operational'),
  reportedOn: exported('operational'),
  isMistake: exported('operational'),
  screeningId: exported('operational'),
  by: internal('operational'),
  byName: exported('operational'),
  at: exported('operational'),
} satisfies Register<AdverseEntry>;

/** A copy for the list of the clinic: an export has the entries themselves. */
export const adverseRowAttributes = {
  eventId: internal('operational'),
  leadId: internal('operational'),
  kind: internal('health'),
  happenedOn: internal('health'),
  severity: internal('health'),
  reportedOn: internal('operational'),
  isMistake: internal('operational'),
  entries: internal('operational'),
} satisfies Register<AdverseEventRow>;

/** Names other people's leads, so it is no part of an export. */
export const duplicateAttributes = {
  leadId: internal('operational'),
  otherId: internal('match'),
  by: internal('operational'),
  at: internal('operational'),
} satisfies Register<DuplicateLink>;

/** Hashes and ids only, for two days: a replay is computed from what is sent again. */
