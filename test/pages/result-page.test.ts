import { describe, expect, test } from 'vitest';
import { resultPage } from '../../shared/pages/result/result-page.tsx';
import { assess } from '../../shared/screening/assess.ts';
import { care } from '../../shared/screening/care.ts';
import { explain } from '../../shared/screening/explain.ts';
import { type Outcome, outcomes } from '../../shared/screening/outcome.ts';
import { aClinic } from '../builders.ts';
import { healthy, ruleSet110 as ruleSet, today } from '../screening/healthy.ts';
import { read } from '../screening/judge.ts';

const lang = 'en';
const booking = 'https://alba.example/book';

const by: Record<Outcome, Record<string, unknown>> = {
  suitable: {},
  suitable_with_cautions: { smoker: 'yes' },
  consult_clinician: { breastfeeding: 'yes' },
  defer_until: { coldSores: 'active' },
  not_suitable: { pregnancy: 'yes' },
};

const shown = (outcome: Outcome, clinic = aClinic({ bookingUrl: booking, contactPhone: '+39 06 1' })) => {
  const answers = read(healthy(by[outcome], ruleSet), today, 'mechanical', ruleSet);
  const assessment = assess(answers, { today, device: 'mechanical', ruleSet });
  const explained = explain(assessment, answers, { ruleSet, today });
  expect(explained.outcome).toBe(outcome);
  const text = care(ruleSet, 'mechanical');
  const copy = { email: 'ada@example.com', opensUntil: '2026-07-15' };
  return resultPage(clinic, explained, { ruleSet, lang, screenedOn: today, care: text, copy }).html;
};
const mainOf = (html: string) => html.slice(html.indexOf('<main>'), html.indexOf('</main>'));

describe('where a result leads', () => {
  test.each(['suitable', 'suitable_with_cautions'] as const)('%s: to a consultation', (outcome) => {
    expect(shown(outcome)).toContain(`<a class="button" href="${booking}">Book a consultation</a>`);
    expect(shown(outcome, aClinic())).not.toContain('Book a consultation');
  });

  test.each([...outcomes])('%s: to the clinic’s mail and phone, right behind the next step', (outcome) => {
    const html = mainOf(shown(outcome));
    const before = html.slice(0, html.indexOf('<h2>'));
    expect(before).toContain('Write to <a href="mailto:hello@alba.example">');
    expect(before).toContain('<a href="tel:+39061">');
  });

  test('consult_clinician: to a call, and to no booking', () => {
    const html = mainOf(shown('consult_clinician'));
    expect(html).toContain('Write to <a href="mailto:hello@alba.example">');
    expect(html).toContain('<a href="tel:+39061">');
    expect(html).not.toMatch(/\bbook/i);
  });

  test.each(['defer_until', 'not_suitable'] as const)('%s: to the clinic, and to no booking', (outcome) => {
    const html = mainOf(shown(outcome));
    expect(html).toContain('Write to <a href="mailto:hello@alba.example">');
    expect(html).not.toMatch(/\bbook/i);
  });
});

describe('what a result tells', () => {
  test('is the reason with what to do about it, and the day', () => {
    const html = shown('defer_until');
    expect(html).toContain('<h1>Please wait until 29 June 2026 at the earliest</h1>');
    expect(html).toContain(
      '<h3 class="group">Wait first</h3><ul class="points"><li><h4>The virus can be spread over needled skin.</h4>',
    );
    expect(html).toContain('Not before 29 June 2026.');
    expect(html).toContain('Valid until 13 July 2026.');
  });

  test('is care before and after, unless nothing is to be planned', () => {
    for (const outcome of ['suitable', 'consult_clinician', 'defer_until'] as const) {
      expect(shown(outcome)).toMatch(/Before a visit.*After-care/s);
    }
    expect(shown('not_suitable')).not.toMatch(/Before a visit|After-care/);
  });

  test.each([...outcomes])(
    'is, for %s, what cannot wait, open, and whom to ring in the clinic’s country',
    (outcome) => {
      const folded = /<details[^>]*>.*?<\/details>/gs;
      const html = shown(outcome, aClinic({ country: 'GB' })).replaceAll(folded, '');
      expect(html).toMatch(/Call the emergency number now\..*<dd>999<\/dd>.*<dd>111<\/dd>.*Samaritans.*Yellow Card/s);
    },
  );

  test('goes to paper whole, without what only a screen can do', () => {
    for (const rule of [
      /@media print\{details::details-content\{/,
      /@media print\{.*\.screen\{display:none!important\}/s,
    ]) {
      expect(shown('suitable')).toMatch(rule);
    }
  });
});
