import { expect, test } from 'vitest';
import { outcomeDigit, outcomeOf } from '../../../shared/leads/lists/listed-outcome.ts';
import { outcomes } from '../../../shared/screening/outcome.ts';

test('the digit of an outcome, which stands in stored rows, stays what it is', () => {
  expect(Object.fromEntries(outcomes.map((outcome) => [outcome, outcomeDigit(outcome)]))).toEqual({
    suitable: 0,
    suitable_with_cautions: 1,
    consult_clinician: 2,
    defer_until: 3,
    not_suitable: 4,
  });
  expect(outcomes.map((outcome) => outcomeOf(outcomeDigit(outcome)))).toEqual([...outcomes]);
  expect(() => outcomeOf(5)).toThrow('nobody knows');
});
