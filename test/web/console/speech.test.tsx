import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { staffLanguages } from '../../../shared/texts/language.ts';
import { dateFormatIn } from '../../../web/console/date-format.ts';
import { deviceLanguage } from '../../../web/console/texts/device-language.ts';
import { loadTexts } from '../../../web/console/texts/load-texts.ts';
import { withNodes } from '../../../web/console/texts/with-nodes.ts';

describe('what is spoken to somebody who is not known yet', () => {
  test.each([
    [['it-CH', 'en'], 'it'],
    [['de-DE', 'en-US', 'it'], 'en'],
    [['pt-BR'], 'en'],
    [[], 'en'],
  ])('a browser that is set to %j is spoken to in %s', (browser, lang) => {
    expect(deviceLanguage(browser)).toBe(lang);
  });
});

test.each(staffLanguages)('the texts of %s are loaded, and say what language they are', async (lang) => {
  const { texts, pages } = await loadTexts(lang);
  expect([texts.lang, (await pages).lang]).toEqual([lang, lang]);
  expect([texts.components.undo, (await pages).inbox.title]).not.toContain('');
});

test('a link stands in a sentence where its language has it', () => {
  const link = <a href="/">home</a>;
  const shown = (text: string) => renderToStaticMarkup(withNodes(text, { link }));
  expect(shown('Go {link} now, {name}.')).toBe('Go <a href="/">home</a> now, {name}.');
  expect(shown('{link}')).toBe('<a href="/">home</a>');
});

test('a day is written as the language has it, and means the same', () => {
  const instant = '2026-11-26T13:05:00Z';
  const [english, italian] = [dateFormatIn('Europe/Rome', 'en'), dateFormatIn('Europe/Rome', 'it')];
  expect([english.moment(instant), italian.moment(instant)]).toEqual(['26 Nov 2026, 14:05', '26 nov 2026, 14:05']);
  expect([english.day('2026-11-26'), italian.day('2026-11-26')]).toEqual(['26 November 2026', '26 novembre 2026']);
  expect(italian.dayOf(instant)).toBe('2026-11-26');
});
