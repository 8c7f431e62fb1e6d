import { describe, expect, test } from 'vitest';
import { compilePredicate } from '../../../shared/screening/engine/compile-predicate.ts';
import { compiledRuleSet } from '../../../shared/screening/engine/compiled-rule-set.ts';
import { type Predicate, severities } from '../../../shared/screening/rule-set.ts';
import { ruleSet } from '../healthy.ts';
import { fired } from '../judge.ts';

const holds = (predicate: Predicate, answers: object): boolean =>
  compilePredicate(predicate, ruleSet.questions, 'mechanical')({ ...answers }, 0);

describe('a condition', () => {
  test('on several choices holds for each of them alone', () => {
    for (const choice of ['transplant-or-strong-immunosuppressant', 'immune-deficiency'])
      expect(fired({ immune: [choice] })).toEqual(['immunosuppression-significant']);
  });

  test('on a number begins with its first and ends before its last', () => {
    const adult = { kind: 'number', question: 'age', from: 18, below: 22 } as const;
    expect([17, 18, 21, 22].map((age) => holds(adult, { age }))).toEqual([false, true, true, false]);
    expect([{}, { age: '18' }].map((answers) => holds(adult, answers))).toEqual([false, false]);
  });

  test('that is denied holds where the other does not', () => {
    const smokes = { kind: 'is', question: 'smoker', values: ['yes'] } as const;
    expect(['yes', 'no'].map((smoker) => holds({ kind: 'not', of: smokes }, { smoker }))).toEqual([false, true]);
  });
});

describe('a compiled rule set', () => {
  test('is made once for a device, and another for the other device', () => {
    const mechanical = compiledRuleSet(ruleSet, 'mechanical');
    expect(compiledRuleSet(ruleSet, 'mechanical')).toBe(mechanical);
    const implants = ({ questions }: typeof mechanical) => questions.find(({ key }) => key === 'implants')?.askable;
    expect([implants(mechanical), implants(compiledRuleSet(ruleSet, 'rf'))]).toEqual([false, true]);
  });

  test('has its rules by weight, then by id, in whatever order they are given', () => {
    const order = (rules: typeof ruleSet.rules) =>
      compiledRuleSet({ ...ruleSet, rules }, 'mechanical').rules.map(({ rule }) => rule);
    const { rules } = ruleSet;
    expect(order([...rules].reverse())).toEqual(order(rules));
    for (const severity of severities) {
      const ids = order(rules).flatMap((rule) => (rule.severity === severity ? [rule.id] : []));
      expect(ids).toEqual([...ids].sort());
    }
  });
});
