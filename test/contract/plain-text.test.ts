import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personName, plainText } from '../../shared/contract/plain-text.ts';

const read = (typed: string, rule: Partial<Parameters<typeof plainText>[0]> = {}) =>
  plainText({ max: 10, ...rule }).safeParse(typed);

const codes = ({ error }: ReturnType<typeof read>) =>
  error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.code : issue.code));

describe('text of a stranger', () => {
  test('is stored composed and without blanks around it', () => {
    expect(read('  Zoe\u0308 ').data).toBe('Zo\u00eb');
  });

  test('is counted in characters as people see them, not in units', () => {
    expect(read('😀'.repeat(10)).success).toBe(true);
    for (const long of ['😀'.repeat(11), 'a'.repeat(11)]) expect(codes(read(long))).toEqual(['too_long']);
    expect(read(`${' '.repeat(9)}a`).data).toBe('a');
  });

  test.each([
    ['half a character', 'a\ud800'],
    ['a control character', 'a\u0007'],
    ['a line break, on one line', 'a\nb'],
    ['a character that turns the direction', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
  ])('is refused with %s', (_what, typed) => {
    expect(codes(read(typed))).toEqual(['characters']);
  });

  test('of several lines keeps them, and still takes no other control character', () => {
    expect(read('a\r\n\tb', { isMultiline: true }).data).toBe('a\r\n\tb');
    expect(codes(read('a\u0007', { isMultiline: true }))).toEqual(['characters']);
  });

  test.each(['', ' ', '\u200b', '\u3164', '\u00a0\u00ad'])('that nobody could see is blank: %j', (typed) => {
    expect(codes(read(typed, { isRequired: true }))).toEqual(['blank']);
    expect(read(typed).success).toBe(true);
  });

  test('once read is read the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), (typed) => {
        const { data } = read(typed, { max: 100 });
        expect(data === undefined || read(data, { max: 100 }).data === data).toBe(true);
      }),
    );
  });

  test('is not worked on for long, however long it is', () => {
    expect(codes(read('\u0301'.repeat(1_000_000)))).toEqual(['too_long']);
  });
});

describe('the name of a person', () => {
  test.each(['J. R. Smith', 'Dr.Müller', "O'Neill", '李小龍', 'Anne-Marie'])('may be %s', (name) => {
    expect(personName.parse(name)).toBe(name);
  });

  test.each(['http://x.example', 'Www.x.example', 'see x.example/y', 'ftp://x'])('is no link: %s', (name) => {
    expect(personName.safeParse(name).success).toBe(false);
  });
});
