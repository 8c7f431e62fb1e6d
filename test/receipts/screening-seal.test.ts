import { describe, expect, test } from 'vitest';
import { screeningOf } from '../../shared/intake/lead-from-submission.ts';
import type { Screening } from '../../shared/leads/screening.ts';
import { isAsStored, saltBytes, sealScreening } from '../../shared/receipts/screening-seal.ts';
import { admitted, matchKey } from '../intake/admitted.ts';

const stored = screeningOf(await admitted({ answers: { age: 20 } }), { leadId: 'lead-1' });

/** What a receipt rests on, each changed a little. */
const changes: Partial<Screening>[] = [
  { screeningId: 'another' },
  { clinic: 'birch' },
  { createdAt: '2026-07-20T10:00:01.000Z' },
  { today: '2026-07-21' },
  { device: 'rf' },
  { overlay: { waits: { 'oral-retinoid': 200 } } },
  { ruleSetVersion: '1.0.0' },
  { answers: { ...stored.answers, age: 21 } },
  { noneApply: [] },
  { assessment: { ...stored.assessment, outcome: 'suitable' } },
  { assessment: { ...stored.assessment, findings: [] } },
  { salt: 'A'.repeat(22) },
  { seal: 'A'.repeat(43) },
  { seal: '' },
];

describe('the seal of a stored screening', () => {
  test('is there with its salt, and holds', () => {
    expect(stored.salt).toMatch(/^[\w-]{22}$/);
    expect(isAsStored(matchKey, stored)).toBe(true);
  });

  test.each(changes)('does not hold any more after %o', (change) => {
    expect(isAsStored(matchKey, { ...stored, ...change })).toBe(false);
  });

  test('holds whoever the person is, and whatever becomes of link and hold', () => {
    const changed = {
      ...stored,
      linkExpiresAt: '2030-01-01T00:00:00.000Z',
      contact: { ...stored.contact, name: 'B' },
    };
    expect(isAsStored(matchKey, changed)).toBe(true);
  });

  test('is made by one key, and differs by salt', () => {
    expect(isAsStored('another match key of forty characters…', stored)).toBe(false);
    const again = sealScreening(matchKey, () => Buffer.alloc(saltBytes, 2))(stored);
    expect([again.salt === stored.salt, again.seal === stored.seal]).toEqual([false, false]);
  });

  test('is missed where a screening was stored before there were seals', () => {
    const { salt: _salt, seal: _seal, ...before } = stored;
    expect(isAsStored(matchKey, before)).toBeUndefined();
  });
});
