/**
 * exportLead: GET /v1/staff/{clinic}/leads/{leadId}/export, called by the console for an admin, when a person asks
 * for a copy. It comes in parts; most people fit into one.
 * Writes an audit entry before the first part, which speaks for the others; without the entry there is no export.
 */
import * as z from 'zod';
import type { Exported } from '../../shared/aws/erasure/lead-export.ts';
import { cursorQuery } from '../../shared/contract/requests/list-requests.ts';
import { openCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import { type ExportPlace, exportPart } from './export-part.ts';
import { nextPage } from './next-page.ts';
import { openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<
  StaffDeps,
  'leads' | 'readExport' | 'auditReader' | 'audit' | 'showScreening' | 'prove' | 'linkKeys' | 'newId'
>;

const after = z.string().optional();
const place = z.object({
  exportedAt: z.string(),
  number: z.int(),
  at: z.discriminatedUnion('of', [
    z.object({ of: z.literal('items'), after }),
    z.object({ of: z.literal('audit'), after }),
  ]),
});

const begin: ExportPlace = { of: 'items', after: undefined };

/** Throws `not-found`, `gone` after an erase or the lead's time, and `cursor-invalid`. */
export const exportLead =
  (deps: Deps): StaffEndpoint<'exportLead'> =>
  async (staff) => {
    const { http, member, at } = staff;
    const { clinic, leadId } = await openLead(deps.leads, staff);
    const { cursor } = readQuery(http, cursorQuery);
    const scope = { list: 'exportLead', clinic, sub: member.sub, filter: [leadId] };
    const asked = cursor ? place.parse(openCursor(deps.linkKeys, scope, cursor, at)) : undefined;
    const { exportedAt, number } = asked ?? { exportedAt: new Date(at).toISOString(), number: 1 };
    const record = async (lead: Exported, count: number | undefined) => {
      if (asked) return;
      const entry = { clinic, leadId, at: exportedAt, entryId: deps.newId(), actor: member.sub };
      const counted = count === undefined ? {} : { count };
      await deps.audit.record({ ...entry, action: 'lead.exported', fields: Object.keys(lead), ...counted });
    };
    const { part, next } = await exportPart(deps, { clinic, leadId, place: asked?.at ?? begin, record });
    const further = next && { exportedAt, number: number + 1, at: next };
    const { headers } = nextPage(deps, staff, { list: `leads/${leadId}/export`, scope }, further);
    const name = number === 1 ? `lead-${leadId}` : `lead-${leadId}-${number}`;
    return {
      status: 200,
      headers: {
        'Content-Disposition': `attachment; filename="${name}.json"`,
        ...headers,
      },
      json: { leadId, clinic, exportedAt, ...part },
    };
  };
