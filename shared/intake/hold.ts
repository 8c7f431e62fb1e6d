/** Why a submission is held back from mail until staff look at it. Whatever the reason, the caller sees success. */
import { millisecondsInSecond } from 'date-fns/constants';
import type { Hold, HoldReason } from '../leads/lead.ts';

/** What is known that speaks for holding a submission. */
export type HoldFacts = {
  /** Value of the field that people do not see. */
  leaveEmpty: string;
  /** When the form was loaded (ms), where a token of ours says so. */
  formLoadedAt: number | undefined;
  /** The address has had its mails of the day: 3 from this clinic or 5 from all (docs/contract.md#limits). */
  isAddressExhausted: boolean;
  /** More than 100 new leads came to the clinic within 5 minutes. */
  isSurge: boolean;
};

/** A person needs longer than this for the form, in ms. */
const fastestPerson = 3 * millisecondsInSecond;

const reasonFor = (facts: HoldFacts, at: number): HoldReason | undefined => {
  if (facts.leaveEmpty !== '') return 'honeypot';
  if (facts.formLoadedAt !== undefined && at - facts.formLoadedAt < fastestPerson) return 'too-fast';
  if (facts.isAddressExhausted) return 'address-limit';
  return facts.isSurge ? 'surge' : undefined;
};

const holdAt = (reason: HoldReason, at: number): Hold => ({ reason, at: new Date(at).toISOString() });

/** The hold on a submission whose address turned out, while it was stored, to have had its mails of the day. */
export const addressHold = (at: number): Hold => holdAt('address-limit', at);

/** Whether a submission under a hold has a place among those that its address may cause mail by. A surge is nobody's fault. */
export const takesPlace = (hold: Hold | undefined): boolean => hold === undefined || hold.reason === 'surge';

/** The hold on a submission that arrived at an instant (ms); undefined when there is none. */
export const holdFor = (facts: HoldFacts, at: number): Hold | undefined => {
  const reason = reasonFor(facts, at);
  return reason && holdAt(reason, at);
};
