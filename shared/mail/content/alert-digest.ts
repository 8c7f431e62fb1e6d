/**
 * A busy clinic gets at most one alert mail in five minutes, which says how many enquiries came
 * (docs/mail-protocol.md#alerts). One alert leads: its mail speaks for all alerts up to the moment at which it began to
 * lead. The others wait until that mail is sent and end with it. When it is never sent, one of them leads instead, so a
 * crash leaves no enquiry out.
 */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { instantOf } from '../../contract/instant.ts';
import type { Message, MessageState } from '../message.ts';

/** How far apart alert mails of one clinic are at least, and how soon a waiting alert looks again; ms. */
export const alertInterval = 5 * millisecondsInMinute;
export const lookAgain = millisecondsInMinute;

/** How far back an alert counts what waits, in ms: about as long as an enquiry is kept that nobody answers. */
export const waitsFor = 92 * millisecondsInDay;

/**
 * The alert that leads, as the clinic's item names it. It speaks for enquiries after `since` and up to `until`; `takenAt`
 * is its last attempt to be sent. ISO instants.
 */
export type LeadingAlert = { messageId: string; leadId: string; since: string; until: string; takenAt: string };

/** What an alert does now. */
export type DigestStep =
  /** Leads from now on, or still: speaks for all enquiries after `since` and up to `until`. */
  | { step: 'lead'; since: string; until: string }
  /** Waits until this instant (ms). */
  | { step: 'wait'; until: number }
  /** The mail of another alert has spoken for this one. */
  | { step: 'merge'; into: string };

const underWay: readonly (MessageState | undefined)[] = ['CLAIMED', 'SENDING', 'UNKNOWN'];

/** States of an alert whose mail has surely not gone and never will. */
const neverWent: readonly (MessageState | undefined)[] = ['SUPPRESSED', 'CANCELLED', 'EXPIRED', 'DEAD', undefined];

/**
 * What an alert that is due does at an instant (ms). `leading`: the alert that led last; `leaderState`: the state of its
 * message, undefined when that is gone. Pure.
 */
export const digestStep = (
  { messageId, createdAt }: Pick<Message, 'messageId' | 'createdAt'>,
  leading: LeadingAlert | undefined,
  leaderState: MessageState | undefined,
  at: number,
): DigestStep => {
  // The first alert of a clinic speaks for the alerts that came with it as well.
  if (!leading) return { step: 'lead', since: instantOf(Date.parse(createdAt) - alertInterval), until: instantOf(at) };
  // It speaks for the same as in its first attempt, which may have gone out after all.
  if (leading.messageId === messageId) return { step: 'lead', since: leading.since, until: leading.until };
  const freeAt = Date.parse(leading.takenAt) + alertInterval;
  const isCovered = createdAt <= leading.until;
  if (leaderState === 'SENT' && isCovered) return { step: 'merge', into: leading.messageId };
  if (underWay.includes(leaderState)) {
    return { step: 'wait', until: isCovered ? at + lookAgain : Math.max(freeAt, at + lookAgain) };
  }
  if (at < freeAt && !neverWent.includes(leaderState)) return { step: 'wait', until: freeAt };
  // This mail also says what the last leading alert never said.
  return { step: 'lead', since: leaderState === 'SENT' ? leading.until : leading.since, until: instantOf(at) };
};
