import { describe, expect, test } from 'vitest';
import { againForm } from '../../shared/intake/again-form.ts';
import { askAddress } from '../../shared/pages/ask-address.tsx';
import { carePage } from '../../shared/pages/care-page.tsx';
import { askOptIn, optInDone } from '../../shared/pages/opt-in-page.tsx';
import { problemPage } from '../../shared/pages/problem-page.tsx';
import { refusedForm } from '../../shared/pages/refused-form.tsx';
import { screeningForm } from '../../shared/pages/screening-form.tsx';
import { askUnsubscribe, unsubscribed } from '../../shared/pages/unsubscribe-page.tsx';
import { aClinic } from '../builders.ts';
import { aScreening } from '../functions/mail-room.ts';
import { barriers, looks, openPage, overflow, tabStops } from './open-page.ts';

const clinic = aClinic();
const nonce = 'nonce';
const again = await againForm(aScreening('lead-1'), clinic);

const pages = {
  leaving: askUnsubscribe({ clinic, lang: 'en', nonce }, false),
  'leaving, too late': askUnsubscribe({ clinic: undefined, lang: 'en', nonce }, true),
  'having left': unsubscribed({ clinic, lang: 'en', nonce }, 'marketing'),
  'having left for good': unsubscribed({ clinic, lang: 'en', nonce }, 'all'),
  confirming: askOptIn(clinic, 'en', nonce, true),
  confirmed: optInDone(clinic, 'en', 'confirmed'),
  'asking for the address': askAddress(clinic, 'en', true, 'form'),
  'the short form': screeningForm({
    clinic,
    lang: 'en',
    treatment: 'microneedling',
    formToken: 'token',
    now: 0,
    again,
  }),
  'the whole form': screeningForm({ clinic, lang: 'en', treatment: 'microneedling', formToken: 'token', now: 0 }),
  'a refused form': refusedForm(
    {
      type: 'urn:suitably:problem:validation',
      title: 'Some fields need another look',
      detail: 'Please correct the fields named here.',
      traceId: 'trace',
      errors: [
        '/contact/email',
        '/answers/age',
        '/answers/allergies',
        '/answers/events/0/date',
        '/consents/health',
      ].map((pointer) => ({ pointer, message: 'Please look at this.' })),
    },
    new Map([['contact.email', ['ada@example']]]),
    'en',
    clinic,
  ),
  'before and after a visit, in long words': carePage(aClinic({ country: 'IT' }), 'it'),
  'a wrong link': problemPage(
    { title: 'There is nothing here', detail: 'There is no such page.', traceId: 'trace' },
    'en',
  ),
};

describe.each(Object.entries(pages))('the page for %s', (_name, { html }) => {
  test('has no barrier and fits a phone and a desk, in light and dark', async () => {
    for (const look of looks) {
      const found = await openPage(html, look, async (page) => [await barriers(page), await overflow(page)]);
      expect(found).toEqual([[], 0]);
    }
  });
});

test('a field without a name and a page that is too wide are found', async () => {
  const html =
    '<!doctype html><html lang="en"><title>t</title><main><h1>h</h1><input style="width:900px"></main></html>';
  const [found, over] = await openPage(
    html,
    looks[0],
    async (page) => [await barriers(page), await overflow(page)] as const,
  );
  expect([found.map((barrier) => barrier.split(':')[0]), over > 500]).toEqual([['label'], true]);
});

describe('by keyboard alone', () => {
  test('leaving is one choice and one button', async () => {
    const stops = await openPage(pages.leaving.html, looks[0], tabStops);
    expect(stops.slice(0, 2)).toEqual(['scope', 'Stop these e-mails']);
  });

  test('the short form reaches its button, and never the trap for programs', async () => {
    const stops = await openPage(pages['the short form'].html, looks[0], tabStops);
    expect(stops).toContain('Send my answers');
    expect(stops).not.toContain('leaveEmpty');
    expect(stops[0]).toBe('answers.age');
  });
});
