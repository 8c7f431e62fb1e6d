import { describe, expect, test } from 'vitest';
import { languageFor } from '../../shared/texts/asked-language.ts';

const offered = ['en', 'it', 'es'] as const;
const accepting = (accept: string) => languageFor({ accept, offered });

describe('a header', () => {
  test.each([
    ['it', 'it'],
    ['it-IT', 'it'],
    ['IT', 'it'],
    ['it_IT', 'it'],
    ['ita', 'it'],
    ['es-419', 'es'],
    ['es-Latn-US', 'es'],
    ['fr, it', 'it'],
    ['it;q=0.3, es;q=0.8', 'es'],
    ['it;q=0.8, es;q=0.8', 'it'],
    ['es ; q=0.9 , it', 'it'],
    ['es;level=1;Q=0.2, it;q=0.25', 'it'],
    ['es-MX;q=0.4, it;q=0.5, es;q=0.9', 'es'],
    ['*', 'en'],
    ['fr, *;q=0.1', 'en'],
    ['en;q=0.2, *;q=0.8', 'it'],
    ['en;q=0, *', 'it'],
    ['en;q=0, it;q=0, es;q=0.001', 'es'],
    ['en;q=0, *;q=0', 'en'],
    ['it;q=0', 'en'],
    ['fr-FR, de;q=0.5', 'en'],
    ['', 'en'],
  ])('%s is answered in %s', (accept, lang) => {
    expect(accepting(accept)).toBe(lang);
  });

  test.each([
    ['it;q=2, es;q=0.1', 'es'],
    ['it;q=-1, es', 'es'],
    ['it;q=, es', 'es'],
    ['it;q=NaN', 'en'],
    [';q=1, ,,;;==, it', 'it'],
    ['i, x, -, it-, 12, é, it!, {}, \u0000, es', 'es'],
    ['__proto__, constructor', 'en'],
    [`${'x'.repeat(36)}, it`, 'it'],
  ])('that is malformed never throws: %j is answered in %s', (accept, lang) => {
    expect(accepting(accept)).toBe(lang);
  });

  test('of 10 KB is read up to its bound', () => {
    expect(accepting(`it, ${'fr, '.repeat(2_500)}`)).toBe('it');
    expect(accepting(`${'fr, '.repeat(29)}it`)).toBe('it');
    expect(accepting(`${'fr, '.repeat(30)}it`)).toBe('en');
    expect(accepting(`${'a'.repeat(10_000)}, it`)).toBe('en');
  });
});

describe('the nearest that fits counts', () => {
  test.each([
    [{ asked: 'it', page: 'es', accept: 'en' }, 'it'],
    [{ asked: 'fr', page: 'es-US', accept: 'it' }, 'es'],
    [{ asked: '', page: 'de', accept: 'it' }, 'it'],
    [{ asked: ['it'], page: { lang: 'it' }, accept: 'es' }, 'es'],
    [{ asked: 7, page: null }, 'en'],
    [{}, 'en'],
  ])('of %j it is %s', (asked, lang) => {
    expect(languageFor({ ...asked, offered })).toBe(lang);
  });

  test('among what is offered, whose first is the answer where nothing fits', () => {
    expect(languageFor({ asked: 'en', accept: 'es', offered: ['it'] })).toBe('it');
    expect(languageFor({ asked: 'en', accept: 'es', offered: ['it', 'es'] })).toBe('es');
  });

  test('and a region is kept apart where it is offered', () => {
    const regions = ['pt-PT', 'pt-BR'] as const;
    expect(languageFor({ asked: 'pt-br', offered: regions })).toBe('pt-BR');
    expect(languageFor({ asked: 'pt', offered: regions })).toBe('pt-PT');
  });
});
