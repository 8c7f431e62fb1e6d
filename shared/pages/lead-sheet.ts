/** Leads as a sheet for a spreadsheet program. For work at the clinic; what a person is owed is the export. */
import { TZDate } from '@date-fns/tz';
import { lightFormat } from 'date-fns/lightFormat';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { spreadsheet } from '../contract/spreadsheet.ts';
import type { Lead } from '../leads/lead.ts';
import { leadSheet as en, type LeadSheetTexts } from '../texts/en/lead-sheet.ts';
import { leadSheet as it } from '../texts/it/lead-sheet.ts';
import type { StaffLanguage } from '../texts/language.ts';

/**
 * A number that can be dialled from anywhere. Programs take digits alone for an amount: they drop the zeros in front and
 * round what is long. So a number that nobody could read gets an apostrophe before its digits.
 */
const dialled = ({ contact: { phone } }: Lead): string => {
  const number = phone?.e164 || phone?.typed || '';
  return /^[\d\s]+$/.test(number) ? `'${number}` : number;
};

/** The time on the clinic's clock. */
const moment = (instant: string, zone: string) => lightFormat(new TZDate(instant, zone), 'yyyy-MM-dd HH:mm');

/** A cell is text that somebody typed, unless the column says that its text is ours. */
type Column = [title: string, cell: (lead: Lead, zone: string) => string, isOurs?: true];

const columnsIn = ({ columns, outcomes, yes }: LeadSheetTexts): readonly Column[] => [
  // Older ids may begin with a dash. An apostrophe before it would make it the id of nobody.
  [columns.lead, ({ leadId }) => leadId, true],
  [columns.name, ({ contact }) => contact.name],
  [columns.email, ({ contact }) => contact.email],
  [columns.phone, dialled],
  [columns.status, ({ status }) => status],
  [columns.outcome, ({ outcome }) => outcomes[outcome]],
  [columns.concern, ({ concern }) => concern],
  [columns.enquired, ({ createdAt }, zone) => moment(createdAt, zone)],
  [columns.lastScreening, ({ lastScreeningAt }, zone) => moment(lastScreeningAt, zone)],
  [columns.assignedTo, ({ assignee = '' }) => assignee],
  [columns.source, ({ source = '' }) => source],
  [columns.held, ({ hold }) => (hold ? yes : '')],
  [columns.possibleDuplicate, ({ possibleDuplicate }) => (possibleDuplicate ? yes : '')],
];

const texts: Readonly<Record<StaffLanguage, LeadSheetTexts>> = { en, it };

/** What the sheet holds of a lead, as the audit names it whoever reads the sheet. */
export const sheetTitles: readonly string[] = columnsIn(en).map(([title]) => title);

/** The sheet in a language of staff, with times in the clinic's IANA zone, for programs of its country. */
export const leadSheet = (
  leads: readonly Lead[],
  { zone, country }: Pick<ClinicSettings, 'zone' | 'country'>,
  lang: StaffLanguage = 'en',
): string => {
  const columns = columnsIn(texts[lang]);
  const ours = columns.flatMap(([, , isOurs], place) => (isOurs ? [place] : []));
  const rows = leads.map((lead) => columns.map(([, cell]) => cell(lead, zone)));
  return spreadsheet([columns.map(([title]) => title), ...rows], country, ours);
};
