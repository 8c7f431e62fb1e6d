import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, keyHash } from '../../shared/intake/idempotency.ts';

const content = fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 });

/** The same content, every object's members in the other order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
};

describe('the fingerprint of a submission', () => {
  test('is the same in whatever order its members come', () => {
    fc.assert(
      fc.property(content, (sent) => {
        expect(fingerprintOf(reversed(sent) as object)).toBe(fingerprintOf(sent));
      }),
    );
  });

  test('is another when any value, or the order of a list, is another', () => {
    const one = { name: 'Ada', noneApply: ['a', 'b'], consents: { health: true } };
    const others = [
      { ...one, name: 'Ada ' },
      { ...one, noneApply: ['b', 'a'] },
      { ...one, consents: { health: false } },
      { ...one, note: '' },
    ];
    const prints = [one, ...others].map(fingerprintOf);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('the hash of a key', () => {
  test('does not show the key, and stays short for any length', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 255 }), (key) => {
        expect(keyHash('chosen', key)).toMatch(/^c[\w-]{32}$/);
      }),
    );
  });

  test('keeps chosen keys and derived ones apart', () => {
    expect(keyHash('chosen', 'same')).not.toBe(keyHash('derived', 'same'));
  });
});
