import { type AnsweredQuestion, answeredQuestions } from './answer-words.ts';
import type { Answers } from './answers.ts';
import type { Finding } from './assess.ts';
import { knownDay } from './calendar-day.ts';
import { findCauses } from './engine/find-causes.ts';
import type { Device } from './published/treatments.ts';
import type { AnnotatedCatalogue, Source, Strength } from './rule-set.ts';
import { textOf } from './wording.ts';

/** Where a rule comes from: the code of the source, its title, and where it was read. */
export type CitedSource = Source & { readonly code: string };

/** What staff see of a finding beside what the person was told. `firedBy`: what in the answers made the rule fire. */
export type FindingGround = {
  readonly category: string;
  readonly sources: readonly CitedSource[];
  readonly strength: Strength;
  /** Conflicts and reservations about the rule, for the clinician. */
  readonly note: string;
  readonly firedBy: readonly AnsweredQuestion[];
};

export type GroundContext = {
  readonly catalogue: AnnotatedCatalogue;
  readonly device: Device;
  /** The day of the screening, `YYYY-MM-DD`. */
  readonly today: string;
};

/**
 * What a finding rests on, by the catalogue that the screening was judged with. Nothing is judged again. Pure. Throws a
 * plain Error when the catalogue has no such rule.
 */
export function groundOf(
  { ruleId }: Pick<Finding, 'ruleId'>,
  answers: Answers,
  { catalogue, device, today }: GroundContext,
): FindingGround {
  const rule = catalogue.rules.find(({ id }) => id === ruleId);
  if (!rule) throw new Error('A finding names a rule that its rule set does not have.');
  const { category, when, sources, strength, note } = rule;
  const context = { answers, questions: catalogue.questions, device, today: knownDay(today) };
  const causes = findCauses(when, context).map(({ question, answer }) => [question, answer]);
  return {
    category,
    sources: sources.map((code) => ({ code, ...textOf(catalogue.sources, code) })),
    strength,
    note,
    firedBy: answeredQuestions(Object.fromEntries(causes), catalogue),
  };
}
