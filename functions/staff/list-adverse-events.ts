/**
 * listAdverseEvents: GET /v1/staff/{clinic}/adverse-events, called by the console for clinicians.
 * Writes an audit entry with the number of rows before the answer; without the entry there is no answer.
 */

import * as z from 'zod';
import { helpOf } from '../../shared/clinics/help-lines.ts';
import { pageQuery } from '../../shared/contract/requests/list-requests.ts';
import { openCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import type { AdverseEventRow } from '../../shared/leads/safety/adverse-event.ts';
import { answers } from '../../shared/texts/en/answers.ts';
import { nextPage } from './next-page.ts';
import { openSettings } from './read-settings.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'clinics' | 'adverseEvents' | 'readLeads' | 'audit' | 'linkKeys' | 'newId'>;

/** Rows of a page without `limit`. */
const usualLimit = 25;

const place = z.string();

/** People who were erased meanwhile, or whose time is over, are left out. */
const shownRows = (rows: readonly AdverseEventRow[], leads: ReadonlyMap<string, Lead>) =>
  rows.flatMap(({ reportedOn = null, ...row }) => {
    const lead = leads.get(row.leadId);
    return lead ? [{ ...row, reportedOn, name: lead.contact.name }] : [];
  });

/** One page of events, and a cursor when there may be more. Throws `validation` or `cursor-invalid`. */
export const listAdverseEvents =
  (deps: Deps): StaffEndpoint<'listAdverseEvents'> =>
  async ({ http, member: { clinic, sub }, at }) => {
    const settings = await openSettings(deps, clinic);
    const { cursor, limit = usualLimit } = readQuery(http, pageQuery);
    const scope = { list: 'listAdverseEvents', clinic, sub, filter: [] };
    const after = cursor && place.parse(openCursor(deps.linkKeys, scope, cursor, at));
    const { rows, next: behind } = await deps.adverseEvents.readPage(clinic, limit, after);
    const ids = rows.map(({ leadId }) => leadId);
    const leads = ids.length > 0 ? await deps.readLeads(clinic, ids, at) : new Map<string, Lead>();
    const events = shownRows(rows, leads);
    const entry = { clinic, at: new Date(at).toISOString(), entryId: deps.newId(), actor: sub };
    const fields = ['adverseEvents', 'contact'];
    await deps.audit.record({ ...entry, action: 'adverse-events.listed', fields, count: events.length });
    const { next, headers } = nextPage(deps, { http, at }, { list: 'adverse-events', scope }, behind);
    const { name = answers.help.elsewhere, url = null } = helpOf(settings).regulator ?? {};
    return { status: 200, json: { events, regulator: { name, url }, next }, headers };
  };
