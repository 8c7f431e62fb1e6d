import type { ToDoAnswer, ToDoRowAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { counted, filled, writtenNumber } from '../../../shared/texts/filled.ts';
import type { Texts } from '../texts/load-texts.ts';

type ToDoTexts = Pick<Texts, 'toDo' | 'lang'>;
export type Why = ToDoRowAnswer['why'];
export type Counts = NonNullable<ToDoAnswer['counts']>;

/** Why leads wait, in the order of the queue. */
export const reasons = ['decision', 'answer', 'call-back', 'held'] as const satisfies readonly Why[];

/** A number that was counted as far as the API counts. */
export const countWords = (
  count: number,
  { isComplete }: Pick<Counts, 'isComplete'>,
  { toDo, lang }: ToDoTexts,
): string => (isComplete ? writtenNumber(count, lang) : filled(toDo.orMore, { n: writtenNumber(count, lang) }));

/** A wait: `5 min`, `3 h 20 min`, from ten hours on `26 h`. The same to the ear as to the eye. */
export const waitWords = (minutes: number, { toDo: { wait }, lang }: ToDoTexts): string => {
  if (minutes < 1) return wait.justNow;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const text = hours === 0 ? wait.minutes : hours >= 10 || rest === 0 ? wait.hours : wait.both;
  return filled(text, { hours: writtenNumber(hours, lang), minutes: writtenNumber(rest, lang) });
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
export const arrivalWords = (count: number, { toDo, lang }: ToDoTexts): string => counted(count, toDo.arrived, lang);
