/**
 * The list of leads that somebody came from, kept in this tab: its address, its leads in the order in which they stood, and
 * the lead that was opened last. So a lead's page knows what is next, and the list where it was left.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import * as z from 'zod';
import { useClinicContext } from '../clinic-context.ts';

const list = z.object({ address: z.string(), leadIds: z.array(z.string()), opened: z.string().optional() });
type List = z.output<typeof list>;

const keyOf = (clinic: string): string => `suitably.list.${clinic}`;

const read = (clinic: string): List | undefined => {
  try {
    return list.safeParse(JSON.parse(sessionStorage.getItem(keyOf(clinic)) ?? 'null')).data;
  } catch {
    return undefined;
  }
};

const keep = (clinic: string, kept: List): void => {
  try {
    sessionStorage.setItem(keyOf(clinic), JSON.stringify(kept));
  } catch {
    // Without room for it, the way back is the whole list.
  }
};

const rowsIn = (from: RefObject<HTMLElement | null>) => [
  ...(from.current?.querySelectorAll<HTMLElement>('a[data-lead]') ?? []),
];

/**
 * Remembers the rows of a list, links with `data-lead`, as they stand. Somebody who comes back from a lead finds its row in
 * view and in focus.
 */
export const useRememberedList = (rows: RefObject<HTMLElement | null>): void => {
  const { clinic } = useClinicContext();
  const [path] = useLocation();
  const query = useSearch();
  const opened = useRef(read(clinic)?.opened);
  useEffect(() => {
    const links = rowsIn(rows);
    const leadIds = links.map(({ dataset }) => dataset.lead ?? '');
    keep(clinic, { address: query ? `${path}?${query}` : path, leadIds });
    const row = links.find(({ dataset }) => dataset.lead === opened.current);
    if (!row) return;
    opened.current = undefined;
    // After the page itself has moved the focus to its top.
    requestAnimationFrame(() => {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'center' });
    });
  });
};

/** Where a lead stands in the list that it was opened from; `before` and `after` are ids of its neighbours. */
export type PlaceInList = {
  address: string;
  place: number;
  count: number;
  before: string | undefined;
  after: string | undefined;
};

/** The place of a lead in a list of ids; none when it is not in it. */
export const placeIn = ({ address, leadIds }: List, leadId: string): PlaceInList | undefined => {
  const at = leadIds.indexOf(leadId);
  if (at < 0) return undefined;
  return { address, place: at + 1, count: leadIds.length, before: leadIds[at - 1], after: leadIds[at + 1] };
};

/** The place of the lead that is shown, which is marked as opened; `address` is that of the list, also without a place. */
export const usePlaceInList = (leadId: string): { address: string; place: PlaceInList | undefined } => {
  const { clinic } = useClinicContext();
  const known = useRef(read(clinic));
  const { current } = known;
  useEffect(() => {
    if (current) keep(clinic, { ...current, opened: leadId });
  }, [clinic, current, leadId]);
  return { address: current?.address ?? '/leads', place: current && placeIn(current, leadId) };
};
