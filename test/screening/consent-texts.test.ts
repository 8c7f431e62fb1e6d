import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { consentTexts, consentTextsById } from '../../shared/texts/consent-texts.ts';

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the consents', () => {
  test('never change under their id', () => {
    const { lang, ...texts } = consentTextsById('screening-consents-en-1') ?? {};
    expect(lang).toBe('en');
    expect(digest(texts)).toBe('f83c6c3a8db30ec6422d5dea5972e1aedeb2444dc719d0a72cbbeb4c495b9ec4');
  });

  test('are found again by their id, and by no other', () => {
    const current = consentTexts('en');
    expect(consentTextsById(current.textId)).toEqual({ ...current, lang: 'en' });
    for (const id of ['', 'constructor', 'screening-consents-en-0']) expect(consentTextsById(id)).toBeUndefined();
  });

  test('say that each can be taken back, and that marketing does not change the result', () => {
    const { health, reminder, marketing } = consentTexts('en');
    expect(health).toMatch(/take this back at any time/);
    expect([reminder, marketing].every((text) => text.includes('at any time'))).toBe(true);
    expect(marketing).toContain('does not change my result');
  });
});
