import type { StepAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { statusWithReason } from '../../labels/lead-status-labels.ts';
import { contactLabels } from '../../labels/step-labels.ts';

/** How a calendar day and a colleague, by address, are written. */
export type Writing = { dayOf: (day: string) => string; nameOf: (email: string) => string };

const statusWords = ({ status, closeReason, undoes }: StepAnswer): string | undefined => {
  if (!status) return undefined;
  const to = statusWithReason(status.to, closeReason).toLowerCase();
  const from = statusWithReason(status.from).toLowerCase();
  return undoes === null ? `status ${to}, was ${from}` : `took back ${from}: status ${to} again`;
};

/** What staff did in one save, as one line. */
export const stepWords = (step: StepAnswer, { dayOf, nameOf }: Writing): string => {
  const { contacted, assignee, followUpOn } = step;
  const words = [
    contacted && contactLabels[contacted].toLowerCase(),
    statusWords(step),
    assignee && (assignee.to ? `assigned to ${nameOf(assignee.to)}` : 'assigned to nobody'),
    followUpOn && (followUpOn.to ? `to be called back on ${dayOf(followUpOn.to)}` : 'call-back taken off'),
  ]
    .filter(Boolean)
    .join('; ');
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Changed';
};
