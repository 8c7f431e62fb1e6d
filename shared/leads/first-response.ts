/** How long somebody waited until the clinic did something about their enquiry. Pure. */
import type { Lead } from './lead.ts';

/**
 * What a change at an instant (ms) adds to a lead: the whole minutes since its creation, the first time that it leaves
 * `new`. Who comes back later does not start the clock again.
 */
export const firstResponse = (before: Lead, after: Lead, at: number): Pick<Lead, 'waited'> => {
  const isResponse = before.status === 'new' && after.status !== 'new' && before.waited === undefined;
  return isResponse ? { waited: Math.max(0, Math.floor((at - Date.parse(before.createdAt)) / 60_000)) } : {};
};
