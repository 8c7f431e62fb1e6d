/** Tokens, queries and bodies by chance against every page behind a link, the form and the questionnaire. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { postOptIn, showOptIn } from '../../../functions/confirm-opt-in.ts';
import { readForm, readQuestionnaire } from '../../../functions/read-questionnaire.ts';
import { showForm, showShortForm } from '../../../functions/show-form.ts';
import { readResult, showResult } from '../../../functions/show-result.ts';
import { showUnsubscribe, unsubscribe } from '../../../functions/unsubscribe.ts';
import { optInUrl } from '../../../shared/links/opt-in-link.ts';
import { unsubscribeUrl } from '../../../shared/links/unsubscribe-link.ts';
import { askAddress } from '../../../shared/pages/ask-address.tsx';
import { embeddedForm } from '../../../shared/pages/embedded-form.tsx';
import { askOptIn, optInDone } from '../../../shared/pages/opt-in-page.tsx';
import { screeningForm } from '../../../shared/pages/screening-form.tsx';
import { askUnsubscribe, unsubscribed } from '../../../shared/pages/unsubscribe-page.tsx';
import type { Language } from '../../../shared/texts/language.ts';
import { aClinic } from '../../builders.ts';
import { counted, reached, seed, size } from '../../size.ts';
import { keys, noon } from '../intake.ts';
import { caller } from '../link-room.ts';
import { oddAnswer } from './odd-answer.ts';
import { formBodies, headers, pathValues, queries } from './requests.ts';

const numRuns = size(600, 20_000);

const settings = aClinic();
const nobody = async () => undefined;
const done = async () => undefined;
const outside = {
  clinics: { readClinic: async (slug: string) => (slug === 'alba' ? settings : undefined) },
  leads: { readLead: nobody, readScreening: nobody },
  admitMiss: async () => true,
  keys,
  now: () => noon,
  publicUrl: 'https://suitably.example',
};
const page = () => ({ html: '<!doctype html>', headers: {} });
const results = { ...outside, links: { readLink: nobody, takeTry: done }, pages: { ask: askAddress, result: page } };
const form = { clinic: settings, treatment: settings.treatments[0] };
const forms = {
  ...outside,
  locks: { takeTry: done },
  pages: {
    form: (
      _clinic: unknown,
      lang: Language,
      loaded: Omit<Parameters<typeof screeningForm>[0], keyof typeof form | 'lang'>,
    ) => screeningForm({ ...form, ...loaded, lang }),
    ask: askAddress,
    again: page,
  },
};
const stops = {
  ...outside,
  suppressions: { suppress: done },
  withdraw: done,
  pages: { ask: askUnsubscribe, done: unsubscribed },
};
const optIns = { ...outside, confirm: async () => 'gone' as const, pages: { ask: askOptIn, done: optInDone } };
const asked = { ...outside, embeddedForm: async (...shown: Parameters<typeof embeddedForm>) => embeddedForm(...shown) };

const places = [
  { path: '/r/{token}', send: caller({ showResult: showResult(results), readResult: readResult(results) }) },
  { path: '/c/{clinic}', send: caller({ showForm: showForm(forms), showShortForm: showShortForm(forms) }) },
  { path: '/u/{token}', send: caller({ showUnsubscribe: showUnsubscribe(stops), unsubscribe: unsubscribe(stops) }) },
  { path: '/s/{token}', send: caller({ showOptIn: showOptIn(optIns), confirmOptIn: postOptIn(optIns) }) },
  { path: '/v1/clinics/{clinic}/questionnaire', send: caller({ readQuestionnaire: readQuestionnaire(asked) }) },
  { path: '/v1/clinics/{clinic}/form', send: caller({ readForm: readForm(asked) }) },
];

const about = { publicUrl: '', key: keys.link, clinic: 'alba' };
const signed = [
  unsubscribeUrl({ ...about, emailHash: 'hash' }),
  optInUrl({ ...about, leadId: 'lead', screeningId: 'screening', screenedAt: new Date(noon).toISOString() }),
].map((url) => url.slice(3));

const formType = 'application/x-www-form-urlencoded';
const samples = ['email=a@x.example', 'List-Unsubscribe=One-Click', 'nonce=x&scope=all'];
const requests = fc.record({
  place: fc.constantFrom(...places),
  method: fc.constantFrom('GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', '__proto__'),
  params: fc.record({
    token: fc.oneof(pathValues, fc.constantFrom(...signed, ...signed.map((token) => `${token.slice(0, -1)}~`))),
    clinic: fc.oneof({ weight: 3, arbitrary: fc.constant('alba') }, { weight: 1, arbitrary: pathValues }),
  }),
  query: queries(['again', 'now', 'lang', 'treatment', 'utm_source', 'utm_campaign']),
  sent: formBodies(samples.map((sample) => new URLSearchParams(sample))),
  headers: headers(formType),
});

test('whatever is sent to a link, a form or the questionnaire ends in a clean answer (P14)', async () => {
  const check = oddAnswer();
  const statuses = new Set<number>();
  const property = fc.asyncProperty(requests, async ({ place, method, params, query, sent, headers: given }) => {
    const takes =
      method === 'POST' ? { body: sent.body, headers: { ...given, 'Content-Type': sent.type } } : { headers: given };
    const answer = await place.send({ path: place.path, method, params, query, ...takes });
    check(answer);
    statuses.add(answer.statusCode);
  });
  await fc.assert(property, { numRuns, seed });
  expect([...statuses]).toEqual(expect.arrayContaining([200, 204, 404, 405, 422]));
  reached('P14', `${counted(numRuns)} calls of links, form and questionnaire, no 5xx`);
});
