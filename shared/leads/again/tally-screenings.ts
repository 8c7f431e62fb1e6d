/** What other rules change for some stored screenings: counts, the rules that make it, and whom it concerns. Pure. */
import { gapsInWords, otherWords } from '../../screening/again/asked-then.ts';
import { differenceOf } from '../../screening/again/difference.ts';
import {
  type AskedThen,
  type DifferenceTally,
  joinTallies,
  noDifference,
  type RuleDifference,
} from '../../screening/again/difference-tally.ts';
import { catalogueOf } from '../../screening/published/published-catalogue.ts';
import type { Treatment } from '../../screening/published/treatments.ts';
import type { Catalogue, RuleSet } from '../../screening/rule-set.ts';
import type { Language } from '../../texts/language.ts';
import type { JudgedScreening } from '../screening.ts';
import { type JudgedAgain, judgeAgain, type OtherRules } from './judge-again.ts';

/** Rules that are named for one screening, at the most. */
const mostRules = 10;

const published = (treatment: string, version: string, lang: Language): Catalogue => {
  const catalogue = catalogueOf({ treatment, version }, lang);
  if (!catalogue) throw new Error('A screening was made with a rule set that is not published');
  return catalogue;
};

const askedThenOf = (
  { treatment, ruleSetVersion: version, device, lang }: JudgedScreening,
  { gaps }: JudgedAgain,
  other: OtherRules,
): AskedThen[] => {
  if (other.version === undefined || other.version === version) return [];
  const [from, to] = [published(treatment, version, lang), published(treatment, other.version, lang)];
  const words = { ...gapsInWords(gaps, to), otherWords: otherWords(from, to, device) };
  return Object.values(words).every(({ length }) => length === 0) ? [] : [{ version, device, count: 1, ...words }];
};

const ruleCounts = (
  difference: ReturnType<typeof differenceOf>,
  mayFire: readonly string[],
  sets: readonly RuleSet[],
): RuleDifference[] => {
  const { newly, noLonger, otherwise, decided } = difference;
  const ids = new Set([...newly, ...noLonger, ...otherwise, ...mayFire]);
  const has = (list: readonly string[], id: string) => (list.includes(id) ? 1 : 0);
  return [...ids].map((ruleId) => ({
    ruleId,
    reason: sets.flatMap(({ wording }) => wording.rules[ruleId]?.reason ?? [])[0] ?? ruleId,
    newly: has(newly, ruleId),
    noLonger: has(noLonger, ruleId),
    otherwise: has(otherwise, ruleId),
    decided: has(decided, ruleId),
    mayFire: has(mayFire, ruleId),
  }));
};

const tallyOf = async (stored: JudgedScreening, other: OtherRules): Promise<DifferenceTally> => {
  const judged = await judgeAgain(stored, other);
  const { before, after, rules } = judged;
  const difference = differenceOf(before, after);
  const { change, decided } = difference;
  const outcomes = { before: before.outcome, atLeast: after.atLeast.outcome, atMost: after.atMost };
  const { leadId, screeningId, createdAt } = stored;
  const days = { dayBefore: before.deferUntil, dayAfter: after.atLeast.deferUntil };
  const isConcerned = change === 'worse' || change === 'better';
  return {
    screenings: 1,
    changes: { ...noDifference.changes, [change]: 1 },
    cells: [{ ...outcomes, count: 1 }],
    rules: ruleCounts(difference, after.mayFire, [rules.other, rules.own]),
    askedThen: askedThenOf(stored, judged, other),
    concerned: isConcerned
      ? [{ leadId, screeningId, createdAt, ...outcomes, ...days, rules: decided.slice(0, mostRules) }]
      : [],
  };
};

/** Judges screenings of a treatment again and counts what is different; others are left out. Throws as `judgeAgain` does. */
export const tallyScreenings = async (
  screenings: readonly JudgedScreening[],
  treatment: Treatment,
  other: OtherRules,
): Promise<DifferenceTally> => {
  const meant = screenings.filter((one) => one.treatment === treatment);
  return joinTallies(await Promise.all(meant.map((one) => tallyOf(one, other))));
};
