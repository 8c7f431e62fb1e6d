/** Query parameters of a list of leads (docs/contract.md#lists), the same for rows and sheet. */
import type * as z from 'zod';
import { startOfClinicDay } from '../../shared/clinics/clinic-day.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { leadQuery, sheetQuery } from '../../shared/contract/requests/list-requests.ts';
import { saying } from '../../shared/contract/saying.ts';
import type { HttpRequest } from '../../shared/lambda/http-request.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import type { LeadFilter } from '../../shared/leads/lead-row.ts';

const inOrder = <S extends z.ZodType<{ from?: string | undefined; to?: string | undefined }>>(schema: S) =>
  schema.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    ...saying('invalid', 'lastBeforeFirst'),
  });

const sheetInOrder = inOrder(sheetQuery);
const listInOrder = inOrder(leadQuery);

/** Query parameters as read. */
export type LeadQuery = {
  filter: LeadFilter;
  q: string | undefined;
  order: 'newest' | 'oldest';
  limit: number;
  cursor: string | undefined;
  /** Everything that decides which rows there are, and in which order. A cursor is sealed for it. */
  scope: readonly unknown[];
};

/** The clinic's zone, and the address of whoever asks. */
type Asker = Pick<ClinicSettings, 'zone'> & { me: string };

/** Whose leads are wanted, by address; `null` for nobody's. */
const whose = (sent: string | undefined, me: string) =>
  sent && { assignee: sent === 'nobody' ? null : sent === 'mine' ? me : sent };

const asked = (sent: z.output<typeof sheetQuery>, { zone, me }: Asker): Omit<LeadQuery, 'limit'> => {
  const { status, outcome, concern, source, assignee, q, from, to, sort: order = 'newest', cursor } = sent;
  const filter = {
    ...(status && { status }),
    ...(outcome && { outcome }),
    ...(concern && { concern }),
    ...(source && { source }),
    ...whose(assignee, me),
    ...(from && { from: startOfClinicDay(from, zone) }),
    ...(to && { until: startOfClinicDay(to, zone, 1) }),
  };
  const scope = [status, outcome, concern, source, assignee, q, from, to, order].map((value) => value ?? null);
  return { filter, q, order, cursor, scope };
};

/** Reads the parameters of a list; days are those of the clinic's calendar, the last one included. Throws `validation`. */
export const readLeadQuery = (http: HttpRequest, asker: Asker): LeadQuery => {
  const { limit = 25, ...sent } = readQuery(http, listInOrder);
  return { ...asked(sent, asker), limit };
};

/** The same for a sheet, which has no `limit`. Throws `validation`. */
export const readSheetQuery = (http: HttpRequest, asker: Asker): Omit<LeadQuery, 'limit'> =>
  asked(readQuery(http, sheetInOrder), asker);
