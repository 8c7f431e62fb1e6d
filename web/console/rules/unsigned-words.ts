import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import type { DateFormat } from '../date-format.ts';
import type { Texts } from '../texts/load-texts.ts';

/** Why nobody stands for the rules, in a sentence. */
export const unsignedWords = (
  { why, since }: NonNullable<RulesAnswer['unsigned']>,
  { app: { unsigned } }: Pick<Texts, 'app'>,
  dates: DateFormat,
): string => {
  if (why !== 'over') return unsigned[why];
  return since === undefined ? unsigned.overSome : filled(unsigned.over, { day: dates.day(since) });
};
