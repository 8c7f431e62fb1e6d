/** Which way a lead's status may go (contract 3): forward, to closed, and from closed back to new. */
import type { LeadStatus } from './lead.ts';

export const closeReasons = ['not_suitable', 'not_interested', 'no_answer', 'duplicate', 'spam', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];

const order: readonly LeadStatus[] = ['new', 'contacted', 'booked', 'treated', 'closed'];

/** Whether staff may set a status. A held lead only leaves by its release; staying is no move. */
export const mayBecome = (from: LeadStatus, to: LeadStatus): boolean => {
  if (from === to) return true;
  if (from === 'held' || to === 'held') return false;
  return from === 'closed' ? to === 'new' : order.indexOf(to) > order.indexOf(from);
};
