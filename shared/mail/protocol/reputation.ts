/**
 * When marketing stops before the provider stops us (docs/reliability.md#promises, P10): at half of what AWS reviews an
 * account for. SES reviews at 5 % bounces and 0.1 % complaints.
 */
import { UTCDate } from '@date-fns/utc';
import { millisecondsInMinute } from 'date-fns/constants';
import { lightFormat } from 'date-fns/lightFormat';
import { subDays } from 'date-fns/subDays';

/** Counts over the days that are looked at. */
export type Reputation = { sent: number; bounced: number; complained: number };

/** Days that counts are summed over, today included. */
const countedDays = 7;

/** How long a judgement is good for, in ms. */
export const reputationAge = millisecondsInMinute;

const day = (at: Date) => lightFormat(at, 'yyyy-MM-dd');

/** The calendar days (UTC) that are judged at an instant (ms), both included. */
export const reputationSpan = (at: number): { fromOn: string; untilOn: string } => {
  const today = new UTCDate(at);
  return { fromOn: day(subDays(today, countedDays - 1)), untilOn: day(today) };
};

const enoughSent = 200;
const enoughComplaints = 3;
const bounceLimit = 0.025;
const complaintLimit = 0.0005;

/** Whether marketing must rest: too many bounces among enough mails, or too many complaints, however few mails. */
export const isAtRisk = ({ sent, bounced, complained }: Reputation): boolean => {
  const isBouncing = sent >= enoughSent && bounced / sent >= bounceLimit;
  const isUnwanted = complained >= enoughComplaints && complained >= sent * complaintLimit;
  return isBouncing || isUnwanted;
};
