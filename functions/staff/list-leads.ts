/**
 * listLeads: GET /v1/staff/{clinic}/leads, called by the console.
 * Causes nothing; rows hold no answers, so reading them leaves no entry in the audit.
 */
import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { openCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import type { LeadRow } from '../../shared/leads/lead-row.ts';
import { type FindDeps, findLeads } from './find-leads.ts';
import { readLeadQuery } from './lead-query.ts';
import { nextPage } from './next-page.ts';
import { openSettings } from './read-settings.ts';

type Deps = FindDeps & { clinics: Pick<ClinicStore, 'readSettings'>; linkKeys: readonly [string, ...string[]] };

/** A row as answers have it: what is not there is `null`. */
export const shownRow = ({ source: _counted, ...row }: LeadRow) => ({
  ...row,
  assignee: row.assignee ?? null,
  followUpOn: row.followUpOn ?? null,
  respondBy: row.respondBy ?? null,
});

/** One page of leads, and a cursor when there may be more. Throws `validation` or `cursor-invalid`. */
export const listLeads =
  (deps: Deps): StaffEndpoint<'listLeads'> =>
  async ({ http, member: { clinic, sub, email }, at }) => {
    const settings = await openSettings(deps, clinic);
    const query = readLeadQuery(http, { zone: settings.zone, me: email });
    const scope = { list: 'listLeads', clinic, sub, filter: query.scope };
    const place = query.cursor && openCursor(deps.linkKeys, scope, query.cursor, at);
    const find = await findLeads(deps, settings, query, at);
    const page = await find(place, query.limit);
    const { next, headers } = nextPage(deps, { http, at }, { list: 'leads', scope }, page.next);
    return { status: 200, json: { leads: page.rows.map(shownRow), next }, headers };
  };
