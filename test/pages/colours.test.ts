import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neededContrast } from '../../shared/clinics/clinic-theme.ts';
import { contrastOf } from '../../shared/clinics/contrast.ts';
import { embedColourRules, pageColourRules } from '../../shared/pages/colours.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Values of a property in the order of the rules: light, dark, and where there is one, print. */
const valuesOf = (rules: string, property: string): string[] =>
  [...rules.matchAll(new RegExp(`--${property}:(#[0-9a-f]{6})`, 'g'))].map(([, value = '']) => value);

describe('the colours of a page', () => {
  test('are the clinic’s on light and on paper; on dark its accent alone', () => {
    const rules = pageColourRules({ accent: '#5a2d82', ground: '#faf5ff' });
    const [light, dark, print] = valuesOf(rules, 'accent');
    expect([light, print]).toEqual(['#5a2d82', '#5a2d82']);
    expect(dark).not.toBe('#5a2d82');
    expect(valuesOf(rules, 'ground')).toEqual(['#faf5ff', valuesOf(pageColourRules(), 'ground')[1], '#faf5ff']);
  });

  test('can be read on dark, whatever the accent is', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const rules = pageColourRules({ accent });
        const [dark = '', paper = ''] = ['accent', 'paper'].map((name) => valuesOf(rules, name)[1]);
        expect(contrastOf(dark, paper)).toBeGreaterThanOrEqual(neededContrast);
      }),
    );
  });

  test('have the ink on a button that is easier to read, and at least as large text needs', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const [ink = ''] = valuesOf(pageColourRules({ accent }), 'on-accent');
        expect(contrastOf(ink, accent)).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});

describe('the colours of a form inside another page', () => {
  const rules = embedColourRules();

  test('are light unless the page asks for dark, since its ground is the page’s', () => {
    expect(rules).toMatch(/^:host\{color-scheme:light;/);
    expect(rules).toMatch(/:host\(\[scheme=dark\]\)\{color-scheme:dark;/);
    expect(rules).toMatch(/@media \(prefers-color-scheme:dark\)\{:host\(\[scheme=auto\]\)\{color-scheme:dark;/);
  });

  test('touch nothing outside of it', () => {
    expect(rules).not.toContain(':root');
  });
});
