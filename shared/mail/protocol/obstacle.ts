/**
 * What keeps a mail that is ready from going now, though nothing is wrong with it: our standing with the provider, the
 * bounds per address, the account's send rate. None of them is final; the claim goes back and is taken up later.
 */
import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import type { Message } from '../message.ts';

/** ms until it may be tried again, and why, in a code of ours. */
export type Obstacle = { wait: number; error: 'reputation' | 'address-limit' | 'rate' };

/** Where obstacles are looked for. */
export type ObstacleDeps = {
  /** Whether marketing of a clinic must rest, by its own or the account's standing. */
  isAtRisk: (clinic: string, at: number) => Promise<boolean>;
  /** Takes one of the day's places of a mailbox; the same mark takes one only. */
  admitMail: (mailbox: { clinic: string; hash: string; mark: string }, at: number) => Promise<boolean>;
  /** Takes one start of the account's rate, waiting a moment for it; false when there is none in that time. */
  takeStart: () => Promise<boolean>;
  /** ms since the epoch; 0 to 1. */
  now: () => number;
  random: () => number;
};

/** `mailbox`: keyed hash of the recipient's mailbox; absent for the clinic's own address, which has a digest instead. */
export type ObstacleTo = (message: Message, mailbox: string | undefined) => Promise<Obstacle | undefined>;

/** ms until the next day (UTC) begins, by which the places of a mailbox are counted. */
const untilTomorrow = (at: number): number => millisecondsInDay - (at % millisecondsInDay);

/** Looks for obstacles, the one that costs nothing to look at again first, the one that takes a start last. */
export const obstacleTo =
  ({ isAtRisk, admitMail, takeStart, now, random }: ObstacleDeps): ObstacleTo =>
  async ({ class: messageClass, clinic, messageId }, mailbox) => {
    if (messageClass === 'marketing' && (await isAtRisk(clinic, now()))) {
      return { wait: millisecondsInHour, error: 'reputation' };
    }
    // The mark is the message, not the attempt: a mail that is tried again takes no second place.
    const place = mailbox && { clinic, hash: mailbox, mark: messageId.slice(0, 12) };
    if (place && !(await admitMail(place, now()))) return { wait: untilTomorrow(now()), error: 'address-limit' };
    // Apart from each other, so that those who wait do not all come back at once.
    return (await takeStart()) ? undefined : { wait: 1_000 + random() * 4_000, error: 'rate' };
  };
