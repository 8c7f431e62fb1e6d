/**
 * Obstacles keep a mail from going now, though nothing is wrong with it: our reputation with SES, the bounds per mailbox,
 * the account's send rate. None is final: the message is released and claimed again later.
 */
import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import type { Message } from '../message.ts';
import { rateWait } from './back-off.ts';

/** ms until it may be tried again, and why, in a code of ours. */
export type Obstacle = { wait: number; error: 'reputation' | 'address-limit' | 'rate' };

export type ObstacleDeps = {
  /** Whether marketing of a clinic must rest, by its own reputation or the account's. */
  isAtRisk: (clinic: string, at: number) => Promise<boolean>;
  /** Counts a mail in the day's bound of a mailbox, once by its mark; false when the bound is reached. */
  admitMail: (mailbox: { clinic: string; hash: string; mark: string }, at: number) => Promise<boolean>;
  /** Takes one start of the account's rate and waits a moment for it; false when none came free. */
  takeStart: () => Promise<boolean>;
  /** ms since the epoch; 0 to 1. */
  now: () => number;
  random: () => number;
};

/** `mailbox`: keyed hash of the recipient's mailbox; absent for the clinic's own address, which has a digest instead. */
export type ObstacleTo = (message: Message, mailbox: string | undefined) => Promise<Obstacle | undefined>;

/** ms until the next day (UTC) begins, when the mailbox may be mailed again. */
const untilTomorrow = (at: number): number => millisecondsInDay - (at % millisecondsInDay);

/** Looks for obstacles: what can be asked again for nothing first, what uses up a start last. */
export const obstacleTo =
  ({ isAtRisk, admitMail, takeStart, now, random }: ObstacleDeps): ObstacleTo =>
  async ({ class: messageClass, clinic, messageId }, mailbox) => {
    if (messageClass === 'marketing' && (await isAtRisk(clinic, now()))) {
      return { wait: millisecondsInHour, error: 'reputation' };
    }
    // The mark is the message, not the attempt: a mail that is tried again takes no second place.
    const place = mailbox && { clinic, hash: mailbox, mark: messageId.slice(0, 12) };
    if (place && !(await admitMail(place, now()))) return { wait: untilTomorrow(now()), error: 'address-limit' };
    return (await takeStart()) ? undefined : { wait: rateWait(random), error: 'rate' };
  };
