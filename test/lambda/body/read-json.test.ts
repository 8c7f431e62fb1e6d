import { describe, expect, test } from 'vitest';
import { readJson } from '../../../shared/lambda/body/read-json.ts';

const read = (text: string | Buffer) => readJson(Buffer.from(text));
const problem = (text: string | Buffer) => {
  try {
    return `no problem: ${JSON.stringify(read(text))}`;
  } catch (error) {
    return (error as { problem?: string }).problem;
  }
};

describe('a JSON body', () => {
  test('is read as it stands, without any coercion', () => {
    const text = '{"a":["1",1,true,null],"b":{"c":"\\u00e9 {\\"x\\":1}"}}';
    expect(read(text)).toEqual({ a: ['1', 1, true, null], b: { c: 'é {"x":1}' } });
  });

  test.each([
    ['empty', ''],
    ['truncated', '{"note":"my cance'],
    ['followed by another value', '{}{}'],
    ['followed by garbage', '{} garbage'],
    ['in single quotes', "{'a':1}"],
    ['with a comment', '{"a":1/*x*/}'],
    ['with a trailing comma', '{"a":1,}'],
    ['with NaN', '{"a":NaN}'],
    ['with two byte order marks', '\ufeff\ufeff{}'],
    ['with a byte order mark after a blank', ' \ufeff{}'],
    ['with a byte order mark at its end', '{}\ufeff'],
    ['with a byte order mark inside', '{\ufeff}'],
    ['with nothing but a byte order mark', '\ufeff'],
  ])('%s is malformed', (_name, text) => {
    expect(problem(text)).toBe('malformed-body');
  });

  test('may begin with one byte order mark, which is read over', () => {
    expect(read('\ufeff{"a":"\ufeff"}')).toEqual({ a: '\ufeff' });
  });

  test('with bytes that are not UTF-8 is malformed', () => {
    expect(problem(Buffer.from([0x22, 0xff, 0x22]))).toBe('malformed-body');
  });

  test.each([
    ['at the top', '{"health":false,"health":true}'],
    ['below', '{"a":{"b":1,"c":2,"b":3}}'],
    ['by an escape', '{"health":false,"he\\u0061lth":true}'],
    ['with blanks before the colon', '{"a":1,"a"  \n :2}'],
    ['with many blanks before the colon', `{"a":1,"a"${' '.repeat(5000)}:2}`],
  ])('that names a member twice %s is malformed', (_where, text) => {
    expect(problem(text)).toBe('malformed-body');
  });

  test('may hold the same word as a value and in different objects', () => {
    expect(read('{"a":"a","b":[{"a":"b"},{"a":"b"}]}')).toEqual({ a: 'a', b: [{ a: 'b' }, { a: 'b' }] });
  });

  test('may be nested eight deep and no deeper', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(problem(nested(9))).toBe('malformed-body');
    expect(problem(nested(10_000))).toBe('malformed-body');
    expect(read(nested(8))).toEqual([[[[[[[[]]]]]]]]);
  });

  test('may have 32,768 bytes and not one more (P15)', () => {
    const ofLength = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`;
    expect(read(ofLength(32_768))).toHaveLength(32_766);
    expect(problem(ofLength(32_769))).toBe('payload-too-large');
  });

  test('never appears in what is thrown about it', () => {
    const thrown = (() => {
      try {
        return read('{"answers": my-secret-condition}');
      } catch (error) {
        return error;
      }
    })();
    const { message, stack, cause, details } = thrown as Error & { details: unknown };
    expect(JSON.stringify([message, stack, String(cause), details])).not.toContain('my-secret-condition');
  });
});
