/**
 * readLead: GET /v1/staff/{clinic}/leads/{leadId}, called by the console.
 * Writes an audit entry before the answer; without the entry there is no answer.
 */

import type { LeadRecord } from '../../shared/aws/leads/lead-record-store.ts';
import { etagOf } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { shownNote } from '../../shared/leads/note.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { shownReview } from '../../shared/leads/review.ts';
import { shownLead } from '../../shared/leads/shown-lead.ts';
import { keptLead, openById } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'readRecord' | 'duplicates' | 'audit' | 'showScreening' | 'matchKey' | 'newId'>;

const read = ['contact', 'screenings', 'notes', 'reviews', 'consents'];

const latestOf = ({ lead, screenings }: LeadRecord) =>
  screenings.find(({ screeningId }) => screeningId === lead.lastScreeningId);

/** The lead's phone number, or the latest screening's: a person may leave it out the first time. */
const phoneHashOf = (record: LeadRecord, matchKey: string): string | undefined => {
  const phone = record.lead.contact.phone ?? latestOf(record)?.contact.phone;
  return phone && personHash(matchKey, record.lead.clinic, phone.e164);
};

const shownDuplicates = async ({ duplicates, matchKey }: Deps, record: LeadRecord, now: number) => {
  const { clinic, leadId } = record.lead;
  const linkedIds = record.links.map(({ otherId }) => otherId);
  const sought = { clinic, leadId, linkedIds, phoneHash: phoneHashOf(record, matchKey) };
  const found = await duplicates.findDuplicates(sought, now);
  return found.map(({ leadId: otherId, contact, status, createdAt }: Lead) => ({
    leadId: otherId,
    name: contact.name,
    status,
    createdAt,
    isLinked: linkedIds.includes(otherId),
  }));
};

export const readLead =
  (deps: Deps): StaffEndpoint<'readLead'> =>
  async ({ http, member, at: now }) => {
    const { clinic, sub } = member;
    const record = await openById(deps.readRecord, clinic, http.params.leadId);
    const { screenings, notes, reviews, consents } = record;
    const lead = keptLead(record.lead, now);
    const at = new Date(now).toISOString();
    const { leadId } = lead;
    await deps.audit.record({
      clinic,
      at,
      entryId: deps.newId(),
      actor: sub,
      action: 'lead.read',
      leadId,
      fields: read,
    });
    const json = {
      ...shownLead(lead),
      screenings: await Promise.all(screenings.toReversed().map(deps.showScreening)),
      consentChanges: consents,
      notes: notes.map(shownNote),
      reviews: reviews.map(shownReview),
      held: lead.hold ?? latestOf(record)?.hold ?? null,
      duplicates: await shownDuplicates(deps, record, now),
    };
    return { status: 200, headers: { ETag: etagOf(lead.version) }, json };
  };
