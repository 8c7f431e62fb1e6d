import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fieldIssues, pointerTo } from '../../shared/contract/field-issues.ts';
import { saying } from '../../shared/contract/saying.ts';

const schema = z.strictObject({
  name: z.string().min(2).max(4),
  kind: z.enum(['a', 'b']),
  list: z.array(z.object({ day: z.number() })),
  code: z.string().regex(/^x/).optional(),
  own: z.string().optional(),
});
const valid = { name: 'abc', kind: 'a', list: [] };

const issues = (over: Record<string, unknown>, of: z.ZodType = schema) => {
  const sent: Record<string, unknown> = { ...valid, ...over };
  const { error } = of.safeParse(sent);
  return error ? fieldIssues(error, sent).map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

describe('a field at fault is named by pointer and code', () => {
  test.each([
    ['that is missing', { name: undefined }, '/name required'],
    ['that is missing, of a few choices', { kind: undefined }, '/kind required'],
    ['of another type', { name: 1 }, '/name type'],
    ['that is null, which is not missing', { name: null }, '/name type'],
    ['that is none of the choices', { kind: 'c' }, '/kind choice'],
    ['that is too short', { name: 'a' }, '/name too_short'],
    ['that is too long', { name: 'abcde' }, '/name too_long'],
    ['that is written otherwise', { code: 'y' }, '/code invalid'],
    ['that nobody knows', { extra: 1 }, '/extra unknown'],
    ['in a list', { list: [{ day: 1 }, { day: 'x' }] }, '/list/1/day type'],
    ['missing in a list', { list: [{}] }, '/list/0/day required'],
  ])('%s', (_what, over, issue) => {
    expect(issues(over)).toEqual([issue]);
  });

  test('each by itself when several are', () => {
    expect(issues({ name: 1, kind: 'c', x: 1, y: 2 })).toEqual([
      '/name type',
      '/kind choice',
      '/x unknown',
      '/y unknown',
    ]);
  });
});

describe('a check of our own', () => {
  const checked = (said: Partial<ReturnType<typeof saying>>) =>
    schema.superRefine((_value, ctx) => ctx.addIssue({ code: 'custom', path: ['own'], ...said }));

  test('keeps its code, and its sentence by name', () => {
    const { error } = checked(saying('order', 'mostDays', { n: 400 })).safeParse(valid);
    expect(error && fieldIssues(error, valid)).toEqual([
      { pointer: '/own', code: 'order', says: 'mostDays', values: { n: 400 } },
    ]);
  });

  test('without a code is invalid', () => {
    expect(issues({}, checked({}))).toEqual(['/own invalid']);
  });
});

describe('a pointer', () => {
  test('is empty for the whole', () => {
    expect(pointerTo([])).toBe('');
  });

  test.each(['my hiv test', '__proto__ x', 'a/b', 'a~b', 'ä', 'x'.repeat(41), ''])(
    'does not repeat a name that is none of ours: %j',
    (name) => {
      expect(pointerTo(['answers', name])).toBe('/answers/…');
    },
  );
});

test('no issue repeats a value that was sent, nor speaks the words of a library', () => {
  const sent = { ...valid, name: 'canary', kind: 'canary', list: [{ day: 'canary' }] };
  const { error } = schema.safeParse(sent);
  const text = JSON.stringify(error && fieldIssues(error, sent));
  expect(text).not.toMatch(/canary|expected|received|zod/i);
});
