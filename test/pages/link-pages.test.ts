import { describe, expect, test } from 'vitest';
import { withdrawalTexts } from '../../shared/leads/withdrawal.ts';
import { askAddress } from '../../shared/pages/ask-address.tsx';
import { askOptIn, optInDone } from '../../shared/pages/opt-in-page.tsx';
import { askUnsubscribe, unsubscribed } from '../../shared/pages/unsubscribe-page.tsx';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { aClinic } from '../builders.ts';
import { elementOf, readText, tagsOf } from './markup.ts';

const clinic = aClinic();
const shown = { clinic, lang: 'en' as const, nonce: 'nonce-1' };
const text = ({ html }: { html: string }) => readText(elementOf(html, 'main'));
const forms = ({ html }: { html: string }) => tagsOf(html, 'form');

describe('the page before a result', () => {
  test.each(['result', 'form'] as const)(
    'asks for the address by post, so that no address is in a URL: %s',
    (about) => {
      expect(forms(askAddress(clinic, 'en', false, about))).toEqual([{ method: 'post' }]);
      expect(tagsOf(askAddress(clinic, 'en', false, about).html, 'input').map(({ name }) => name)).toEqual(['email']);
    },
  );

  test('says what opens then', () => {
    expect(text(askAddress(clinic, 'en', false, 'form'))).not.toBe(text(askAddress(clinic, 'en', false, 'result')));
  });

  test('after a wrong address says so at the field, in the title, and does not repeat the address', () => {
    const { html } = askAddress(clinic, 'en', true);
    expect(elementOf(html, 'title')).toMatch(/^Error: /);
    const [input] = tagsOf(html, 'input');
    expect(input).toMatchObject({ 'aria-invalid': 'true', 'aria-describedby': 'email-error' });
    expect(input).not.toHaveProperty('value');
    expect(askAddress(clinic, 'en', false).html).not.toContain('email-error');
  });
});

describe('the page behind an unsubscribe link', () => {
  test('stops nothing by itself: it has a button, with the follow-ups chosen', () => {
    const page = askUnsubscribe(shown, false);
    expect(forms(page)).toEqual([{ method: 'post' }]);
    const controls = tagsOf(page.html, 'input').map(({ name, value, checked }) => [name, value, checked]);
    expect(controls).toEqual([
      ['nonce', 'nonce-1', undefined],
      ['scope', 'marketing', ''],
      ['scope', 'all', undefined],
    ]);
  });

  test('says that nothing has changed when its button had been there for too long', () => {
    expect(askUnsubscribe(shown, true).html).toContain('role="alert"');
    expect(askUnsubscribe(shown, false).html).not.toContain('role="alert"');
  });

  test('works when the clinic is not there any more', () => {
    expect(text(askUnsubscribe({ ...shown, clinic: undefined }, false))).toContain(
      withdrawalTexts('en').marketing.text,
    );
  });

  test.each(['marketing', 'all'] as const)(
    'afterwards says what has stopped, in the words of the record: %s',
    (scope) => {
      expect(text(unsubscribed(shown, scope))).toContain(withdrawalTexts('en')[scope].text);
    },
  );

  test('offers to stop the rest only where there is a rest', () => {
    expect(tagsOf(unsubscribed(shown, 'marketing').html, 'input')).toContainEqual(
      expect.objectContaining({ name: 'scope', value: 'all' }),
    );
    expect(forms(unsubscribed(shown, 'all'))).toEqual([]);
  });
});

describe('the page behind a confirmation link', () => {
  test('shows the sentence that was ticked, and confirms nothing without its button', () => {
    const page = askOptIn(clinic, 'en', 'nonce-1', false);
    expect(text(page)).toContain(consentTexts('en').marketing);
    expect(forms(page)).toEqual([{ method: 'post' }]);
    expect(tagsOf(page.html, 'input')).toEqual([{ type: 'hidden', name: 'nonce', value: 'nonce-1' }]);
  });

  test('promises no mail to somebody who once asked for none', () => {
    expect(text(optInDone(clinic, 'en', 'confirmed'))).toMatch(/confirmed/);
    expect(text(optInDone(clinic, 'en', 'stopped'))).not.toMatch(/confirmed|thank/i);
  });
});
