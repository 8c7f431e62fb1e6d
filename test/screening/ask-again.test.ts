import { describe, expect, test } from 'vitest';
import { formValues, questionsToAskAgain } from '../../shared/screening/ask-again.ts';
import { catalogueOf } from '../../shared/screening/published/published-catalogue.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import type { Catalogue, Predicate } from '../../shared/screening/rule-set.ts';
import { everyGroup, healthyAnswers } from '../builders.ts';
import { healthy as healthyBy110, ruleSet110 } from './healthy.ts';
import { read } from './judge.ts';

const ruleSet = catalogueOf({ treatment: 'microneedling', version: '1.0.0' }, 'en') as Catalogue;
const today = '2026-06-15';
const complete = (answers: object, noneApply: string[], device: 'mechanical' | 'rf' = 'mechanical') => {
  const read = readAnswers({ answers: { ...healthyAnswers, ...answers }, noneApply }, { ruleSet, device, today });
  expect([...read.issues, ...read.contradictions]).toEqual([]);
  return read.answers;
};
const healthy = () => complete({}, everyGroup);

describe('who was told to wait', () => {
  test('is asked again what is about now, what passes and comes, and what has a date', () => {
    expect(questionsToAskAgain(ruleSet, 'mechanical', healthy())).toEqual([
      'age',
      'pregnancy',
      'breastfeeding',
      'bloodThinners',
      'isotretinoin',
      'topicals',
      'photosensitisers',
      'immune',
      'radiotherapyAtSite',
      'unwellNow',
      'darkMarksEasily',
      'coldSores',
      'infectionAtSite',
      'acneAtSite',
      'skinDisease',
      'lesionsAtSite',
      'openWoundAtSite',
      'tattooAtSite',
      'events',
    ]);
  });

  test('is not asked again what stays: wishes, skin type, history, allergies', () => {
    const asked = questionsToAskAgain(ruleSet, 'mechanical', healthy());
    for (const stays of ['concerns', 'scarShape', 'skinType', 'keloid', 'epilepsy', 'allergies', 'expectation']) {
      expect(asked).not.toContain(stays);
    }
  });

  // Whatever made a person wait can never be carried along unseen.
  test.each(
    ruleSet.rules.filter(({ severity }) => severity === 'temporary').map(({ id, when }) => [id, when] as const),
  )('is asked again what %s looks at', (_id, when) => {
    const asked = questionsToAskAgain(ruleSet, 'mechanical', healthy());
    expect(asked).toContain('question' in when ? when.question : 'events');
  });

  test('is asked again by 1.1.0 what is planned for the next weeks, and nothing else of the history', () => {
    const answers = read(healthyBy110({}, ruleSet110), today, 'mechanical', ruleSet110);
    const asked = questionsToAskAgain(ruleSet110, 'mechanical', answers);
    const history = ruleSet110.questions.flatMap(({ key, group }) => (group === 'history' ? [key] : []));
    expect(asked.filter((key) => history.includes(key))).toEqual(expect.arrayContaining(['plannedTreatment']));
    for (const stays of ['severeAllergy', 'otherCancer', 'faints', 'otherCondition'])
      expect(asked).not.toContain(stays);
  });

  test('is asked what the clinic’s new device asks and the old one did not', () => {
    const answers = healthy();
    expect(questionsToAskAgain(ruleSet, 'rf', answers)).toContain('implants');
    expect(questionsToAskAgain(ruleSet, 'rf', complete({}, [...everyGroup, 'device'], 'rf'))).not.toContain('implants');
  });

  test('is not asked about wishes that they do not have', () => {
    const answers = complete({ concerns: [{ concern: 'wrinkles', area: 'face' }], scarShape: undefined }, everyGroup);
    const asked = questionsToAskAgain(ruleSet, 'mechanical', answers);
    expect([asked.includes('scarShape'), asked.includes('pigmentType')]).toEqual([false, false]);
  });
});

test('a question that a condition looks at is found in whatever the condition is made of', () => {
  const smokes = { kind: 'is', question: 'smoker', values: ['yes'] } as const;
  const planted = (when: Predicate) => {
    const [first] = ruleSet.rules.filter(({ severity }) => severity === 'temporary');
    return { ...ruleSet, rules: first ? [{ ...first, when } as typeof first] : [] };
  };
  for (const when of [
    { kind: 'not', of: smokes },
    { kind: 'all', of: [{ kind: 'any', of: [smokes] }] },
  ] as const)
    expect(questionsToAskAgain(planted(when), 'mechanical', healthy())).toContain('smoker');
  expect(questionsToAskAgain(planted({ kind: 'device', device: 'rf' }), 'mechanical', healthy())).not.toContain(
    'smoker',
  );
});

describe('an answer as form fields', () => {
  test.each([
    [31, ['31']],
    ['no', ['no']],
    [
      ['nickel', 'unsure'],
      ['nickel', 'unsure'],
    ],
    [[{ concern: 'acne-scars', area: 'face' }], ['acne-scars:face']],
    [[{ type: 'vaccination', date: '2026-06-01' }], []],
  ])('%j is %j', (answer, values) => {
    expect(formValues(answer)).toEqual(values);
  });
});
