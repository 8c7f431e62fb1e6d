import type { StepAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import { statusInText } from '../../labels/lead-status-labels.ts';
import type { PageTexts } from '../../texts/load-texts.ts';

/** The language, and how a calendar day and a colleague, by address, are written. */
export type Writing = { texts: PageTexts; dayOf: (day: string) => string; nameOf: (email: string) => string };

const statusWords = ({ status, closeReason, undoes }: StepAnswer, texts: PageTexts): string | undefined => {
  if (!status) return undefined;
  const { statusChanged, statusTakenBack } = texts.lead.timeline;
  return filled(undoes === null ? statusChanged : statusTakenBack, {
    to: statusInText(texts, status.to, closeReason),
    from: statusInText(texts, status.from),
  });
};

/** What staff did in one save, as one line. */
export const stepWords = (step: StepAnswer, { texts, dayOf, nameOf }: Writing): string => {
  const { contacted, assignee, followUpOn } = step;
  const { labels, lang } = texts;
  const { assigned, assignedToNobody, callBack, noCallBack, changed } = texts.lead.timeline;
  const words = [
    contacted && labels.contactResultsInText[contacted],
    statusWords(step, texts),
    assignee && (assignee.to ? filled(assigned, { name: nameOf(assignee.to) }) : assignedToNobody),
    followUpOn && (followUpOn.to ? filled(callBack, { day: dayOf(followUpOn.to) }) : noCallBack),
  ]
    .filter(Boolean)
    .join('; ');
  return words ? words.charAt(0).toLocaleUpperCase(lang) + words.slice(1) : changed;
};
