/**
 * downloadLeads: GET /v1/staff/{clinic}/leads.csv, called by the console.
 * Writes an audit entry with the number of rows before the answer; without the entry there is no sheet.
 */

import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { AuditLog } from '../../shared/aws/items/audit-entry.ts';
import type { ReadLeads } from '../../shared/aws/leads/lead-batch.ts';
import { clinicDay } from '../../shared/clinics/clinic-day.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { bytesOf, roomOf } from '../../shared/lambda/answer-size.ts';
import { openCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import type { StaffLanguage } from '../../shared/texts/language.ts';
import { type FindDeps, findLeads } from './find-leads.ts';
import { readSheetQuery } from './lead-query.ts';
import { nextPage } from './next-page.ts';
import { openSettings } from './read-settings.ts';

/** Rows of one sheet, at the most. */
const mostRows = 4_000;

/** Leads of one read, and the most pages of the list that one sheet reads when its filters find few. */
const pageSize = 100;
const mostPages = 60;

/** A sheet ends after this many ms. The rest is the next sheet, instead of an answer that comes too late. */
const longest = 5_000;

export type SheetDeps = FindDeps & {
  clinics: Pick<ClinicStore, 'readSettings'>;
  linkKeys: readonly [string, ...string[]];
  readLeads: ReadLeads;
  audit: Pick<AuditLog, 'record'>;
  newId: () => string;
  /** ms since the epoch. */
  now: () => number;
  /** The sheet as text in a language, and the titles of its columns as the audit names them. */
  leadSheet: (
    leads: readonly Lead[],
    clinic: Pick<ClinicSettings, 'zone' | 'country'>,
    lang: StaffLanguage,
  ) => Promise<{ text: string; titles: readonly string[] }>;
};

/**
 * Bytes that a row takes at the most: half as much again for what a formula begins with, and everything beside what people
 * typed.
 */
const rowBytes = ({ contact, assignee }: Lead): number =>
  1.5 * bytesOf([contact.name, contact.email, contact.phone?.typed, contact.phone?.e164, assignee]) + 400;

type Find = Awaited<ReturnType<typeof findLeads>>;

type Gathering = { find: Find; read: (leadIds: string[]) => Promise<Map<string, Lead>>; isLate: () => boolean };

/** The leads of one sheet from a place on, and the next place when there may be more. */
const gather = async ({ find, read, isLate }: Gathering, start: unknown, most: number) => {
  const leads: Lead[] = [];
  let place = start;
  let bytes = 0;
  for (let pages = 0; pages < mostPages && leads.length + pageSize <= most; pages += 1) {
    const { rows, next } = await find(place, pageSize);
    const ids = rows.map(({ leadId }) => leadId);
    const found = ids.length > 0 ? await read(ids) : new Map<string, Lead>();
    const page = ids.flatMap((leadId) => found.get(leadId) ?? []);
    leads.push(...page);
    bytes += page.reduce((sum, lead) => sum + rowBytes(lead), 0);
    place = next;
    // The limits are looked at after a page, so that every sheet has at least one.
    if (next === undefined || isLate() || bytes > roomOf.sheet) break;
  }
  return { leads, next: place };
};

/** The sheet; a `Link` header names the next one when there may be more rows. Throws `validation` or `cursor-invalid`. */
export const downloadLeads =
  (deps: SheetDeps, most = mostRows): StaffEndpoint<'downloadLeads'> =>
  async ({ http, member: { clinic, sub, email }, lang, at }) => {
    const settings = await openSettings(deps, clinic);
    const query = readSheetQuery(http, { zone: settings.zone, me: email });
    const scope = { list: 'downloadLeads', clinic, sub, filter: query.scope };
    const place = query.cursor ? openCursor(deps.linkKeys, scope, query.cursor, at) : undefined;
    const find = await findLeads(deps, settings, query, at);
    const read = (leadIds: string[]) => deps.readLeads(clinic, leadIds, at);
    const { leads, next } = await gather({ find, read, isLate: () => deps.now() > at + longest }, place, most);
    const { text, titles: fields } = await deps.leadSheet(leads, settings, lang);
    const entry = { clinic, at: new Date(at).toISOString(), entryId: deps.newId(), actor: sub };
    await deps.audit.record({ ...entry, action: 'leads.downloaded', fields, count: leads.length });
    const { headers } = nextPage(deps, { http, at }, { list: 'leads.csv', scope }, next);
    return {
      status: 200,
      text,
      contentType: 'text/csv; charset=utf-8; header=present',
      headers: {
        'Content-Disposition': `attachment; filename="${clinic}-leads-${clinicDay(at, settings.zone)}.csv"`,
        ...headers,
      },
    };
  };
