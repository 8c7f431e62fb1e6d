/** What a list of leads is asked for by its query parameters (contract S1), the same for the rows and for the sheet. */
import * as z from 'zod';
import type { HttpRequest } from '../../shared/lambda/http-request.ts';
import { readQuery } from '../../shared/lambda/staff-input.ts';
import { startOfClinicDay } from '../../shared/leads/clinic-day.ts';
import type { ClinicSettings } from '../../shared/leads/clinic-settings.ts';
import { leadStatuses } from '../../shared/leads/lead.ts';
import type { LeadFilter } from '../../shared/leads/lead-row.ts';
import { plainText } from '../../shared/leads/plain-text.ts';
import { dayNumber } from '../../shared/screening/calendar-day.ts';
import { outcomes } from '../../shared/screening/rule-set.ts';

/** An empty parameter is one that was not given: that is how a form sends a field that nobody filled in. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((sent) => (sent === '' ? undefined : sent), schema.optional());

const day = z.string().refine((text) => dayNumber(text) !== undefined, 'Write a day as YYYY-MM-DD.');

const filters = {
  status: optional(z.enum(leadStatuses)),
  outcome: optional(z.enum(outcomes)),
  concern: optional(z.string().regex(/^[a-z][a-z-]{0,39}$/)),
  q: optional(plainText({ max: 100 })),
  from: optional(day),
  to: optional(day),
  sort: optional(z.enum(['newest', 'oldest'])),
};

const query = z
  .strictObject({
    ...filters,
    limit: optional(
      z
        .string()
        .regex(/^(?:[1-9]\d?|100)$/, 'Write a number from 1 to 100.')
        .transform(Number),
    ),
    cursor: optional(z.string()),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: 'This day is before the first one.',
  });

/** Query parameters as read. */
export type LeadQuery = {
  filter: LeadFilter;
  q: string | undefined;
  order: 'newest' | 'oldest';
  limit: number;
  cursor: string | undefined;
  /** Everything that decides which rows there are and in which order: a cursor belongs to it. */
  scope: readonly unknown[];
};

/** Reads the parameters; days are those of the clinic's calendar, the last one included. Throws `validation`. */
export const readLeadQuery = (http: HttpRequest, { zone }: Pick<ClinicSettings, 'zone'>): LeadQuery => {
  const { status, outcome, concern, q, from, to, sort: order = 'newest', limit = 25, cursor } = readQuery(http, query);
  const filter = {
    ...(status && { status }),
    ...(outcome && { outcome }),
    ...(concern && { concern }),
    ...(from && { from: startOfClinicDay(from, zone) }),
    ...(to && { until: startOfClinicDay(to, zone, 1) }),
  };
  const scope = [status, outcome, concern, q, from, to, order].map((value) => value ?? null);
  return { filter, q, order, limit, cursor, scope };
};

/** The address of the same list from a cursor on, for `Link` with `rel="next"`. */
export const nextLink = (path: string, { query: sent }: HttpRequest, cursor: string): Record<string, string> => {
  const next = new URLSearchParams(sent);
  next.set('cursor', cursor);
  return { Link: `<${path}?${next}>; rel="next"` };
};
