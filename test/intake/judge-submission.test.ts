import { expect, test } from 'vitest';
import { aClinic } from '../builders.ts';
import { judgedOn, sent } from './admitted.ts';

const today = '2026-06-15';
test('a submission is judged by the rules, on the clinic’s day, and put into words', async () => {
  const judged = await judgedOn(sent(), today);
  expect(judged).toMatchObject({ today, assessment: { outcome: 'suitable', findings: [] } });
  expect(judged.explained.headline).not.toBe('');
});

test('a clinic that adds to the rules has its own submissions judged by them, and no other clinic', async () => {
  const settings = aClinic({ overlay: { ageLine: { under: 40, severity: 'relative' } } });
  const outcomes = [await judgedOn(sent({}, { settings }), today), await judgedOn(sent(), today)];
  expect(outcomes.map(({ assessment }) => assessment.outcome)).toEqual(['consult_clinician', 'suitable']);
});
