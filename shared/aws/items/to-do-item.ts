/** Places of leads in the index of the queue: by reason, and for the same reason who has waited longest first. */
import type { Lead } from '../../leads/lead.ts';
import { type ToDo, toDoOf, toDoReasons } from '../../leads/lists/to-do.ts';

/** A reason has room for all instants (ms) until the year 2286. */
const span = 10 ** 13;

/** Index attributes of a lead; `undefined` for one that waits for nobody. One number is a third of two texts. */
export const toDoAttributes = (lead: Lead) => {
  const found = toDoOf(lead);
  return {
    toDoKey: found && lead.clinic,
    toDoSort: found && toDoReasons.indexOf(found.why) * span + found.since,
  };
};

/** The reason and the instant of a place. Throws for a number that is no place. */
export const readToDoSort = (toDoSort: number): ToDo => {
  const why = toDoReasons[Math.floor(toDoSort / span)];
  if (!why) throw new Error('A place in the queue has no reason');
  return { why, since: toDoSort % span };
};
