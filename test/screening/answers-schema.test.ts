import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { answersSchema } from '../../shared/screening/answers-schema.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import { healthy, ruleSet } from './healthy.ts';
import { submissions } from './submissions.ts';

const schema = answersSchema(ruleSet);

describe('the schema of answers', () => {
  test('takes whatever reading gave, unchanged', () => {
    const property = fc.property(submissions, ({ answers: sent, device, today }) => {
      const { answers } = readAnswers({ answers: sent }, { ruleSet, device, today });
      expect(schema.parse(answers)).toEqual(answers);
    });
    fc.assert(property, { numRuns: 500, seed: 3 });
  });

  test.each([
    { age: '30' },
    { age: 17.5 },
    { smoker: 'maybe' },
    { topicals: [] },
    { concerns: [{ concern: 'wrinkles', area: 'hand' }] },
    { events: [{ type: 'vaccination', date: '2026-02-29' }] },
    { events: [{ type: 'vaccination', date: '2026-13' }] },
    { unknownQuestion: 'x' },
  ])('refuses %o', (override) => {
    expect(schema.safeParse(healthy(override)).success).toBe(false);
  });

  test('becomes a JSON schema that names all 38 questions', () => {
    const { properties } = z.toJSONSchema(schema);
    expect(Object.keys(properties ?? {})).toHaveLength(38);
  });
});
