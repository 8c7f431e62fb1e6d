/**
 * The protocol's times, in ms (docs/mail-protocol.md#times). What must hold between them is checked when a function
 * starts.
 */
import { millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';

/** The times that sending keeps to. */
export const timeLimits = {
  /** Time limits of the functions that send, by the stream and by the sweep. Infra gives them these many ms. */
  functionLimit: 30 * millisecondsInSecond,
  /** A sweep may still claim when the next one begins, a minute later; otherwise nobody sends in between. */
  sweepLimit: 75 * millisecondsInSecond,
  /** A call to SES is given up after this. */
  callAbort: 8 * millisecondsInSecond,
  /** No fence with less time than this left in the invocation: the call must fit, and its outcome be recorded. */
  callNeeds: 9 * millisecondsInSecond,
  /** No claim with less: preparing and fencing come first. */
  claimNeeds: 12 * millisecondsInSecond,
  /** The sweep takes up no more messages when this is left. */
  sweepStops: 5 * millisecondsInSecond,
  /** How long a claim is exclusive. */
  lease: 120 * millisecondsInSecond,
  /** The fence needs this much of the lease. */
  fenceMargin: 10 * millisecondsInSecond,
  /** A call ends this long before its lease does. */
  leaseMargin: 5 * millisecondsInSecond,
  /** How long an unknown result waits for a sign of life. */
  resolveWait: 15 * millisecondsInMinute,
  /** Until the next look after a refusal that is our own configuration's fault, and how long all sending pauses. */
  configurationWait: 15 * millisecondsInMinute,
  configurationBrake: 5 * millisecondsInMinute,
  /** Until the next look at a message of a held lead or a clinic without settings. */
  heldWait: 15 * millisecondsInMinute,
  /** Until the next look after the fence met other transactions too often. */
  conflictWait: 30 * millisecondsInSecond,
  /** Steps of waiting for a new day of the daily quota. */
  dailyWait: millisecondsInHour,
  /** A control item read longer ago than this is read again. */
  controlAge: 5 * millisecondsInSecond,
  /**
   * Our clock and the table's may be this far apart; with more, nothing is sent (docs/reliability.md#promises, P26).
   */
  clockDifference: 120 * millisecondsInSecond,
} as const;

/** Limits to be checked. */
export type TimeLimits = { readonly [Name in keyof typeof timeLimits]: number };

/** Signed requests are accepted with clocks this far apart; a lost call cannot be accepted later than that. */
const largestClockError = 5 * millisecondsInMinute;

/** Throws when the times would let one message be sent by two workers at once. */
export const checkTimeLimits = (limits: TimeLimits): void => {
  const { callAbort, callNeeds, claimNeeds, functionLimit, sweepLimit, lease, fenceMargin, resolveWait } = limits;
  const rules: [boolean, string][] = [
    [callAbort < callNeeds && callNeeds < claimNeeds, 'a call must fit into the time that is left for it'],
    [claimNeeds < functionLimit, 'a claim must fit into the function limit'],
    [sweepLimit - claimNeeds > millisecondsInMinute, 'a sweep must claim until the next one begins'],
    [Math.max(functionLimit, sweepLimit) < lease, 'a lease must outlive the function that holds it'],
    [callAbort < fenceMargin, 'a call must end within the lease'],
    [lease < resolveWait, 'an unknown result must wait longer than a lease'],
    [resolveWait > largestClockError, 'an unknown result must outlive every signed request'],
  ];
  const broken = rules.filter(([holds]) => !holds).map(([, rule]) => rule);
  if (broken.length > 0) throw new Error(`The times of the mail protocol do not fit: ${broken.join('; ')}`);
};
