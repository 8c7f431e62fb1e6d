/**
 * When marketing stops before the provider stops us (reliability P10): at half of what AWS reviews an account for.
 * SES reviews at 5 % bounces and 0.1 % complaints.
 */

/** Counts over the days that are looked at. */
export type Standing = { sent: number; bounced: number; complained: number };

/** How many days back counts are summed, today included. */
export const standingDays = 7;

const enoughSent = 200;
const enoughComplaints = 3;
const bounceLimit = 0.025;
const complaintLimit = 0.0005;

/** Whether marketing must rest: too many bounces among enough mails, or too many complaints, however few mails. */
export const isAtRisk = ({ sent, bounced, complained }: Standing): boolean => {
  const isBouncing = sent >= enoughSent && bounced / sent >= bounceLimit;
  const isResented = complained >= enoughComplaints && complained >= sent * complaintLimit;
  return isBouncing || isResented;
};
