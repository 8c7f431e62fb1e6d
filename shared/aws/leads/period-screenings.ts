/**
 * The screenings of a period with the newest review of each, in parts: leads are found by the list by time, whose rows
 * say when a lead was screened last, and read one by one. A part has at most 25 leads, and ends with the first page of the
 * list that had any.
 */
import * as z from 'zod';
import { monthOf } from '../../contract/instant.ts';
import { hold } from '../../leads/lead.ts';
import type { LeadRow } from '../../leads/lead-row.ts';
import { type Review, review } from '../../leads/review.ts';
import { finding } from '../../leads/screening.ts';
import { type Key, reviewKey, screeningKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { readNewestPage } from '../table/read-items.ts';
import { type ListLeads, type ListPlace, listPlace } from './lead-list-store.ts';

/** Rows of a page of the list, pages that one part looks through for somebody, and leads that it reads. */
const pageRows = 400;
const mostPages = 6;
const mostLeads = 25;

/** Of one lead: screenings that a part reads, at most some 200 KB, and reviews that are looked at, the newest. */
const mostScreenings = 50;
const mostReviews = 100;

/** Where the next part begins: behind a screening of a lead, if one had more of them, and then with the list. */
export const periodPlace = z.object({
  list: listPlace,
  inside: z.object({ leadId: z.string(), after: z.string() }).optional(),
});
export type PeriodPlace = z.output<typeof periodPlace>;

/** Days of the clinic's calendar, both included, and the instants (ms) at which the first begins and the last is over. */
export type PeriodRequest = {
  clinic: string;
  days: { from: string; to: string };
  span: { from: number; until: number };
  place: PeriodPlace | undefined;
  now: number;
};

const screened = z.object({
  screeningId: z.string(),
  today: z.string(),
  assessment: z.object({ findings: z.array(finding) }),
  hold: hold.optional(),
});
export type PeriodScreening = { findings: z.output<typeof finding>[]; review: Review | undefined };

/** Screenings that are held are left out: nobody knows yet whether a person sent them. */
export type PeriodPart = { screenings: PeriodScreening[]; next: PeriodPlace | undefined };
export type ReadPeriod = (request: PeriodRequest) => Promise<PeriodPart>;

type LeadPart = { screenings: PeriodScreening[]; after: string | undefined };

/** Behind a row of the list. */
const placeBehind = ({ createdAt, leadId }: LeadRow): ListPlace => ({
  month: monthOf(Date.parse(createdAt)),
  after: { at: Date.parse(createdAt), leadId },
});

/** The reads over a table. They may lag a moment. */
export const readPeriod = (db: Database, table: string, listLeads: ListLeads): ReadPeriod => {
  const newest = (key: Key, limit: number, after?: string) =>
    readNewestPage(db, table, key, { limit, after, isConsistent: false });

  const readLead = async ({ clinic, days }: PeriodRequest, leadId: string, from?: string): Promise<LeadPart> => {
    const [found, reviewed] = await Promise.all([
      newest(screeningKey(clinic, leadId, ''), mostScreenings, from),
      newest(reviewKey(clinic, leadId, ''), mostReviews),
    ]);
    const sent = found.items.map((item) => screened.parse(item));
    const reviews = reviewed.items.map((item) => review.parse(item));
    const screenings = sent
      .filter(({ today, hold: held }) => today >= days.from && today <= days.to && held === undefined)
      .map(({ screeningId, assessment: { findings } }) => ({
        findings,
        review: reviews.find((one) => one.screeningId === screeningId),
      }));
    // They come newest first, so that none behind one of before the period belongs to it.
    const isOver = sent.some(({ today }) => today < days.from);
    return { screenings, after: isOver ? undefined : found.next };
  };

  const readList = async (request: PeriodRequest, place: ListPlace | undefined): Promise<PeriodPart> => {
    const { clinic, span, now } = request;
    const asked = { clinic, filter: { until: span.until }, order: 'newest', limit: pageRows, now } as const;
    const { rows, next } = await listLeads({ ...asked, ...(place && { place }) });
    const here = rows.filter(({ lastScreeningAt }) => Date.parse(lastScreeningAt) >= span.from);
    const taken = here.slice(0, mostLeads);
    const parts = await Promise.all(taken.map(({ leadId }) => readLead(request, leadId)));
    const long = parts.findIndex(({ after }) => after !== undefined);
    const end = long === -1 ? taken.length : long + 1;
    const screenings = parts.slice(0, end).flatMap((part) => part.screenings);
    const [last, after] = [taken[end - 1], parts[end - 1]?.after];
    if (last && (after !== undefined || end < here.length)) {
      const inside = after === undefined ? {} : { inside: { leadId: last.leadId, after } };
      return { screenings, next: { list: placeBehind(last), ...inside } };
    }
    return { screenings, next: next && { list: next } };
  };

  /** Most leads of a clinic were screened once and long ago: pages without anybody of the period are passed over. */
  const readLists = async (request: PeriodRequest, from: ListPlace | undefined): Promise<PeriodPart> => {
    let part = await readList(request, from);
    for (let pages = 1; pages < mostPages && part.screenings.length === 0; pages += 1) {
      if (!part.next || part.next.inside) break;
      part = await readList(request, part.next.list);
    }
    return part;
  };

  return async (request) => {
    const { place } = request;
    if (!place?.inside) return await readLists(request, place?.list);
    const { leadId, after } = place.inside;
    const part = await readLead(request, leadId, after);
    const inside = part.after === undefined ? {} : { inside: { leadId, after: part.after } };
    return { screenings: part.screenings, next: { list: place.list, ...inside } };
  };
};
