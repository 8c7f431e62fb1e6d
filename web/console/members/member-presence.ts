import type { MemberAnswer } from '../../../shared/contract/answers/people-answers.ts';

/** How long the password of an invitation opens, in ms (docs/contract.md#members). */
const invitationHolds = 3 * 86_400_000;

type Presence = Pick<MemberAnswer, 'addedAt' | 'invitedAt' | 'lastSeenAt'>;

/** Whether somebody has come, and when they were here last; `dayOf` writes the day of an instant, `now` is in ms. */
export const presenceWords = (member: Presence, dayOf: (instant: string) => string, now: number): string => {
  const { addedAt, invitedAt, lastSeenAt } = member;
  if (lastSeenAt) return `Since ${dayOf(addedAt)}; last here on ${dayOf(lastSeenAt)}`;
  if (!invitedAt) return `Since ${dayOf(addedAt)}; not seen here yet`;
  const isOver = Date.parse(invitedAt) + invitationHolds <= now;
  return isOver
    ? `Invited on ${dayOf(invitedAt)} and did not sign in; the invitation is over`
    : `Invited on ${dayOf(invitedAt)}; has not signed in yet`;
};
