import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedName, searchedBeginning, searchedNames } from '../../../shared/leads/lists/searched-name.ts';

describe('a name is compared', () => {
  test.each([
    ['Ada ROSSI', 'ada rossi'],
    ['  Zoë   Müller ', 'zoe muller'],
    ['José Ángel Núñez', 'jose angel nunez'],
    ['Jo\u0308rg Weiß', 'jorg weiss'],
    ['Søren Ærø', 'soren aero'],
    ['Đorđe Łukasz', 'dorde lukasz'],
    ['İbrahim Işık', 'ibrahim isik'],
    ...[..."'`’‘‛ʼʻʹ´′＇·՚׳ꞌ"].map((apostrophe) => [`O${apostrophe}Brien`, 'obrien']),
    ['Ro\u00adssi', 'rossi'],
    ['\u2068Ada\u2069 Rossi', 'ada rossi'],
    ['Ada ٢', 'ada 2'],
    ...[...'\u2010\u2011\u2013\u2212\uff0d'].map((dash) => [`Anne${dash}Marie`, 'anne marie']),
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
    ['Anna van der Berg', ['anna van der berg', 'berg']],
    ['Ana García de la Cruz', ['ana garcia de la cruz', 'cruz', 'garcia de la cruz']],
    ['María de los Santos Ruiz', ['maria de los santos ruiz', 'ruiz', 'santos ruiz']],
    ['De Luca Anna Maria', ['de luca anna maria', 'maria', 'luca anna maria']],
    ['De Luca', ['de luca', 'luca']],
    ['Anna Le', ['anna le', 'le']],
    ['de la', ['de la', 'la']],
    ['👩', []],
  ])('%s', (name, entries) => {
    expect(searchedNames(name)).toEqual(entries);
  });
});

/** Whether what was typed leads to a name. */
const isFound = (name: string, typed: string): boolean =>
  searchedNames(name).some((entry) => entry.startsWith(searchedBeginning(typed)));

test.each([
  ['Anna van der Berg', ['van der berg', 'Berg', 'van der b', 'anna van d', 'der berg']],
  ['Juan de la Cruz', ['de la cruz', 'cruz', 'la cruz', 'juan de']],
  ['Ana García de la Cruz', ['garcia', 'garcía de la c', 'de la cruz', 'cruz']],
  ['Ursula von der Leyen', ['von der leyen', 'leyen']],
  ['María de los Santos Ruiz', ['de los santos ruiz', 'santos', 'ruiz', 'de los sa']],
  ["Jan van 't Hoff", ["van 't hoff", 'van ’t hoff', 'hoff', 't hoff']],
  ['Van Nguyen', ['van', 'van ng', 'nguyen']],
  ['Nguyen Van An', ['nguyen van', 'van an', 'an']],
  ['Ben Ali', ['ben', 'ben a', 'ali']],
  ['De Luca Anna Maria', ['de luca', 'luca anna', 'maria']],
  ['Anna Le', ['le', 'anna l']],
  ["Gianni D'Angelo", ["d'angelo", 'dangelo']],
])('%s is found by each of %j', (name, typed) => {
  expect(typed.filter((text) => !isFound(name, text))).toEqual([]);
});

test('a particle is no name of its own: somebody else is not found by it', () => {
  expect(isFound('Anna van der Berg', 'van der meer')).toBe(false);
  expect(isFound('Anna van der Berg', 'van')).toBe(false);
});
