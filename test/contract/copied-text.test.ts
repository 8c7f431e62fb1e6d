import { describe, expect, test } from 'vitest';
import { plainCharacters, withoutUnseen } from '../../shared/contract/copied-text.ts';

/** Every character of Unicode that a pattern finds. */
const all = (pattern: RegExp): string[] =>
  Array.from({ length: 0x110000 }, (_, code) =>
    code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code),
  ).filter((character) => pattern.test(character));

describe('plain characters', () => {
  test('of every digit of Unicode are the digit that it is', () => {
    const digits = all(/\p{Nd}/u);
    expect(digits.length).toBeGreaterThan(600);
    const folded = digits.map(plainCharacters);
    expect(folded.filter((text) => !/^[0-9]$/.test(text))).toEqual([]);
    for (const value of '0123456789') expect(folded.filter((text) => text === value)).toHaveLength(digits.length / 10);
  });

  test('of every dash are a hyphen', () => {
    const others = all(/\p{Dash}/u).filter((dash) => !/^-+$/.test(plainCharacters(dash)));
    expect(others).toEqual([]);
  });

  test('have nothing in them that nobody sees', () => {
    const unseen = all(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u);
    expect(plainCharacters(`a${unseen.join('')}b`)).toBe('ab');
  });

  test.each([...'\u2018\u2019\u201b\u2032\u02bb\u02bc\u00b4\uff07'])('make an apostrophe of %j', (typed) => {
    expect(plainCharacters(`o${typed}b`)).toBe("o'b");
  });
});

describe('text without what nobody sees', () => {
  test('has nothing of it at its ends, but what may belong to an emoji', () => {
    const unseen = all(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u);
    const left = unseen.filter((character) => withoutUnseen(`${character}a${character}`) !== 'a');
    expect(left.filter((character) => !/\p{Variation_Selector}|[\u{E0020}-\u{E007F}]/u.test(character))).toEqual([]);
  });

  test('is empty where there is nothing else', () => {
    expect(withoutUnseen(' \u200b\u3164\n')).toBe('');
  });
});
