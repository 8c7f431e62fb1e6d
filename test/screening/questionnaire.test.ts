import { describe, expect, test } from 'vitest';
import { questionnaire } from '../../shared/screening/questionnaire.ts';
import { ruleSet } from './healthy.ts';

const plain = questionnaire(ruleSet, 'mechanical');
const heated = questionnaire(ruleSet, 'rf');

describe('the questionnaire', () => {
  test('leaves out what plain needles never ask', () => {
    expect([plain.questions.length, heated.questions.length]).toEqual([37, 38]);
    expect(
      heated.groups.map(({ key }) => key).filter((key) => !plain.groups.some((group) => group.key === key)),
    ).toEqual(['device']);
    expect(heated.questions.find(({ key }) => key === 'implants')?.showIf).toBeNull();
  });

  test('shows a multi-choice question as the contract does', () => {
    expect(plain.questions.find(({ key }) => key === 'bloodThinners')).toEqual({
      key: 'bloodThinners',
      group: 'medication',
      text: 'Do you take anything that thins the blood?',
      help: 'Tick all that apply. Never stop a prescribed one for this.',
      type: 'multi',
      options: expect.arrayContaining([{ value: 'none', label: 'None of these' }]),
      none: ['none'],
      showIf: null,
    });
  });

  test('says when a question depends on another, as data', () => {
    const dependent = plain.questions.filter(({ showIf }) => showIf !== null);
    expect(dependent.map(({ key, showIf }) => [key, showIf])).toEqual([
      ['pigmentType', { kind: 'line', concerns: ['pigmentation'] }],
      ['scarShape', { kind: 'line', concerns: ['acne-scars', 'surgical-scars'] }],
    ]);
  });

  test('offers to tick off exactly the groups that may be listed', () => {
    const listable = heated.groups.filter(({ noneLabel }) => noneLabel !== null).map(({ key }) => key);
    expect(listable).toEqual([
      'pregnancy',
      'medication',
      'immune',
      'history',
      'skin-at-site',
      'allergy',
      'recent-procedure',
      'device',
    ]);
    expect(heated.groups.find(({ key }) => key === 'history')?.noneLabel).toBe('None of these apply to me');
  });

  test('has wishes, areas, limits of the age and every event', () => {
    const concerns = plain.questions.find(({ key }) => key === 'concerns');
    expect([concerns?.options.length, concerns?.areas?.length, plain.events.length]).toEqual([9, 5, 15]);
    expect(plain.questions[0]).toMatchObject({ key: 'age', min: 0, max: 120, type: 'number' });
  });

  test('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(heated))).toEqual(heated);
  });
});
