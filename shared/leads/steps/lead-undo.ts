/** Taking back a status that a member set a moment ago (docs/contract.md#lead-status). Pure. */
import type { Lead } from '../lead.ts';
import type { Note } from '../note.ts';

/** How long a member may take a status back, in ms. */
const undoTime = 10 * 60_000;

/** Who asks, by the id in their token, and when (ms). */
export type UndoAsked = { by: string; at: number };

/**
 * The entry whose status may be taken back: the latest that set one, by the same member, within ten minutes, and nothing
 * came from the person since. A release cannot be undone, because its mail may be on its way, nor can an undo.
 * `entries` are the lead's newest, in any order.
 */
export const undoable = (lead: Lead, entries: readonly Note[], { by, at }: UndoAsked): Note | undefined => {
  const [latest] = entries
    .filter(({ status }) => status !== undefined)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
  if (!latest?.before || latest.by !== by || latest.status?.to !== lead.status) return undefined;
  const isRecent = at - Date.parse(latest.at) <= undoTime;
  return isRecent && lead.lastScreeningAt <= latest.at ? latest : undefined;
};

/** The lead as it was before an entry, in all that the move of its status had changed. What else was done since stays. */
export const undoneLead = (lead: Lead, { status, before }: Note): Lead => {
  if (!status || !before) throw new Error('An entry without a status cannot be undone');
  const { closeReason, waited, expiresAt, isConsulted, respondBy, newSince, followUpOn } = before;
  return {
    ...lead,
    ...{ status: status.from, closeReason, waited, expiresAt, isConsulted, respondBy, newSince },
    followUpOn: lead.followUpOn ?? followUpOn,
    version: lead.version + 1,
  };
};
