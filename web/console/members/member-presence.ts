import type { MemberAnswer } from '../../../shared/contract/answers/people-answers.ts';
import type { MembersTexts } from '../../../shared/texts/en/console/members.ts';
import { filled } from '../../../shared/texts/filled.ts';

/** How long the password of an invitation opens, in ms (docs/contract.md#members). */
const invitationHolds = 3 * 86_400_000;

type Presence = Pick<MemberAnswer, 'addedAt' | 'invitedAt' | 'lastSeenAt'>;
type Texts = MembersTexts['presence'];

/** Whether somebody has come, and when they were here last; `dayOf` writes the day of an instant, `now` is in ms. */
export const presenceWords = (
  member: Presence,
  dayOf: (instant: string) => string,
  now: number,
  texts: Texts,
): string => {
  const { addedAt, invitedAt, lastSeenAt } = member;
  const since = dayOf(addedAt);
  if (lastSeenAt) return filled(texts.seen, { since, last: dayOf(lastSeenAt) });
  if (!invitedAt) return filled(texts.unseen, { since });
  const isOver = Date.parse(invitedAt) + invitationHolds <= now;
  return filled(isOver ? texts.over : texts.invited, { invited: dayOf(invitedAt) });
};
