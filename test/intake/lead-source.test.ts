import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadSource, leadSources } from '../../shared/intake/lead-source.ts';

test.each([
  ['nothing', undefined, 'direct'],
  ['blanks', '  ', 'direct'],
  ['a name', 'Instagram', 'instagram'],
  ['a short form', 'ig', 'instagram'],
  ['a site', 'www.google.com', 'google'],
  ['a link shortener of the site', 'l.instagram.com', 'instagram'],
  ['a name with a dot of its own', 't.co', 'x'],
  ['a name that only begins like a known one', 'instagrammers', 'other'],
  ['an address that somebody put into a link', 'ada@example.com', 'other'],
  ['a word that every object has', 'constructor', 'other'],
])('a campaign of %s counts under a known name', (_what, utm_source, source) => {
  expect(leadSource({ utm_source })).toBe(source);
});

test('whatever is written into a link, the counters are those few', () => {
  fc.assert(
    fc.property(fc.string(), (utm_source) => {
      expect(leadSources).toContain(leadSource({ utm_source }));
    }),
  );
});
