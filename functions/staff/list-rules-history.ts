/**
 * listRulesHistory: GET /v1/staff/{clinic}/rules/history, called by the console.
 * Causes nothing; shows who signed, withdrew and proposed what, newest first.
 */
import * as z from 'zod';
import type { RulesEntry } from '../../shared/clinics/rules-history.ts';
import { pageQuery } from '../../shared/contract/requests/list-requests.ts';
import { openCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import { nextPage } from './next-page.ts';
import type { StaffDeps } from './staff-deps.ts';

/** Entries of a page without `limit`, and at most: each may hold an overlay of every rule. */
const usualLimit = 25;
const mostEntries = 50;

const place = z.string();

const shown = ({ clinic: _clinic, by: _by, byName, ...entry }: RulesEntry) => ({ ...entry, by: byName });

/** One page of entries, and a cursor when there may be more. Throws `validation` or `cursor-invalid`. */
export const listRulesHistory =
  ({ rules, linkKeys }: Pick<StaffDeps, 'rules' | 'linkKeys'>): StaffEndpoint<'listRulesHistory'> =>
  async ({ http, member: { clinic, sub }, at }) => {
    const { cursor, limit = usualLimit } = readQuery(http, pageQuery);
    const scope = { list: 'listRulesHistory', clinic, sub, filter: [] };
    const after = cursor && place.parse(openCursor(linkKeys, scope, cursor, at));
    const page = await rules.readPage(clinic, Math.min(limit, mostEntries), after);
    const { next, headers } = nextPage({ linkKeys }, { http, at }, { list: 'rules/history', scope }, page.next);
    return { status: 200, json: { entries: page.entries.map(shown), next }, headers };
  };
