import type { RulesAtWorkAnswer } from '../../../shared/contract/answers/adverse-answers.ts';
import { spreadsheet } from '../../../shared/contract/spreadsheet.ts';
import type { PageTexts } from '../texts/load-texts.ts';

/** What became of a rule. */
export type RuleCount = RulesAtWorkAnswer['rules'][number];

/** The counts of all parts that are there. */
export type Counts = { screenings: number; reviewed: number; rules: readonly RuleCount[] };

const none = (ruleId: string): RuleCount => ({ ruleId, fired: 0, agreed: 0, overruled: 0, open: 0 });

/** Parts as one; rules that never fired stand there with zeros. */
export const addUp = (parts: readonly RulesAtWorkAnswer[], ruleIds: readonly string[]): Counts => {
  const rules = new Map(ruleIds.map((ruleId) => [ruleId, none(ruleId)]));
  for (const { ruleId, fired, agreed, overruled, open } of parts.flatMap((part) => part.rules)) {
    const sum = rules.get(ruleId) ?? none(ruleId);
    rules.set(ruleId, {
      ruleId,
      fired: sum.fired + fired,
      agreed: sum.agreed + agreed,
      overruled: sum.overruled + overruled,
      open: sum.open + open,
    });
  }
  return {
    screenings: parts.reduce((sum, { screenings }) => sum + screenings, 0),
    reviewed: parts.reduce((sum, { reviewed }) => sum + reviewed, 0),
    rules: [...rules.values()],
  };
};

/** The counts as a sheet like that of leads, for programs of a country. */
export const countSheet = (
  { rules }: Counts,
  { from, to, reasonOf }: { from: string; to: string; reasonOf: (ruleId: string) => string },
  country: string,
  { safety: { work } }: Pick<PageTexts, 'safety'>,
): string => {
  const titles = [work.rule, work.reason, work.from, work.to, work.fired, work.agreed, work.overruled, work.open];
  const rows = rules.map(({ ruleId, fired, agreed, overruled, open }) => [
    ...[ruleId, reasonOf(ruleId), from, to],
    ...[fired, agreed, overruled, open],
  ]);
  return spreadsheet([titles, ...rows], country);
};
