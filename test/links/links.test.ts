import { describe, expect, test } from 'vitest';
import { sourceBlock } from '../../shared/intake/source-block.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { linkKeyId, linkKeyOf, resultToken } from '../../shared/links/result-link.ts';
import { readSignedTime, signTime } from '../../shared/links/signed-time.ts';

const [oldKey, newKey] = ['o'.repeat(40), 'n'.repeat(40)];

describe('a result link', () => {
  test('is the same whenever it is made again, and another for another screening, clinic or key', () => {
    const token = resultToken(newKey, 'alba', 's1');
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(resultToken(newKey, 'alba', 's1')).toBe(token);
    const others = [
      resultToken(newKey, 'alba', 's2'),
      resultToken(newKey, 'birch', 's1'),
      resultToken(oldKey, 'alba', 's1'),
    ];
    expect(new Set([token, ...others]).size).toBe(4);
  });

  test('made before a rotation is made again with the key of its day', () => {
    expect(linkKeyOf(linkKeyId(oldKey), newKey, oldKey)).toBe(oldKey);
    expect(linkKeyOf(linkKeyId(newKey), newKey, oldKey)).toBe(newKey);
    expect(linkKeyOf(linkKeyId(newKey), newKey, '')).toBe(newKey);
  });
});

describe('a signed time', () => {
  const value = signTime(oldKey, 'form-token', 'alba', 1_781_517_600_000);

  test('is read back by either key of a rotation', () => {
    expect(readSignedTime([newKey, oldKey], 'form-token', 'alba', value)).toBe(1_781_517_600_000);
  });

  test.each([
    ['another purpose', [oldKey], 'result-now', 'alba', value],
    ['another subject', [oldKey], 'form-token', 'birch', value],
    ['another key', [newKey, ''], 'form-token', 'alba', value],
    ['another time', [oldKey], 'form-token', 'alba', `a${value}`],
    ['no signature', [oldKey], 'form-token', 'alba', value.split('.')[0] ?? ''],
    ['an empty value', [oldKey], 'form-token', 'alba', ''],
  ] as const)('says nothing under %s', (_what, keys, purpose, subject, signed) => {
    expect(readSignedTime(keys, purpose, subject, signed)).toBeUndefined();
  });
});

describe('a keyed hash of a person', () => {
  test('tells nothing about the same person at another clinic', () => {
    expect(personHash(newKey, 'alba', 'ada@example.com')).not.toBe(personHash(newKey, 'birch', 'ada@example.com'));
    expect(personHash(newKey, 'alba', 'ada@example.com')).toMatch(/^[\w-]{22}$/);
  });
});

describe('a source', () => {
  test.each([
    ['192.0.2.7', { block: '192.0.2.7' }],
    ['2001:db8:1:2:3:4:5:6', { block: '2001:db8:1:2', network: '2001:db8:1' }],
    ['2001:db8::1', { block: '2001:db8:0:0', network: '2001:db8:0' }],
    ['::1', { block: '0:0:0:0', network: '0:0:0' }],
    ['fe80::1%eth0', { block: 'fe80:0:0:0', network: 'fe80:0:0' }],
    ['::ffff:192.0.2.7', { block: 'c000:207' }],
    ['unreadable', { block: 'unreadable' }],
  ])('%s counts as %j', (address, expected) => {
    expect(sourceBlock(address)).toEqual(expected);
  });
});
