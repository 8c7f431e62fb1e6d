/**
 * exportLead: GET /v1/staff/{clinic}/leads/{leadId}/export, called by the console for an admin, when a person asks
 * for a copy.
 * Writes an audit entry before the answer; without the entry there is no export.
 */
import type { ReadEntry } from '../../shared/aws/audit/audit-reader.ts';
import type { Exported, LeadExport } from '../../shared/aws/erasure/lead-export.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { consentTextsById } from '../../shared/screening/consent-texts.ts';
import { missing, openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'readExport' | 'auditReader' | 'audit' | 'showScreening' | 'newId'>;

/** Stored values, and beside them the questions and the result in the words that the person read. */
const shown = async ({ showScreening }: Deps, { record, screening }: LeadExport['screenings'][number]) => {
  if (!screening) return record;
  const { questions, assessment } = await showScreening(screening);
  const consents = screening.consents.map((consent) => ({
    ...consent,
    text: consentTextsById(consent.textId)?.[consent.purpose],
  }));
  return { ...record, questions, assessment, consents };
};

/** Names of staff are the staff's own data. */
const summary = ({ at, action, fields }: ReadEntry) => ({ at, action, fields });

/** Throws `not-found`, and `gone` after an erase or the lead's time. */
export const exportLead =
  (deps: Deps): StaffEndpoint<'exportLead'> =>
  async (staff) => {
    const { member, at } = staff;
    const { clinic, leadId, createdAt } = await openLead(deps.leads, staff);
    const held = await deps.readExport(clinic, leadId);
    if (!held) throw missing();
    const exportedAt = new Date(at).toISOString();
    const entry = { clinic, leadId, at: exportedAt, entryId: deps.newId(), actor: member.sub };
    await deps.audit.record({ ...entry, action: 'lead.exported', fields: Object.keys(held.lead), count: held.count });
    const json = {
      ...{ leadId, clinic, exportedAt },
      ...(held.lead as Exported & { contact: Exported }),
      screenings: await Promise.all(held.screenings.map((one) => shown(deps, one))),
      ...held.lists,
      audit: (await deps.auditReader.readAbout(clinic, leadId, createdAt)).map(summary),
    };
    return { status: 200, headers: { 'Content-Disposition': `attachment; filename="lead-${leadId}.json"` }, json };
  };
