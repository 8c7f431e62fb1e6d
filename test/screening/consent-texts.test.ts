import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { languages } from '../../shared/texts/language.ts';
import { shownConsents } from '../../shared/texts/shown-consents.ts';

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the consents', () => {
  test.each([
    ['screening-consents-en-1', 'f83c6c3a8db30ec6422d5dea5972e1aedeb2444dc719d0a72cbbeb4c495b9ec4'],
    ['screening-consents-it-1', '9d15ca7433ec0acf43fc7ce25cd7cc9cbb1bcadc7b1e29d406cd7cf85495ffae'],
    ['screening-consents-es-1', '9a9ac7caee18479d157da4c6ec211b68b21be653d1c368d152023cb111063ea1'],
  ])('never change under their id: %s', async (id, frozen) => {
    const { lang, ...texts } = (await shownConsents(id)) ?? {};
    expect(id).toContain(`-${lang}-`);
    expect(digest(texts)).toBe(frozen);
  });

  test('are found again by their id, and by no other', async () => {
    for (const lang of languages) {
      const current = consentTexts(lang);
      expect(await shownConsents(current.textId)).toEqual({ ...current, lang });
    }
    for (const id of ['', 'constructor', 'screening-consents-en-0', 'screening-consents-fr-1'])
      expect(await shownConsents(id)).toBeUndefined();
  });

  test('say that each can be taken back, and that marketing does not change the result', () => {
    const { health, reminder, marketing } = consentTexts('en');
    expect(health).toMatch(/take this back at any time/);
    expect([reminder, marketing].every((text) => text.includes('at any time'))).toBe(true);
    expect(marketing).toContain('does not change my result');
  });
});
