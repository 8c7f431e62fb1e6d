/** Judges the answers behind a receipt again, by the frozen rules that it names (docs/screening.md#receipts). */
import { rulesOf } from '../leads/screening-rules.ts';
import { assess, engineVersion } from '../screening/assess.ts';
import { type Treatment, treatments } from '../screening/published/treatments.ts';
import { readAnswers } from '../screening/reading/read-answers.ts';
import type { RuleSet } from '../screening/rule-set.ts';
import { type AnswersFile, answersDigest } from './answers-file.ts';
import { addedDigest, type Receipt } from './receipt.ts';
import { areItsRules } from './verify-receipt.ts';

const treatmentOf = (name: string): Treatment | undefined => treatments.find((treatment) => treatment === name);

/** What the rules come to today, in the words of a receipt. */
const judgement = (ruleSet: RuleSet, { answers: given, noneApply, device, today }: AnswersFile) => {
  const { answers, issues, contradictions } = readAnswers({ answers: given, noneApply }, { ruleSet, device, today });
  if (issues.length + contradictions.length > 0) return undefined;
  const { outcome, deferUntil, findings } = assess(answers, { today, device, ruleSet });
  return { outcome, deferUntil, rules: findings.map(({ ruleId }) => ruleId) };
};

/**
 * What is wrong with a verified receipt and the answers that are said to be behind it, as sentences; none when the answers
 * are those, and come to the same outcome by the same rules.
 */
export async function findDisagreements(receipt: Receipt, file: AnswersFile): Promise<string[]> {
  const { version } = receipt.ruleSet;
  const treatment = treatmentOf(receipt.ruleSet.treatment);
  const known = areItsRules(receipt);
  if (!treatment || known === undefined)
    return ['Its rules are not published in this copy of the program; take a newer one.'];
  if (!known) return ['Its rules are not those that are published under this version: its digests are others.'];
  if (receipt.engine !== engineVersion)
    return [`It was judged by engine ${receipt.engine}, and this copy of the program has engine ${engineVersion}.`];
  if (answersDigest(file) !== receipt.answers)
    return ['The answers are not those that were judged: their digest is another.'];
  if (addedDigest(file.overlay) !== receipt.overlay)
    return ['What the clinic had added to the rules is not what is in this file: its digest is another.'];
  // Why nobody had signed the rules off changes a text, and no judgement.
  const unsigned = receipt.signOff === null ? { why: 'never' as const } : undefined;
  const ruleSet = await rulesOf({ treatment, ruleSetVersion: version, lang: 'en', overlay: file.overlay, unsigned });
  const now = judgement(ruleSet, file);
  if (!now) return ['The answers cannot be judged by these rules: some are missing, or contradict each other.'];
  const was = { outcome: receipt.outcome, deferUntil: receipt.deferUntil, rules: receipt.rules };
  const said = ({ outcome, deferUntil, rules }: typeof was) =>
    `${[outcome, deferUntil ?? [], rules].flat().join(', ')}`;
  return said(now) === said(was)
    ? []
    : [`Judged again, the answers come to: ${said(now)}. The receipt says: ${said(was)}.`];
}
