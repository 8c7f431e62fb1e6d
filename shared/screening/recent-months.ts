/** The months that a person can choose from where the day of an event is not known (docs/contract.md#answers). */
import type { Language } from '../texts/language.ts';
import { writtenMonth } from './written-day.ts';

/** What is longer ago has a word of its own (`over-a-year`). */
const shownMonths = 13;

/** `2026-06` and the months before it, newest first, with their names; `today` is `YYYY-MM-DD`. */
export const recentMonths = (today: string, lang: Language): readonly { value: string; label: string }[] =>
  Array.from({ length: shownMonths }, (_month, ago) => {
    const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - ago;
    const value = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
    return { value, label: writtenMonth(value, lang) };
  });
