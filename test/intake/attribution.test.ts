import { expect, test } from 'vitest';
import { attributionFields } from '../../shared/intake/submission.ts';

const pageUrl = 'https://suitably.example/c/alba';
const fieldsOf = (query: string, referrer?: string) =>
  Object.fromEntries(attributionFields({ query: new URLSearchParams(query), pageUrl, referrer }));

test('a visit leaves its campaign and its pages, without what stands in their queries', () => {
  expect(fieldsOf('utm_source=instagram&utm_term=&gclid=1', 'https://l.instagram.com/?u=secret')).toEqual({
    'attribution.utm_source': ['instagram'],
    'attribution.pageUrl': [pageUrl],
    'attribution.referrer': ['https://l.instagram.com/'],
  });
});

test('what the intake would refuse is left out, since the visitor could not correct it', () => {
  const query = `utm_source=${'x'.repeat(201)}&utm_medium=a%00b&utm_campaign=spring`;
  expect(fieldsOf(query, 'no address')).toEqual({
    'attribution.utm_campaign': ['spring'],
    'attribution.pageUrl': [pageUrl],
  });
});
