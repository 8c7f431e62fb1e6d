import type { Answers } from '../../shared/screening/answers.ts';
import { annotatedCatalogueOf } from '../../shared/screening/published-annotated.ts';
import type { AnnotatedCatalogue } from '../../shared/screening/rule-set.ts';

/** Microneedling 1.0.0 with all that was published with it, the rule set under test. */
export const ruleSet: AnnotatedCatalogue = annotatedCatalogueOf({
  treatment: 'microneedling',
  version: '1.0.0',
}) as AnnotatedCatalogue;

/** A day in the middle of nowhere special. */
export const today = '2026-06-15';

/** Every one of the 38 answers, of a person to whom nothing applies; `overrides` replaces some. */
export function healthy(overrides: Record<string, unknown> = {}): Answers {
  const none = ruleSet.questions.map((question) => {
    const [value] = question.none;
    if (question.type === 'events') return [question.key, []];
    return [question.key, question.type === 'multi' ? [value] : value];
  });
  return {
    ...Object.fromEntries(none),
    age: 31,
    concerns: [{ concern: 'acne-scars', area: 'face' }],
    pigmentType: 'not-applicable',
    scarShape: 'sunken-or-flat',
    expectation: 'gradual-improvement',
    skinType: 'II',
    ...overrides,
  };
}
