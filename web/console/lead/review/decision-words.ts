import type { ReviewAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import type { PageTexts } from '../../texts/load-texts.ts';

type Dates = { day: (day: string) => string; moment: (instant: string) => string };

/** What was decided, with the day that belongs to it. */
export const decisionWords = (
  { lead, labels }: PageTexts,
  review: ReviewAnswer,
  { day }: Pick<Dates, 'day'>,
): string => {
  const decision = labels.decisions[review.decision];
  if (review.until) return filled(lead.review.until, { decision, day: day(review.until) });
  return review.proposedOn ? filled(lead.review.proposed, { decision, day: day(review.proposedOn) }) : decision;
};

/** Who decided it, when, and whether the answers were gone through with the person. */
export const decidedBy = ({ lead }: PageTexts, { by, at, verifiedInPerson }: ReviewAnswer, { moment }: Dates): string =>
  filled(verifiedInPerson ? lead.review.byInPerson : lead.review.by, { by, when: moment(at) });
