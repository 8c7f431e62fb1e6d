/**
 * Leads as a sheet for a spreadsheet program: comma-separated, every cell quoted, in UTF-8 with a byte order mark, without
 * which Excel takes the names for another alphabet. For work at the clinic; what a person is owed is the
 * export.
 */
import { TZDate } from '@date-fns/tz';
import { stringify } from 'csv-stringify/sync';
import { lightFormat } from 'date-fns/lightFormat';
import { spreadsheetCell } from '../contract/spreadsheet-cell.ts';
import type { Lead } from '../leads/lead.ts';
import type { Outcome } from '../screening/outcome.ts';

const outcomes: Record<Outcome, string> = {
  suitable: 'Suitable',
  suitable_with_cautions: 'Suitable, with cautions',
  consult_clinician: 'A clinician first',
  defer_until: 'Wait',
  not_suitable: 'Not suitable',
};

const mark = '\uFEFF';

/** The time on the clinic's clock. */
const moment = (instant: string, zone: string) => lightFormat(new TZDate(instant, zone), 'yyyy-MM-dd HH:mm');

/** A cell is text that somebody typed, unless the column says that its text is ours. */
type Column = [title: string, cell: (lead: Lead, zone: string) => string, isOurs?: true];

const columns: readonly Column[] = [
  // Older ids may begin with a dash. An apostrophe before it would make it the id of nobody.
  ['Lead', ({ leadId }) => leadId, true],
  ['Name', ({ contact }) => contact.name],
  ['E-mail', ({ contact }) => contact.email],
  ['Phone', ({ contact }) => contact.phone?.typed ?? ''],
  ['Status', ({ status }) => status],
  ['Outcome', ({ outcome }) => outcomes[outcome]],
  ['Concern', ({ concern }) => concern],
  ['Enquired', ({ createdAt }, zone) => moment(createdAt, zone)],
  ['Last screening', ({ lastScreeningAt }, zone) => moment(lastScreeningAt, zone)],
  ['Assigned to', ({ assignee = '' }) => assignee],
  ['Source', ({ source = '' }) => source],
  ['Held', ({ hold }) => (hold ? 'yes' : '')],
  ['Possible duplicate', ({ possibleDuplicate }) => (possibleDuplicate ? 'yes' : '')],
];

/** What the sheet holds of a lead. */
export const sheetTitles: readonly string[] = columns.map(([title]) => title);

/** The sheet, with times in an IANA zone. */
export const leadSheet = (leads: readonly Lead[], zone: string): string => {
  const rows = leads.map((lead) =>
    columns.map(([, cell, isOurs]) => (isOurs ? cell(lead, zone) : spreadsheetCell(cell(lead, zone)))),
  );
  return mark + stringify([sheetTitles, ...rows], { quoted: true, quoted_empty: true, record_delimiter: 'windows' });
};
