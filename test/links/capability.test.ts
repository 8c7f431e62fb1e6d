import { describe, expect, test } from 'vitest';
import { againUrl, readAgainToken } from '../../shared/links/again-link.ts';
import { capability, readCapability } from '../../shared/links/capability.ts';
import { optInUrl, readOptInToken } from '../../shared/links/opt-in-link.ts';
import { readUnsubscribeToken, unsubscribeUrl } from '../../shared/links/unsubscribe-link.ts';

const [oldKey, newKey] = ['o'.repeat(40), 'n'.repeat(40)];
const publicUrl = 'https://suitably.example';
const token = capability(oldKey, 'unsubscribe', ['alba', 'hash']);

describe('a capability', () => {
  test('is read back by either key of a rotation (F50)', () => {
    expect(readCapability([newKey, oldKey], 'unsubscribe', token)).toEqual(['alba', 'hash']);
    expect(readCapability([oldKey, ''], 'unsubscribe', token)).toEqual(['alba', 'hash']);
  });

  test('opens nothing for another purpose, under another key, or under an empty one', () => {
    expect(readCapability([oldKey], 'again', token)).toBeUndefined();
    expect(readCapability([newKey], 'unsubscribe', token)).toBeUndefined();
    expect(readCapability(['', ''], 'unsubscribe', token)).toBeUndefined();
  });

  test('opens nothing when any one of its characters is another', () => {
    const opened = [...token].flatMap((character, at) => {
      const other = character === 'A' ? 'B' : 'A';
      const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
      return readCapability([oldKey], 'unsubscribe', changed) ? [at] : [];
    });
    expect(opened).toEqual([]);
  });

  // The last character of 256 bits in base64 has two bits that decode to nothing.
  test('opens nothing under another spelling of the same signature', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const spellings = [...alphabet].map((last) => token.slice(0, -1) + last);
    expect(spellings.filter((one) => readCapability([oldKey], 'unsubscribe', one))).toEqual([token]);
  });

  test.each(['', 'v1', 'v2.00000000.W10.x', '../../etc/passwd', `${token}=`, `${token}\n`, 'v1.'.repeat(300_000)])(
    'that is none opens nothing (%#)',
    (text) => {
      expect(readCapability([oldKey], 'unsubscribe', text)).toBeUndefined();
    },
  );
});

describe('an unsubscribe link', () => {
  test('names a clinic and an address’s hash, and nothing else', () => {
    const url = unsubscribeUrl({ publicUrl, key: oldKey, clinic: 'alba', emailHash: 'h'.repeat(22) });
    expect(url).toMatch(/^https:\/\/suitably\.example\/u\/v1\.[0-9a-f]{8}\.[\w-]+\.[\w-]{43}$/);
    const opened = readUnsubscribeToken([newKey, oldKey], url.split('/u/')[1] ?? '');
    expect(opened).toEqual({ clinic: 'alba', emailHash: 'h'.repeat(22) });
  });

  test('is not opened by a token about something of another shape', () => {
    expect(readUnsubscribeToken([oldKey], capability(oldKey, 'unsubscribe', ['alba']))).toBeUndefined();
  });
});

describe('a link back to the form', () => {
  const again = { clinic: 'alba', leadId: 'l1', screeningId: 's1' };
  const url = againUrl({ publicUrl, key: oldKey, ...again, dueAt: '2026-12-31T08:00:00.000Z' });

  test('lies under the clinic’s form and ends 30 days after the reminder was due', () => {
    const [path = '', read = ''] = url.split('?again=');
    expect(path).toBe('https://suitably.example/c/alba');
    expect(readAgainToken([oldKey], read)).toEqual({ ...again, expiresAt: '2027-01-30T08:00:00.000Z' });
  });
});

describe('a confirmation link', () => {
  const optIn = { clinic: 'alba', leadId: 'l1', screeningId: 's1' };
  const url = optInUrl({ publicUrl, key: oldKey, ...optIn, screenedAt: '2026-12-01T08:00:00.000Z' });

  test('counts for 30 days from the screening in which the box was ticked', () => {
    const read = readOptInToken([oldKey], url.split('/s/')[1] ?? '');
    expect(read).toEqual({ ...optIn, expiresAt: '2026-12-31T08:00:00.000Z' });
  });

  test('opens no form and unsubscribes nobody', () => {
    const read = url.split('/s/')[1] ?? '';
    expect(readAgainToken([oldKey], read)).toBeUndefined();
    expect(readUnsubscribeToken([oldKey], read)).toBeUndefined();
  });
});
