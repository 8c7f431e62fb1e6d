import { describe, expect, test } from 'vitest';
import { unreadPost } from '../../shared/pages/unread-post.tsx';
import { aClinic } from '../builders.ts';

const clinic = aClinic({ name: 'Alba Skin Clinic', contactPhone: '+39 06 1234' });
const shown = (name: string, origin?: string) =>
  unreadPost(
    { type: `urn:suitably:problem:${name}`, title: 'A title', detail: 'A reason.', traceId: 'trace' },
    clinic,
    'en',
    origin,
  ).html;

describe('a form post that could not be taken', () => {
  test('tells the person that nothing is stored, where the form is, and how to reach the clinic', () => {
    const html = shown('malformed-body');
    expect(html).toContain('<h1>Your enquiry did not reach Alba Skin Clinic</h1>');
    for (const part of [
      'A reason.',
      'Nothing was stored.',
      'href="/c/alba?lang=en"',
      'href="tel:+39061234"',
      'mention trace',
    ]) {
      expect(html).toContain(part);
    }
  });

  test.each([
    ['malformed-body', 'accept-charset=&quot;utf-8&quot;'],
    ['method-not-allowed', 'method=&quot;post&quot;'],
    ['origin-not-allowed', 'https://preview.example, which the clinic has not listed'],
    ['unsupported-media-type', 'Leave out enctype'],
    ['payload-too-large', '32 KiB'],
  ])('says what the page has to do otherwise: %s', (name, remedy) => {
    expect(shown(name, 'https://preview.example')).toContain(remedy);
  });

  test('has nothing to say to a developer where the page did nothing wrong', () => {
    expect(shown('gone')).not.toContain('looks after the page');
  });

  test('writes an origin as text, whatever a program sends as one', () => {
    expect(shown('origin-not-allowed', '<img src=x>')).not.toContain('<img');
  });
});
