import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { askAddress } from '../../shared/pages/ask-address.tsx';
import { askOptIn, optInDone } from '../../shared/pages/opt-in-page.tsx';
import type { RenderedPage } from '../../shared/pages/page.tsx';
import { problemPage } from '../../shared/pages/problem-page.tsx';
import { screeningForm } from '../../shared/pages/screening-form.tsx';
import { askUnsubscribe, unsubscribed } from '../../shared/pages/unsubscribe-page.tsx';
import { aClinic } from '../builders.ts';
import { elementOf, readText, tagsOf } from './markup.ts';
import { aResultPage } from './results.ts';

const hostile = `<script>alert("1")</script> & 'co'`;
const clinic = aClinic({ name: hostile, postalAddress: hostile, contactPhone: '+39 06 1' });
const shown = { clinic, lang: 'en' as const, nonce: 'nonce' };

const pages: [string, RenderedPage][] = [
  [
    'the form',
    screeningForm({
      clinic,
      lang: 'en',
      treatment: 'microneedling',
      formToken: 'token',
      now: Date.parse('2026-06-15T10:00:00Z'),
    }),
  ],
  ['a result', aResultPage('not_suitable', clinic)],
  ['the question for the address', askAddress(clinic, 'en', true)],
  ['the question about mails', askUnsubscribe(shown, true)],
  ['the answer about mails', unsubscribed(shown, 'marketing')],
  ['the question about an opt-in', askOptIn(clinic, 'en', 'nonce', true)],
  ['the answer about an opt-in', optInDone(clinic, 'en', 'confirmed')],
  ['a problem', problemPage({ title: hostile, detail: hostile, traceId: hostile }, 'en')],
];

describe.each(pages)('%s', (_name, { html, headers }) => {
  const policy = headers['Content-Security-Policy'] ?? '';

  test('shows what others wrote as text', () => {
    expect(html).not.toContain('alert("1")');
    expect(readText(elementOf(html, 'body'))).toContain(hostile);
  });

  test('has a title that says nothing about health, for titles end up in tabs and histories', () => {
    expect(elementOf(html, 'title')).not.toMatch(/needling|suitable|advised|wait|result|scar|treatment|screening/i);
  });

  test('is in no index of the web', () => {
    expect(headers['X-Robots-Tag']).toBe('noindex');
    expect(tagsOf(html, 'meta')).toContainEqual({ name: 'robots', content: 'noindex' });
  });

  test('says which language it is in', () => {
    expect(tagsOf(html, 'html')).toEqual([{ lang: 'en', dir: 'ltr' }]);
  });

  test('loads nothing from anybody else, and its one style sheet only as it is', () => {
    const hash = createHash('sha256').update(elementOf(html, 'style')).digest('base64');
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    const loaded = ['script', 'img', 'link', 'iframe', 'source'].flatMap((name) => tagsOf(html, name));
    expect(loaded.map(({ src }) => src?.split('/')[1])).toEqual(html.includes('data-form') ? ['static'] : []);
  });

  test('carries no script in itself, and none at all but the form’s', () => {
    expect(html).not.toMatch(/<script>|\son[a-z]+="|javascript:/);
    expect(policy.includes('script-src')).toBe(html.includes('data-form'));
  });
});
