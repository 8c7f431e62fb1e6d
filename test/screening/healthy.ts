import type { Answers } from '../../shared/screening/answers.ts';
import { annotatedCatalogueOf } from '../../shared/screening/published/published-annotated.ts';
import type { AnnotatedCatalogue } from '../../shared/screening/rule-set.ts';

const published = (version: string): AnnotatedCatalogue =>
  annotatedCatalogueOf({ treatment: 'microneedling', version }, 'en') as AnnotatedCatalogue;

/** Microneedling 1.0.0 with all that was published with it: the rule set under test where none is named. */
export const ruleSet = published('1.0.0');
/** Microneedling 1.1.0, the current one. */
export const ruleSet110 = published('1.1.0');
/** Every published version, for tests of what holds for each of them. */
export const eachVersion = [ruleSet, ruleSet110].map((rules) => ({ version: rules.version, rules }));

/** A day in the middle of nowhere special. */
export const today = '2026-06-15';

/** Every answer to a rule set, of a person to whom nothing applies; `overrides` replaces some. */
export function healthy(overrides: Record<string, unknown> = {}, rules = ruleSet): Answers {
  const none = rules.questions.map((question) => {
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
