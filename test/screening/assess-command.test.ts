import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { healthy as answersTo, ruleSet, ruleSet110, today } from './healthy.ts';

const root = resolve(import.meta.dirname, '../..');
const flags = ['--today', today, '--device', 'mechanical'];

const healthy = (overrides: Record<string, unknown> = {}) => answersTo(overrides, ruleSet110);

/** Runs the command as npm does. */
function assessCommand(input: unknown, args: readonly string[] = flags) {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return spawnSync(process.execPath, ['commands/assess.ts', ...args], { cwd: root, input: text, encoding: 'utf8' });
}

describe('npm run assess', () => {
  test('prints the assessment of all answers as JSON', () => {
    const { status, stdout, stderr } = assessCommand(healthy({ coldSores: 'active', smoker: 'yes' }));
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'defer_until',
      ruleIds: ['cold-sore-active', 'smoker'],
      deferUntil: '2026-06-29',
      needsClinician: false,
      openEnded: true,
      findings: [
        { ruleId: 'cold-sore-active', severity: 'temporary', waitUntil: '2026-06-29', seeDoctor: false },
        { ruleId: 'smoker', severity: 'caution', waitUntil: null, seeDoctor: false },
      ],
    });
  });

  test('judges by an older version when asked, and by that version’s questions', () => {
    const answers = answersTo({ skinType: 'V', darkMarksEasily: 'yes' }, ruleSet);
    const outcomeBy = (input: unknown, ...args: string[]) =>
      JSON.parse(assessCommand(input, [...flags, ...args]).stdout).outcome;
    expect(outcomeBy(answers, '--rules', '1.0.0')).toBe('suitable_with_cautions');
    expect(outcomeBy(answersTo({ skinType: 'V', darkMarksEasily: 'yes' }, ruleSet110))).toBe('consult_clinician');
    expect(assessCommand(answers).stderr).toMatch(/severeAllergy: the answer is missing/);
  });

  const { age: _age, ...ageless } = healthy();
  test.each([
    ['no JSON', '{', flags, /not JSON/],
    ['an empty input', '', flags, /not JSON/],
    ['something else than an object', '[]', flags, /must be an object/],
    ['a missing answer', ageless, flags, /age: the answer is missing/],
    ['a wrong value', healthy({ age: '30' }), flags, /age: Please give a whole number/],
    ['an event in the future', healthy({ events: [{ type: 'vaccination', date: '2026-06-16' }] }), flags, /future/],
    ['a contradiction', healthy({ topicals: ['none', 'retinoid'] }), flags, /topicals: You chose “none”/],
    ['an unknown question', healthy({ hairColour: 'red' }), flags, /hairColour: This questionnaire has no such/],
    ['no flags', healthy(), [], /--today must be a calendar day/],
    ['a day that does not exist', healthy(), ['--today', '2026-02-29', '--device', 'rf'], /--today must be/],
    ['an unknown device', healthy(), ['--today', today, '--device', 'laser'], /mechanical or rf/],
    [
      'rules that were never published',
      healthy(),
      [...flags, '--rules', '2.0.0'],
      /--rules must be one of: 1.0.0, 1.1.0/,
    ],
    ['an unknown flag', healthy(), [...flags, '--fast'], /Usage: npm run -s assess/],
  ])('says what is wrong and exits with 2 on %s', (_case, input, args, message) => {
    const { status, stdout, stderr } = assessCommand(input, args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
