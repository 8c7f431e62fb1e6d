import { expect, test } from 'vitest';
import { carePage } from '../../shared/pages/care-page.tsx';
import { aClinic } from '../builders.ts';

test('anybody can read what cannot wait first, then what comes before and after a visit', () => {
  const { html } = carePage(aClinic({ country: 'US' }), 'en');
  expect(html).toMatch(/signs that cannot wait.*<dd>911<\/dd>.*<dd>988<\/dd>.*MedWatch.*Before a visit.*After-care/s);
  // Nothing is folded away on a page that is about nothing else.
  expect(html).not.toContain('<details>');
});

test('heated needles have signs of their own', () => {
  const about = (device: 'mechanical' | 'rf') => carePage(aClinic({ device }), 'en').html;
  expect(about('rf')).toContain('after heated needles');
  expect(about('mechanical')).not.toContain('after heated needles');
});

test('the clinic’s own numbers stand there', () => {
  const { html } = carePage(aClinic({ country: 'US', helpLines: { urgentCare: '555 0100' } }), 'en');
  expect(html).toMatch(/<dd>911<\/dd>.*<dd>555 0100<\/dd>/s);
});
