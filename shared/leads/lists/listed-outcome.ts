/**
 * Outcomes as rows of the list indexes hold them: one digit instead of a word of up to 22 letters, because what a page
 * costs is counted in bytes. The digits stand in stored rows, so an outcome keeps its own for ever.
 */
import type { Outcome } from '../../screening/outcome.ts';

const digits: Record<Outcome, number> = {
  suitable: 0,
  suitable_with_cautions: 1,
  consult_clinician: 2,
  defer_until: 3,
  not_suitable: 4,
};

const words = new Map(Object.entries(digits).map(([word, digit]) => [digit, word as Outcome]));

/** The digit of an outcome. */
export const outcomeDigit = (outcome: Outcome): number => digits[outcome];

/** The outcome of a digit. Throws when there is none. */
export const outcomeOf = (digit: number): Outcome => {
  const word = words.get(digit);
  if (!word) throw new Error('A list row has an outcome that nobody knows');
  return word;
};
