import { describe, expect, test } from 'vitest';
import { toDoReasons } from '../../../shared/leads/lists/to-do.ts';
import { toDo } from '../../../shared/texts/en/console/to-do.ts';
import { arrivals, arrivalWords, countWords, reasons, waitWords } from '../../../web/console/to-do/to-do-words.ts';

const texts = { toDo, lang: 'en' } as const;

describe('a wait', () => {
  test.each([
    [0, 'just now'],
    [1, '1 min'],
    [59, '59 min'],
    [60, '1 h'],
    [200, '3 h 20 min'],
    [599, '9 h 59 min'],
    [600, '10 h'],
    [1_640, '27 h'],
  ])('of %i minutes is %s', (minutes, words) => {
    expect(waitWords(minutes, texts)).toBe(words);
  });
});

test('the reasons are those of the API, in its order', () => {
  expect(reasons).toEqual(toDoReasons);
});

test('a number that ends where counting ended says so', () => {
  expect([countWords(7, { isComplete: true }, texts), countWords(1_000, { isComplete: false }, texts)]).toEqual([
    '7',
    '1,000+',
  ]);
});

describe('leads that have come', () => {
  test.each([
    ['is nobody when nothing changed', ['a', 'b'], 2, ['a', 'b'], 2, 0],
    ['is whoever was not there before', ['a', 'b'], 2, ['a', 'c', 'b'], 3, 1],
    ['also when somebody else has gone meanwhile', ['a', 'b'], 2, ['b', 'c'], 2, 1],
    ['is nobody when somebody has gone', ['a', 'b'], 2, ['b'], 1, 0],
    ['is told by the counts beyond the first page', ['a', 'b'], 90, ['a', 'b'], 92, 2],
    ['is nobody when the first page only moves up', ['a', 'b'], 90, ['b', 'c'], 89, 0],
  ])('%s', (_how, idsBefore, before, idsAfter, after, expected) => {
    const seen = arrivals({ ids: idsBefore, everybody: before }, { ids: idsAfter, everybody: after });
    expect(seen).toBe(expected);
  });

  test('are told without a word about them', () => {
    expect([arrivalWords(1, texts), arrivalWords(3, texts)]).toEqual([
      '1 more lead is waiting.',
      '3 more leads are waiting.',
    ]);
  });
});
