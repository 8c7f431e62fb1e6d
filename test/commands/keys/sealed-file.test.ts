import { expect, test } from 'vitest';
import { opened, sealed } from '../../../commands/keys/sealed-file.ts';

const phrase = 'fourteen calm herons by the lock';
const text = JSON.stringify({ matchKey: 'm'.repeat(64) });

test('a sealed file opens by its passphrase, and shows nothing of what it holds', () => {
  const file = sealed(text, phrase);
  expect(opened(file, phrase)).toBe(text);
  expect(file).not.toContain('mmm');
  expect(sealed(text, phrase)).not.toBe(file);
});

test('it opens by no other passphrase, and not when a byte of it was changed', () => {
  const file = sealed(text, phrase);
  expect(() => opened(file, `${phrase} `)).toThrow('The passphrase is another one, or the file was changed.');
  for (const part of ['salt', 'iv', 'tag', 'data']) {
    const { [part]: value = '', ...rest } = JSON.parse(file) as Record<string, string>;
    const bytes = Buffer.from(value, 'base64');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    const changed = JSON.stringify({ ...rest, [part]: bytes.toString('base64') });
    expect(() => opened(changed, phrase)).toThrow('The passphrase is another one, or the file was changed.');
  }
});

test('another file is refused as such', () => {
  for (const other of ['', '{}', 'not json', JSON.stringify({ ...JSON.parse(sealed(text, phrase)), kind: 'other' })])
    expect(() => opened(other, phrase)).toThrow('This is no file of keys.');
});
