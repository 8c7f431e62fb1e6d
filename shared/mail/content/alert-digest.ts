/**
 * A busy clinic gets at most one alert mail in five minutes, naming how many enquiries came (contract 5). One alert leads:
 * its mail speaks for all that came up to the moment it first took the lead. The others wait until that mail is sent, and
 * end with it; when it is never sent, one of them leads instead. So no enquiry is left out, whatever crashes.
 */
import { millisecondsInMinute } from 'date-fns/constants';
import { instantOf } from '../../contract/instant.ts';
import type { Message, MessageState } from '../message.ts';

/** How far apart alert mails of one clinic are at least, and how soon a waiting alert looks again; ms. */
export const alertInterval = 5 * millisecondsInMinute;
export const lookAgain = millisecondsInMinute;

/**
 * The alert that leads. It speaks for what came after `since` and up to `until`; `takenAt` is when it last set out to.
 * ISO instants.
 */
export type AlertSlot = { messageId: string; leadId: string; since: string; until: string; takenAt: string };

/** What an alert does now. */
export type DigestStep =
  /** Takes the lead, or keeps it: speaks for everything after `since` and up to `until`. */
  | { step: 'lead'; since: string; until: string }
  /** Too early to tell: look again at this instant (ms). */
  | { step: 'wait'; until: number }
  /** The mail of another alert has spoken for this one. */
  | { step: 'merge'; into: string };

const underWay: readonly (MessageState | undefined)[] = ['CLAIMED', 'SENDING', 'UNKNOWN'];

/** States in which its mail has surely not gone and never will. */
const neverWent: readonly (MessageState | undefined)[] = ['SUPPRESSED', 'CANCELLED', 'EXPIRED', 'DEAD', undefined];

/**
 * What an alert that is about to be sent does at an instant (ms). `slot`: who led last; `leaderState`: what became of that
 * message, undefined when it is gone. Pure.
 */
export const digestStep = (
  { messageId, createdAt }: Pick<Message, 'messageId' | 'createdAt'>,
  slot: AlertSlot | undefined,
  leaderState: MessageState | undefined,
  at: number,
): DigestStep => {
  // The first alert of a clinic speaks for those, too, that came with it.
  if (!slot) return { step: 'lead', since: instantOf(Date.parse(createdAt) - alertInterval), until: instantOf(at) };
  // What it speaks for stays as it was: a first try may have gone out after all.
  if (slot.messageId === messageId) return { step: 'lead', since: slot.since, until: slot.until };
  const freeAt = Date.parse(slot.takenAt) + alertInterval;
  const isCovered = createdAt <= slot.until;
  if (leaderState === 'SENT' && isCovered) return { step: 'merge', into: slot.messageId };
  if (underWay.includes(leaderState)) {
    return { step: 'wait', until: isCovered ? at + lookAgain : Math.max(freeAt, at + lookAgain) };
  }
  if (at < freeAt && !neverWent.includes(leaderState)) return { step: 'wait', until: freeAt };
  // What the last leader did not live to say is said now.
  return { step: 'lead', since: leaderState === 'SENT' ? slot.until : slot.since, until: instantOf(at) };
};
