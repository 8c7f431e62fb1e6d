/** Why a lead waits for somebody, and since when: what the queue "To do" consists of (docs/contract.md#to-do). Pure. */
import type { Lead } from '../lead.ts';
import { owesDecision } from '../lead-row.ts';

/** Reasons in the order of the queue. */
export const toDoReasons = ['decision', 'answer', 'call-back', 'held'] as const;
export type ToDoReason = (typeof toDoReasons)[number];

/** `since` in ms. A call-back waits from its day on, given here as that day's beginning in UTC. */
export type ToDo = { why: ToDoReason; since: number };

type Waiting = Pick<Lead, 'lastScreeningAt' | 'newSince'>;

const latest = ({ lastScreeningAt, newSince = '' }: Waiting): number =>
  Date.parse(newSince > lastScreeningAt ? newSince : lastScreeningAt);

/**
 * The one reason for which a lead stands in the queue; undefined for a lead that waits for nobody. Whether it is a bot
 * is asked before anything else. A decision is owed whatever else was arranged. Somebody with a day to be called back
 * has had their answer until that day.
 */
export const toDoOf = (lead: Lead): ToDo | undefined => {
  const { status, followUpOn } = lead;
  if (status === 'closed') return undefined;
  if (status === 'held') return { why: 'held', since: Date.parse(lead.lastScreeningAt) };
  if (owesDecision(lead)) return { why: 'decision', since: Date.parse(lead.lastScreeningAt) };
  if (followUpOn !== undefined) return { why: 'call-back', since: Date.parse(followUpOn) };
  return status === 'new' ? { why: 'answer', since: latest(lead) } : undefined;
};
