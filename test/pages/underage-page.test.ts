import { describe, expect, test } from 'vitest';
import { underagePage } from '../../shared/pages/result/underage-page.tsx';
import { assess } from '../../shared/screening/assess.ts';
import { basisSentence } from '../../shared/screening/care.ts';
import { explain } from '../../shared/screening/explain.ts';
import { answerTexts } from '../../shared/texts/answer-texts.ts';
import { aClinic } from '../builders.ts';
import { healthy, ruleSet110 as ruleSet, today } from '../screening/healthy.ts';
import { read } from '../screening/judge.ts';
import { elementOf, readText, tagsOf } from './markup.ts';

const judged = (over: Record<string, unknown> = {}) => {
  const answers = read(healthy({ age: 16, ...over }, ruleSet), today, 'mechanical', ruleSet);
  const assessment = assess(answers, { today, device: 'mechanical', ruleSet });
  return explain(assessment, answers, { ruleSet, today });
};
const clinic = aClinic({ contactPhone: '+39 06 1', bookingUrl: 'https://alba.example/book' });
const html = (over?: Record<string, unknown>) =>
  underagePage(clinic, judged(over), { lang: 'en', screenedOn: today }).html;
const said = (over?: Record<string, unknown>) => readText(elementOf(html(over), 'main'));

describe('what somebody under age reads', () => {
  test('begins with what it comes to, and that nothing was kept and nobody mailed', () => {
    const { headline, nextStep } = judged();
    expect(said().startsWith(`${headline} ${nextStep} Nothing was kept You are under 18`)).toBe(true);
    expect(said()).toContain('kept nothing of what you typed. Nobody was sent a mail, neither you nor the clinic.');
  });

  test.each([
    ['smoker', { smoker: 'yes' }],
    ['a cold sore', { coldSores: 'active' }],
    ['breastfeeding', { breastfeeding: 'yes' }],
  ])('holds no caution, wait or weighing of a treatment that is not for now: %s', (_, over) => {
    const { findings } = judged(over);
    const others = findings.filter(({ severity, seeDoctor }) => severity !== 'absolute' && !seeDoctor);
    expect(others.length).toBeGreaterThan(0);
    for (const { reason, advice } of others) {
      expect(said(over)).not.toContain(reason);
      expect(said(over)).not.toContain(advice);
    }
  });

  test('holds what a doctor should see at any age', () => {
    const over = { lesionsAtSite: ['suspicious'] };
    const toSee = judged(over).findings.filter(({ seeDoctor }) => seeDoctor);
    expect(toSee.length).toBeGreaterThan(0);
    for (const { advice } of toSee) expect(said(over)).toContain(advice);
  });

  test('is valid until no day, goes to no copy, and leads to no treatment', () => {
    expect(said()).not.toMatch(/valid until|answer again|a copy|receipt|what a visit is like|\bbook\b|remind/i);
    expect(tagsOf(html(), 'form')).toEqual([]);
  });

  test('says that it is no diagnosis, that medicines stay, by which rules, and whom to ask', () => {
    const { notADiagnosis, keepMedicines } = answerTexts('en').standing;
    const basis = basisSentence(answerTexts('en'), {
      ruleSet: 'microneedling',
      ruleSetVersion: '1.1.0',
      screenedOn: today,
    });
    for (const sentence of [notADiagnosis, keepMedicines, basis]) expect(said()).toContain(sentence);
    expect(tagsOf(html(), 'a').map(({ href }) => href)).toEqual(
      expect.arrayContaining(['mailto:hello@alba.example', 'tel:+39061']),
    );
  });
});
