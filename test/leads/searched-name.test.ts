import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedName, searchedNames } from '../../shared/leads/searched-name.ts';

describe('a name is compared', () => {
  test.each([
    ['Ada ROSSI', 'ada rossi'],
    ['  Zoë   Müller ', 'zoe muller'],
    ['José Ángel Núñez', 'jose angel nunez'],
    ['Jo\u0308rg Weiß', 'jorg weiss'],
    ['Søren Ærø', 'soren aero'],
    ['Đorđe Łukasz', 'dorde lukasz'],
    ['İbrahim Işık', 'ibrahim isik'],
    ["O'Brien", 'obrien'],
    ['D’Angelo', 'dangelo'],
    ['Anne-Marie', 'anne marie'],
    ['ＡＤＡ', 'ada'],
    ['Ada 👩‍👩‍👧 Rossi', 'ada rossi'],
    ['Элина Жукова', 'элина жукова'],
    ['…!', ''],
  ])('%s as %s', (typed, folded) => {
    expect(foldedName(typed)).toBe(folded);
  });

  test('in a form that stays what it is when it is folded again, and fits into an index key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const folded = foldedName(name);
        expect(foldedName(folded)).toBe(folded);
        expect(Buffer.byteLength(folded)).toBeLessThanOrEqual(240);
      }),
    );
    expect(Buffer.byteLength(foldedName('\uFDFA'.repeat(80)))).toBeLessThanOrEqual(240);
  });
});

describe('somebody is found by the beginning of', () => {
  test.each([
    ['Cher', ['cher']],
    ['Ada Rossi', ['ada rossi', 'rossi']],
    ['Ana García López', ['ana garcia lopez', 'lopez', 'garcia lopez']],
    ['Anna van der Berg', ['anna van der berg', 'berg', 'der berg']],
    ['👩', []],
  ])('%s', (name, entries) => {
    expect(searchedNames(name)).toEqual(entries);
  });
});
