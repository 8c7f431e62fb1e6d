import { describe, expect, test } from 'vitest';
import { basisSentence, care } from '../../shared/screening/care.ts';
import { answerTexts } from '../../shared/texts/answer-texts.ts';
import { ruleSet } from './healthy.ts';

describe('care', () => {
  const plain = care(ruleSet, 'mechanical');

  test('covers before, course, after and warning signs', () => {
    const { before, course, after, warnings } = plain;
    expect([before.length, course.length, after.length, warnings.length]).toEqual([9, 4, 8, 7]);
  });

  test('warns about heated needles only where they are used', () => {
    const heated = care(ruleSet, 'rf');
    expect(heated.warnings).toHaveLength(8);
    expect(JSON.stringify(plain)).not.toContain('heated');
  });

  test('leaves lines for another device out of every part', () => {
    const line = { what: 'planted', advice: 'planted' };
    const lines = [line, { ...line, rfOnly: true as const }];
    const planted = { ...ruleSet.wording.care, before: lines, course: lines, after: lines, warnings: lines };
    const catalogue = { ...ruleSet, wording: { ...ruleSet.wording, care: planted } };
    const counted = (device: 'mechanical' | 'rf') => {
      const { before, course, after, warnings } = care(catalogue, device);
      return [before, course, after, warnings].map(({ length }) => length);
    };
    expect([counted('mechanical'), counted('rf')]).toEqual([
      [1, 1, 1, 1],
      [2, 2, 2, 2],
    ]);
  });

  test('sends emergencies to the emergency number first', () => {
    expect(plain.warnings[0]?.advice).toBe('Call the emergency number now.');
  });
});

describe('what is always said', () => {
  test('holds the four standing sentences', () => {
    const { notADiagnosis, keepMedicines, tellClinician, goesOutOfDate } = answerTexts('en').standing;
    expect(notADiagnosis).toBe(
      'These are first answers from a form. They are not a diagnosis or medical advice, and a clinician decides after seeing you.',
    );
    expect(keepMedicines).toBe('Do not stop or change any prescribed medicine because of this form.');
    expect(tellClinician).toMatch(/^Tell the clinic about/);
    expect(goesOutOfDate).toContain('28 days');
  });

  test('names the rule set and the day, written out', () => {
    const sentence = basisSentence(answerTexts('en'), {
      ruleSet: 'microneedling',
      ruleSetVersion: '1.0.0',
      screenedOn: '2027-02-10',
    });
    expect(sentence).toBe('Judged on 10 February 2027 by the rule set microneedling 1.0.0.');
  });
});
