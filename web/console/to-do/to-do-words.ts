import type { ToDoAnswer, ToDoRowAnswer } from '../../../shared/contract/answers/list-answers.ts';

export type Why = ToDoRowAnswer['why'];
export type Counts = NonNullable<ToDoAnswer['counts']>;

/** Why leads wait, in the order of the queue, in the words of a front desk. */
export const whyLabels: Readonly<Record<Why, { title: string; hint: string }>> = {
  decision: { title: 'A clinician decides', hint: 'Nothing is booked before that.' },
  answer: { title: 'First answer', hint: 'Nobody has been in touch yet.' },
  'call-back': { title: 'Call back', hint: 'Arranged for today or before.' },
  held: { title: 'Held', hint: 'They may be spam. Nobody is mailed until you release them.' },
};
export const reasons = Object.keys(whyLabels) as Why[];

/** A number that was counted as far as the API counts. */
export const countWords = (count: number, { isComplete }: Pick<Counts, 'isComplete'>): string =>
  isComplete ? String(count) : `${count}+`;

/** A wait: `5 min`, `3 h 20 min`, from ten hours on `26 h`. The same to the ear as to the eye. */
export const waitWords = (minutes: number): string => {
  if (minutes < 1) return 'just now';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return hours >= 10 || rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

/** One reading of the queue, as far as it is known. */
type Reading = { ids: readonly string[]; everybody: number };

/** How many leads are in the queue that were not in it a moment ago. Beyond what was read, the counts tell. */
export const arrivals = (before: Reading, after: Reading): number => {
  const known = new Set(before.ids);
  const seen = after.ids.filter((id) => !known.has(id)).length;
  const isWhole = before.ids.length === before.everybody && after.ids.length === after.everybody;
  return isWhole ? seen : Math.max(0, after.everybody - before.everybody);
};

/** Says that leads have come, and nothing about them: it is heard in a waiting room and seen on a lock screen. */
export const arrivalWords = (count: number): string =>
  count === 1 ? '1 more lead is waiting.' : `${count} more leads are waiting.`;
