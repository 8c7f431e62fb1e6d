import { expect, test } from 'vitest';
import { embeddedForm } from '../../shared/pages/embedded-form.tsx';
import { answerTexts } from '../../shared/texts/answer-texts.ts';
import { aClinic } from '../builders.ts';
import { readText, tagsOf } from './markup.ts';

const clinic = aClinic({ bookingUrl: 'https://alba.example/book' });
const html = embeddedForm(clinic, 'microneedling', 'en');

test('the embedded form holds nothing of a visitor or a moment, so that caches may keep it', () => {
  const hidden = tagsOf(html, 'input').filter(({ type }) => type === 'hidden');
  expect(new Set(hidden.map(({ name }) => name))).toEqual(new Set(['consents.textId', 'treatment', 'lang']));
  expect(html).not.toMatch(/formToken|attribution|max="\d{4}/);
  const told = JSON.parse(tagsOf(html, 'form')[0]?.['data-form'] ?? '');
  expect(told).not.toHaveProperty('today');
  expect(told).not.toHaveProperty('draft');
});

test('the embedded form brings no style element, which the page around it may forbid', () => {
  expect(tagsOf(html, 'style')).toEqual([]);
  expect(tagsOf(html, 'template')).toEqual([{ 'data-part': 'style' }]);
});

test('its empty result has a place for all that a result says, and the sentences that are always said', () => {
  const slots = [...html.matchAll(/data-slot="(\w+)"/g)].map(([, slot]) => slot);
  expect(new Set(slots)).toEqual(
    new Set([
      ...['headline', 'nextStep', 'title', 'reason', 'advice', 'waitUntil', 'evidence', 'note', 'basis', 'resultUrl'],
    ]),
  );
  for (const sentence of Object.values(answerTexts('en').standing)) expect(readText(html)).toContain(sentence);
});

test('its result says how to reach the clinic, what happens next, and for the other case that nothing was kept', () => {
  const text = readText(html);
  expect(text).toContain('Clinica Alba can read them from now on.');
  expect(text).toContain('A copy of this result goes to the address that you typed.');
  expect(text).toContain('You are under 18, so we have kept nothing of what you typed.');
  expect(html).toContain('Write to <a href="mailto:hello@alba.example">');
  const parts = [...html.matchAll(/data-part="(kept|unkept)"/g)].map(([, part]) => part);
  expect(parts.toSorted()).toEqual(['kept', 'unkept']);
});

test('its result leads to a booking only where the clinic has one', () => {
  const booking = (markup: string) => tagsOf(markup, 'a').filter(({ target }) => target === '_top');
  expect(booking(html).map(({ href }) => href)).toEqual(['https://alba.example/book']);
  expect(booking(embeddedForm(aClinic(), 'microneedling', 'en'))).toEqual([]);
});

test('its script is told the outcome for the page around it only where the clinic shares it', () => {
  const shares = (markup: string) => JSON.parse(tagsOf(markup, 'form')[0]?.['data-form'] ?? '').sharesOutcome;
  expect(shares(html)).toBe(false);
  expect(shares(embeddedForm(aClinic({ embed: { sharesOutcome: true } }), 'microneedling', 'en'))).toBe(true);
});
