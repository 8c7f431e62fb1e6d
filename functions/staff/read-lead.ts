/**
 * readLead: GET /v1/staff/{clinic}/leads/{leadId}, called by the console: the lead with the newest of everything.
 * Writes an audit entry before the answer; without the entry there is no answer.
 */
import type { LeadRecord } from '../../shared/aws/leads/lead-record-store.ts';
import { etagOf } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { shownLead } from '../../shared/leads/shown-lead.ts';
import { onwardFrom, putReadingOnRecord, shownHistory } from './lead-history.ts';
import { keptLead, openById } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'records' | 'duplicates' | 'audit' | 'showScreening' | 'matchKey' | 'linkKeys' | 'newId'>;

const latestOf = ({ lead, history }: LeadRecord) =>
  history.screenings.found.find(({ record }) => record.screeningId === lead.lastScreeningId)?.record;

/** The lead's phone number, or the latest screening's: a person may leave it out the first time. */
const phoneHashOf = (record: LeadRecord, matchKey: string): string | undefined => {
  const phone = record.lead.contact.phone ?? latestOf(record)?.contact.phone;
  return phone?.e164 && personHash(matchKey, record.lead.clinic, phone.e164);
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
  async (request) => {
    const { http, member, at: now } = request;
    const record = await openById(deps.records.readRecord, member.clinic, http.params.leadId);
    const lead = keptLead(record.lead, now);
    await putReadingOnRecord(deps, request, lead);
    const { lists, next: older } = await shownHistory(deps, request, record.history);
    const { next, headers } = onwardFrom(deps, request, lead, older);
    const held = lead.hold ?? latestOf(record)?.hold ?? null;
    const json = { ...shownLead(lead), ...lists, held, duplicates: await shownDuplicates(deps, record, now), next };
    return { status: 200, headers: { ETag: etagOf(lead.version), ...headers }, json };
  };
