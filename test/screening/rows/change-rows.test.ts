import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/screening/assess.ts';
import { notes } from '../../../shared/screening/microneedling/1.0.0/notes.ts';
import { microneedling100 as before } from '../../../shared/screening/microneedling/1.0.0/rule-set.ts';
import { answerWording } from '../../../shared/screening/microneedling/1.0.0/wording-en/answer-wording.ts';
import { waitAfter } from '../../../shared/screening/microneedling/1.0.0/words.ts';
import { changeRows } from '../../../shared/screening/rows/change-rows.ts';
import { type AnswerWordingOf, withNotes } from '../../../shared/screening/rows/complete-catalogue.ts';
import { predicateWords } from '../../../shared/screening/rows/predicate-words.ts';
import type { RuleRows } from '../../../shared/screening/rule-set.ts';
import { healthy, today } from '../healthy.ts';

// Lines under @ts-expect-error are the test as much as the expectations are: they must not compile.

describe('a version as the one before and its differences', () => {
  test('changes a wait in three lines, in the condition and in the date', () => {
    const ruleSet: RuleRows = {
      ...before,
      rules: changeRows(before.rules, {
        changed: { 'isotretinoin-recent': waitAfter('isotretinoin-stopped', 92) },
      }),
    };
    const judged = (date: string) =>
      assess(
        { ...healthy({ events: [{ type: 'isotretinoin-stopped', date }] }) },
        { today, device: 'mechanical', ruleSet },
      );
    expect(judged('2026-03-15').findings).toEqual([]);
    expect(judged('2026-03-16').deferUntil).toBe('2026-06-16');
  });

  test('keeps every other row, in its place and as it was', () => {
    const rules = changeRows(before.rules, { changed: { smoker: { strength: 'weak' } }, gone: ['breastfeeding'] });
    const expected = before.rules.filter(({ id }) => id !== 'breastfeeding').map(({ id }) => id);
    expect(rules.map(({ id }) => id)).toEqual(expected);
    const old = new Map<string, unknown>(before.rules.map((rule) => [rule.id, rule]));
    for (const rule of rules) {
      if (rule.id === 'smoker') expect(rule).toEqual({ ...(old.get('smoker') as object), strength: 'weak' });
      else expect(rule).toEqual(old.get(rule.id));
    }
  });

  test('refuses a row that the version before does not have', () => {
    // @ts-expect-error There is no such rule.
    changeRows(before.rules, { changed: { smokes: { strength: 'weak' } } });
    // @ts-expect-error There is no such rule either.
    changeRows(before.rules, { gone: ['smokes'] });
    // @ts-expect-error There is no such strength.
    expect(changeRows(before.rules, { changed: { smoker: { strength: 'weakest' } } })).toHaveLength(99);
  });

  test('knows a new option in a new rule, and asks for its text and its note', () => {
    const questions = changeRows(before.questions, {
      changed: { topicals: { options: ['none', 'retinoid', 'exfoliant', 'steroid-cream'] } },
    });
    const { has } = predicateWords<typeof questions, 'mechanical'>();
    // @ts-expect-error There is no such option.
    has('topicals', 'mud');
    const steroid = {
      id: 'steroid-cream',
      category: 'medication',
      severity: 'absolute',
      when: has('topicals', 'steroid-cream'),
      wait: null,
      seeDoctor: false,
      sources: [],
      strength: 'weak',
    } as const;
    const rows = { ...before, questions, rules: changeRows(before.rules, { added: [steroid] }) } as const;
    const en = answerWording;
    // @ts-expect-error The new rule has no text.
    en satisfies AnswerWordingOf<typeof rows>;
    const text = { reason: 'A reason.', advice: 'An advice.' };
    const complete = {
      ...en,
      rules: { ...en.rules, 'steroid-cream': text },
      until: { ...en.until, 'steroid-cream': 'You would have to stop.' },
    } satisfies AnswerWordingOf<typeof rows>;
    // @ts-expect-error The new rule has no note.
    withNotes(rows.rules, notes);
    const annotated = withNotes(rows.rules, { ...notes, 'steroid-cream': 'Own rule.' });
    expect(annotated.at(-1)).toEqual({ ...steroid, note: 'Own rule.' });
    expect(complete.rules['steroid-cream']).toBe(text);
  });
});
