import { describe, expect, test } from 'vitest';
import { afterRestore, resolve } from '../../../shared/mail/protocol/resolve-outcome.ts';
import { aClaimed, aMessage, minutes, noon } from '../messages.ts';

const late = noon + minutes(3);
const sending = (over = {}) => aClaimed({ state: 'SENDING', ...over });
const unknown = (over = {}) => aClaimed({ state: 'UNKNOWN', claimId: undefined, leaseUntil: undefined, ...over });

describe('a message whose worker did not finish', () => {
  test('is left alone while its lease runs', () => {
    expect(resolve(aClaimed(), noon + minutes(1))).toBeUndefined();
    expect(resolve(sending(), noon + minutes(1))).toBeUndefined();
    const [before, then] = [noon + minutes(2) - 1, noon + minutes(2)].map((at) => resolve(sending(), at)?.step);
    expect([before, then]).toEqual([undefined, 'markLostUnknown']);
  });

  test('is ready again when nothing was started, and the death is counted', () => {
    const move = resolve(aClaimed({ deaths: 1 }), late);
    expect(move).toMatchObject({ step: 'reclaim', changes: { state: 'READY', deaths: 2 } });
    expect(move?.changes).toHaveProperty('claimId', undefined);
  });

  test('is parked at the third death, so that it cannot kill workers for ever', () => {
    const move = resolve(aClaimed({ deaths: 2 }), late);
    expect(move).toMatchObject({ step: 'parkDeadly', changes: { state: 'PARKED', deaths: 3 } });
    expect(move?.changes).toHaveProperty('shard', undefined);
  });

  test('is unknown for fifteen minutes when the sending had begun', () => {
    const move = resolve(sending(), late);
    expect(move).toMatchObject({ step: 'markLostUnknown', changes: { state: 'UNKNOWN' } });
    expect(move?.changes.nextLook).toBe((late + minutes(15)) / 1000);
  });

  test('of service class is sent once more when no sign of it came', () => {
    const move = resolve(unknown({ nextLook: noon / 1000 }), late);
    expect(move).toMatchObject({ step: 'resend', changes: { state: 'READY', resends: 1 } });
  });

  test.each([
    ['service mail that was sent again already', { resends: 1 }],
    ['marketing mail', { class: 'marketing' as const }],
    ['mail that is stale by now', { notAfter: new Date(late).toISOString() }],
  ])('is parked when the result stays unknown: %s', (_which, over) => {
    const move = resolve(unknown({ nextLook: noon / 1000, ...over }), late);
    expect(move).toMatchObject({ step: 'parkUnknown', changes: { state: 'PARKED', error: 'delivery-unknown' } });
  });

  test('is not the resolver’s business when it is READY or at its end', () => {
    expect(resolve(aMessage(), late)).toBeUndefined();
    expect(resolve(aMessage({ state: 'SENT', nextLook: undefined }), late)).toBeUndefined();
  });
});

describe('a message of a table that was restored', () => {
  const restoredTo = '2026-06-15T10:00:00.000Z';
  const of = (over: object) => afterRestore({ state: 'READY', createdAt: restoredTo, ...over }, restoredTo);

  test.each(['READY', 'CLAIMED', 'SENDING', 'UNKNOWN'])('is ended where it was open: %s', (state) => {
    expect([of({ state, class: 'service' }), of({ state, class: 'marketing' })]).toEqual(['PARKED', 'CANCELLED']);
    expect(of({ state })).toBe('PARKED');
  });

  test.each(['SENT', 'DEAD', 'CANCELLED'])('stays as it is at its end: %s', (state) => {
    expect(of({ state })).toBeUndefined();
  });

  test('stays where it was made after the restore', () => {
    expect(of({ createdAt: '2026-06-15T10:00:00.001Z' })).toBeUndefined();
  });
});
