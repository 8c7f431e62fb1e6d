import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CursorScope, openCursor, sealCursor } from '../../../shared/lambda/staff/cursor.ts';

const [key, older, stranger] = ['n'.repeat(32), 'o'.repeat(32), 's'.repeat(32)] as const;
const at = Date.parse('2026-11-26T09:00:00Z');
const hours = 3_600_000;
const scope: CursorScope = { list: 'S1', clinic: 'alba', sub: 'sub-1', filter: ['new', null, 'newest'] };
const place = { month: '2026-11', after: { at: 5, leadId: 'lead-1' } };
const sealed = () => sealCursor(key, scope, place, at);
const refused = expect.objectContaining({ problem: 'cursor-invalid' });

describe('a cursor', () => {
  test('opens for a day, and says where the list goes on', () => {
    expect(openCursor([key, ''], scope, sealed(), at + 24 * hours - 1)).toEqual(place);
    expect(() => openCursor([key, ''], scope, sealed(), at + 24 * hours)).toThrow(refused);
  });

  test('shows nothing of the place, and is another one each time', () => {
    const text = Buffer.from(sealed().split('.')[1] ?? '', 'base64url').toString('latin1');
    expect(text).not.toContain('lead-1');
    expect(sealed()).not.toBe(sealed());
  });

  test.each([
    ['another list', { list: 'S11' }],
    ['another clinic', { clinic: 'birch' }],
    ['another member', { sub: 'sub-2' }],
    ['another filter', { filter: ['booked', null, 'newest'] }],
    ['another order', { filter: ['new', null, 'oldest'] }],
  ])('does not open for %s', (_what, other) => {
    expect(() => openCursor([key], { ...scope, ...other }, sealed(), at)).toThrow(refused);
  });

  test('outlives a rotation of its key, and no key but ours opens it (F50)', () => {
    const before = sealCursor(older, scope, place, at);
    expect(openCursor([key, older], scope, before, at)).toEqual(place);
    expect(() => openCursor([key, ''], scope, before, at)).toThrow(refused);
    expect(() => openCursor([stranger], scope, sealed(), at)).toThrow(refused);
  });

  test('is refused with any character changed, added or left out', () => {
    const cursor = sealed();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let position = 0; position < cursor.length; position += 1) {
      for (const letter of [alphabet[position % 64], alphabet[(position * 7 + 1) % 64], '.']) {
        if (letter === cursor[position]) continue;
        const changed = cursor.slice(0, position) + letter + cursor.slice(position + 1);
        expect(() => openCursor([key], scope, changed, at)).toThrow(refused);
      }
    }
    // The last character carries bits that base64 does not use: every other spelling of it is refused as well.
    for (const letter of alphabet) {
      const changed = cursor.slice(0, -1) + letter;
      if (changed !== cursor) expect(() => openCursor([key], scope, changed, at)).toThrow(refused);
    }
    for (const other of [`${cursor}A`, cursor.slice(0, -1), `${cursor}=`, ` ${cursor}`]) {
      expect(() => openCursor([key], scope, other, at)).toThrow(refused);
    }
  });

  test('is refused when it was never one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), (text) => {
        expect(() => openCursor([key], scope, text, at)).toThrow(refused);
      }),
      { numRuns: 200 },
    );
    expect(() => openCursor([key], scope, `${'a'.repeat(8)}.${'A'.repeat(3_000)}`, at)).toThrow(refused);
  });
});
