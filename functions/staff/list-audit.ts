/**
 * listAudit: GET /v1/staff/{clinic}/audit, called by the console for an admin.
 * Causes nothing; shows who did what, newest first.
 */
import * as z from 'zod';
import { pageQuery } from '../../shared/contract/requests/list-requests.ts';
import { openCursor, sealCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import { nextLink } from './lead-query.ts';
import type { StaffDeps } from './staff-deps.ts';

/** Entries of a page without `limit`. */
const usualLimit = 25;

const place = z.string();

/** One page of entries, and a cursor when there may be more. Throws `validation` or `cursor-invalid`. */
export const listAudit =
  ({ auditReader, linkKeys }: Pick<StaffDeps, 'auditReader' | 'linkKeys'>): StaffEndpoint<'listAudit'> =>
  async ({ http, member: { clinic, sub }, at }) => {
    const { cursor, limit = usualLimit } = readQuery(http, pageQuery);
    const scope = { list: 'listAudit', clinic, sub, filter: [] };
    const after = cursor && place.parse(openCursor(linkKeys, scope, cursor, at));
    const page = await auditReader.readPage(clinic, limit, after);
    const next = page.next ? sealCursor(linkKeys[0], scope, page.next, at) : null;
    const headers = next ? nextLink(`/v1/staff/${clinic}/audit`, http, next) : {};
    const entries = page.entries.map(({ leadId = null, ...entry }) => ({ ...entry, leadId }));
    return { status: 200, json: { entries, next }, headers };
  };
