import { describe, expect, test } from 'vitest';
import type { ScreeningAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { loadStaffWords } from '../../../shared/screening/published/published-staff-words.ts';
import { inLanguage, languageName } from '../../../web/console/labels/language-name.ts';
import { inBothWords, wordedAnswers, wordedFindings } from '../../../web/console/lead/screening/put-into-words.ts';
import { aDetail, aDetailedScreening, aFinding } from '../../browser/console/sample-leads.ts';

const staffWords = await loadStaffWords('en');
const { texts } = aDetail();

const judged = (over: Partial<ScreeningAnswer>, finding = aFinding()): ScreeningAnswer => {
  const screening = aDetailedScreening(over);
  return { ...screening, assessment: { ...screening.assessment, findings: [finding] } };
};
const findingOf = (screening: ScreeningAnswer, known = texts) =>
  wordedFindings(inBothWords({ texts: known }, screening), staffWords)[0];

describe('a screening in words', () => {
  test('reads in the texts that it names, and by keys without them', () => {
    expect(findingOf(judged({}))).toMatchObject({
      words: 'Isotretinoin within 6 months',
      answers: '10 August 2026',
      reason: 'You stopped isotretinoin less than six months ago.',
      asRead: undefined,
      sources: [{ code: 'FDA-MN', title: 'FDA, Microneedling Devices' }],
      firedBy: [{ text: 'When did you stop?' }],
    });
    expect(findingOf(judged({}), {})).toMatchObject({ reason: 'isotretinoin-recent', sources: [] });
    const { told } = wordedAnswers(inBothWords({ texts }, aDetailedScreening()));
    expect(told).toContainEqual({ question: 'age', answer: ['31'], text: 'How old are you?' });
  });

  test('says of a rule of later what its id says, and of a plain yes nothing, whatever the language calls it', () => {
    const yes = aFinding({ ruleId: 'rule-of-later', firedBy: [{ question: 'smoker', answer: ['Sì'] }] });
    expect(findingOf(judged({ answers: { smoker: 'yes' } }, yes))).toMatchObject({
      ...{ words: 'Rule of later', answers: '' },
    });
  });

  test('is in the language of staff, with what the person read in theirs beside it', () => {
    const named = Object.keys(texts)[0] ?? '';
    const italian = texts[named];
    if (!italian) throw new Error('The sample has no texts');
    const rule = { ...italian.rules['isotretinoin-recent'], reason: 'Ha smesso da meno di sei mesi.' };
    const rules = { ...italian.rules, 'isotretinoin-recent': rule } as typeof italian.rules;
    const theirs = judged({ lang: 'it', texts: 'it' });
    const { assessment, questions } = judged({});
    const screening = { ...theirs, forStaff: { lang: 'en', texts: named, questions, assessment } };
    expect(findingOf(screening, { ...texts, it: { ...italian, rules } })).toMatchObject({
      ...{ lang: 'en', reason: 'You stopped isotretinoin less than six months ago.' },
      asRead: { lang: 'it', reason: 'Ha smesso da meno di sei mesi.' },
    });
    const both = inBothWords({ texts }, screening);
    expect([both.screening.lang, both.asRead?.screening]).toEqual(['it', screening]);
  });
});

test('a language is called as it calls itself, and one of later by its tag', () => {
  expect([languageName('it'), languageName('xx')]).toEqual(['Italiano', 'xx']);
  expect(inLanguage('it')).toEqual({ lang: 'it', dir: 'ltr' });
});
