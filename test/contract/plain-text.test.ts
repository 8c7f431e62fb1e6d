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
    ['a line separator, on one line', 'a\u2028b'],
    ['a paragraph separator, on one line', 'a\u2029b'],
    ['an override', 'a\u202eb'],
    ['an override to the right', 'a\u202db'],
    ['text in tag characters', 'a\u{E0061}\u{E0062}b'],
    ['text behind a flag', '\u{1F3F4}\u{E0061}\u{E0062}\u{E007F}'],
    ['text in selectors', '😀\ufe00\ufe01\u{E0101}'],
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

  test.each([
    ['isolates', '\u2068Ada\u2069', 'Ada'],
    ['isolates around each word', '\u2068A\u2069 \u2068R\u2069', 'A R'],
    ['embeddings', '\u202aAda\u202c', 'Ada'],
    ['an override around it', '\u202eAda\u202c', 'Ada'],
    ['marks of direction', '\u200fA\u200e\u061cda', 'Ada'],
    ['a blank of no width', '\u200bAd\u200ba\ufeff', 'Ada'],
    ['a soft hyphen', 'Ro\u00adssi', 'Rossi'],
    ['blanks of any kind', '\u00a0\u2003Ada\u3000\u200b \n', 'Ada'],
    ['a Hangul filler', 'Kim\u3164', 'Kim'],
    ['joiners at its ends', '\u200cAda\u200d', 'Ada'],
  ])('is read without %s', (_what, typed, expected) => {
    expect(read(typed).data).toBe(expected);
  });

  test.each(['می\u200cنا', '❤\ufe0f', 'A ❤\ufe0f', '👩\u200d🔬', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '葛\u{E0100}城'])(
    'keeps what is written with hidden characters: %j',
    (typed) => {
      expect(read(typed).data).toBe(typed);
    },
  );

  test('is not worked on for long where it is blank', () => {
    expect(read(`a${' '.repeat(15_000)}b`, { max: 2_000 }).success).toBe(false);
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
  test.each([
    'J. R. Smith',
    'Dr.Müller',
    "O'Neill",
    '李小龍',
    'Anne-Marie',
    'A.Rossi/B.Verdi',
    'St.John/Smith',
    'A.ROSSI/B.VERDI',
  ])('may be %s', (name) => {
    expect(personName.parse(name)).toBe(name);
  });

  test.each([
    'http://x.example',
    'Www.x.example',
    'see x.example/y',
    'ftp://x',
    'SEE X.COM/Y',
    'x.\u00adexample/y',
    'WWW.X.DE',
  ])('is no link: %s', (name) => {
    expect(personName.safeParse(name).success).toBe(false);
  });
});
