/** The whole way of a person in each language: form, refusal, result, mails, links, and what is stored. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Consent } from '../../shared/leads/consent.ts';
import { catalogueOf } from '../../shared/screening/published/published-catalogue.ts';
import { answerTexts } from '../../shared/texts/answer-texts.ts';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { filled } from '../../shared/texts/filled.ts';
import { formTexts } from '../../shared/texts/form-texts.ts';
import { type Language, languages } from '../../shared/texts/language.ts';
import { mailTexts } from '../../shared/texts/mail-texts.ts';
import { pageTexts } from '../../shared/texts/page-texts.ts';
import { problemTextsIn } from '../../shared/texts/problem-texts.ts';
import { aForm, aSubmission } from '../builders.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

/** A clinic of the seed that offers the language, by its name. */
const clinics: Readonly<Record<Language, readonly [slug: string, name: string]>> = {
  en: ['birch', 'Birch Aesthetics'],
  it: ['alba', 'Alba Skin Clinic'],
  es: ['birch', 'Birch Aesthetics'],
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const shown = (html: string) => html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"');
const wording = (lang: Language) => {
  const catalogue = catalogueOf({ treatment: 'microneedling' }, lang);
  if (!catalogue) throw new Error('There is no current rule set');
  return catalogue.wording;
};

describe.each(languages)('somebody who reads %s', (lang) => {
  const [clinic, name] = clinics[lang];
  const email = `${lang}@example.com`;
  const { textId, ...consents } = consentTexts(lang);
  const fields = (over: Record<string, string> = {}) =>
    aForm({ 'contact.email': email, 'consents.textId': textId, lang, ...over });
  const post = (body: URLSearchParams) =>
    stack.request(`/v1/clinics/${clinic}/screenings`, {
      method: 'POST',
      body,
      headers: { accept: 'text/html', 'accept-language': 'de' },
    });

  test('is shown the form in it, by the address and by the browser', async () => {
    const byAddress = await (await stack.request(`/c/${clinic}?lang=${lang}`)).text();
    const headers = { 'accept-language': `${lang}-419,en;q=0.1` };
    const byBrowser = await (await stack.request(`/c/${clinic}`, { headers })).text();
    for (const html of [byAddress, byBrowser].map(shown)) {
      expect(html).toContain(`<html lang="${lang}" dir="ltr"`);
      expect(html).toContain(formTexts(lang).send);
      expect(html).toContain(wording(lang).questions.age?.text);
      expect(html).toContain(consents.health);
      expect(html).toContain(`name="lang" value="${lang}"`);
    }
  });

  test('is refused in it, with the way to the clinic', async () => {
    const answer = await post(fields({ 'contact.email': 'nobody' }));
    expect(answer.status).toBe(422);
    const html = shown(await answer.text());
    const { titles } = await problemTextsIn(lang);
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).toContain(titles.validation);
  });

  test('reads the result, the mail and every page behind its links in it', async () => {
    const answer = await post(fields({ 'consents.marketing': 'true' }));
    expect(answer.status).toBe(303);
    const result = shown(await (await stack.request(answer.headers.get('location') ?? '')).text());
    expect(result).toContain(`<html lang="${lang}"`);
    expect(result).toContain(wording(lang).outcomes.suitable.headline);
    expect(result).toContain(answerTexts(lang).standing.keepMedicines);
    const [, button = ''] = /action="([^"]*\/receipt[^"]*)"/.exec(result) ?? [];
    const late = await stack.request(button, { method: 'POST', body: new URLSearchParams({ nonce: 'old' }) });
    const askedAgain = await stack.request(late.headers.get('location') ?? '', {
      headers: { 'accept-language': 'de' },
    });
    expect(await askedAgain.text()).toContain(pageTexts(lang).address.showResult);
    await stack.settle();
    const [mail] = stack.mailbox.messages(email);
    expect(mail?.subject).toBe(filled(mailTexts(lang).kinds.summary.subject, { clinic: name }));
    expect(mail?.text).toContain(wording(lang).outcomes.suitable.headline);
    expect(mail?.html).toMatch(new RegExp(`<html[^>]* lang="${lang}"`));
    const links = [...(mail?.text ?? '').matchAll(/http:\/\/localhost:\d+(\/[^\s)\]>]+)/g)].map(
      ([, path = '']) => path,
    );
    expect(links.length).toBeGreaterThan(0);
    for (const path of links) {
      const page = shown(await (await stack.request(path, { headers: { 'accept-language': 'de' } })).text());
      expect({ path, inIt: page.includes(`<html lang="${lang}"`) }).toEqual({ path, inIt: true });
    }
    const link = links.find((path) => path.startsWith('/r/')) ?? '';
    expect(await (await stack.request(link)).text()).toContain(pageTexts(lang).address.showResult);
  });

  test('is stored with it, and with the consents as they were shown', async () => {
    const items = await stack.items();
    const lead = items.find(({ SK, contact }) => SK === 'LEAD' && (contact as { email?: string }).email === email);
    const screening = items.find(({ PK, SK }) => PK === lead?.PK && SK.startsWith('SCREENING#'));
    expect([lead?.lang, screening?.lang]).toEqual([lang, lang]);
    const given = (screening?.consents ?? []) as Consent[];
    expect(given.map(({ purpose, textId: id, textHash, lang: read }) => [purpose, id, textHash, read])).toEqual(
      (['health', 'reminder', 'marketing'] as const).map((purpose) => [
        purpose,
        textId,
        sha256(consents[purpose]),
        lang,
      ]),
    );
  });
});

test.each([
  ['one that nobody speaks', { lang: 'tlh' }, 'it'],
  ['one that this clinic does not offer', { lang: 'es' }, 'it'],
  ['one with a region', { lang: 'en-US' }, 'en'],
])('a submission that names %s is taken', async (_case, said, lang) => {
  const { consents, ...sent } = aSubmission({ ...said, contact: { email: `falls-${said.lang}@example.com` } });
  const { textId } = consentTexts(lang as Language);
  const answer = await stack.request('/v1/clinics/alba/screenings', {
    method: 'POST',
    body: JSON.stringify({ ...sent, consents: { ...consents, textId } }),
    headers: { 'content-type': 'application/json', 'accept-language': 'de' },
  });
  expect(answer.status).toBe(201);
  const { assessment } = (await answer.json()) as { assessment: { headline: string } };
  expect(assessment.headline).toBe(wording(lang as Language).outcomes.suitable.headline);
});
