import { describe, expect, test } from 'vitest';
import { type ScreeningForm, screeningForm } from '../../shared/pages/screening-form.tsx';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { aClinic } from '../builders.ts';
import { ruleSet110 as ruleSet } from '../screening/healthy.ts';
import { controlsOf, elementOf, readText, tagsOf } from './markup.ts';

const lateInRome = Date.parse('2026-06-15T22:30:00Z');
const shown = (over: Partial<ScreeningForm> = {}) =>
  screeningForm({
    clinic: aClinic(),
    lang: 'en',
    treatment: 'microneedling',
    formToken: 'token',
    now: lateInRome,
    ...over,
  });
const again = {
  asked: ['age', 'pregnancy', 'events'],
  assumed: ['dermal-filler'],
  shown: new Map([
    ['contact.email', ['ada@example.com']],
    ['answers.age', ['31']],
  ]),
  carried: new Map([
    ['answers.skinType', ['II']],
    ['noneApply', ['history', 'immune']],
  ]),
};
const questionsIn = (html: string) =>
  new Set(
    controlsOf(html).flatMap(({ name = '', type }) =>
      type === 'hidden' ? [] : (/^answers\.(\w+)/.exec(name)?.[1] ?? []),
    ),
  );
const hiddenIn = (html: string) =>
  tagsOf(html, 'input').flatMap(({ type, name, value }) => (type === 'hidden' ? [[name, value]] : []));
const scriptData = (html: string) => JSON.parse(tagsOf(html, 'form')[0]?.['data-form'] ?? '');
const policy = ({ headers }: ReturnType<typeof shown>) => headers['Content-Security-Policy'] ?? '';

describe('the form of a clinic', () => {
  test.each(['mechanical', 'rf'] as const)('asks every question of its rule set that a %s device needs', (device) => {
    const needed = ruleSet.questions.filter(({ showIf }) => device === 'rf' || showIf?.kind !== 'device');
    expect(questionsIn(shown({ clinic: aClinic({ device }) }).html)).toEqual(new Set(needed.map(({ key }) => key)));
  });

  test('says at its start about what it is, how long it takes, who reads it, and when the result comes', () => {
    expect(elementOf(shown().html, 'h1')).toBe('Microneedling: is it right for you?');
    for (const said of [/about 3 minutes/, /Clinica Alba reads what you send/, /see your result as soon as/]) {
      expect(readText(shown().html)).toMatch(said);
    }
    expect(readText(shown({ clinic: aClinic({ thanksFirst: true }) }).html)).toMatch(/get your result by mail/);
  });

  test('leads to the privacy notice at its start and at the consents, beside itself, where the clinic has one', () => {
    const notices = (clinic: ReturnType<typeof aClinic>) =>
      tagsOf(shown({ clinic }).html, 'a').filter(({ href }) => href?.startsWith('https://alba.example/privacy'));
    expect(notices(aClinic())).toEqual([]);
    const notice = { href: 'https://alba.example/privacy', target: '_blank', rel: 'noreferrer' };
    expect(notices(aClinic({ privacyUrl: notice.href }))).toEqual([notice, notice]);
  });

  test('is posted to its clinic, in the whole window', () => {
    const [form] = tagsOf(shown().html, 'form');
    expect(form).toMatchObject({ method: 'post', action: '/v1/clinics/alba/screenings', target: '_top' });
  });

  test('has every consent in the words that are proof, nothing ticked, and health alone needed', () => {
    const { html } = shown();
    const boxes = tagsOf(html, 'input').filter(({ name }) => /^consents\.(?!textId)/.test(name ?? ''));
    expect(boxes.map(({ name, required, checked }) => [name, required, checked])).toEqual([
      ['consents.health', '', undefined],
      ['consents.reminder', undefined, undefined],
      ['consents.marketing', undefined, undefined],
    ]);
    const { textId, ...texts } = consentTexts('en');
    for (const text of Object.values(texts)) expect(readText(html)).toContain(text);
    expect(hiddenIn(html)).toContainEqual(['consents.textId', textId]);
  });

  test('is empty: nothing is answered, ticked or typed before', () => {
    const { html } = shown();
    expect(html).not.toMatch(/ checked=""|selected=""><\/option>/);
    expect(controlsOf(html).filter(({ type, value }) => type === 'text' && value)).toEqual([]);
  });

  test('has a trap that people neither see nor reach', () => {
    const [trap] = tagsOf(shown().html, 'input').filter(({ name }) => name === 'leaveEmpty');
    expect(trap).toMatchObject({ tabindex: '-1', autocomplete: 'off' });
    expect(shown().html).toMatch(/<div class="away" aria-hidden="true">(?:(?!<\/div>).)*name="leaveEmpty"/);
  });

  test('carries its token and where the visitor came from', () => {
    const attribution = new Map([['attribution.utm_source', ['ig']]]);
    expect(hiddenIn(shown({ attribution }).html)).toEqual(
      expect.arrayContaining([
        ['formToken', 'token'],
        ['attribution.utm_source', 'ig'],
      ]),
    );
  });

  test('knows the day at the clinic, which may be tomorrow', () => {
    expect(scriptData(shown().html).today).toBe('2026-06-16');
    expect(shown().html).toContain('max="2026-06-16"');
  });

  test('may be framed by pages of the clinic, and leads to those alone', () => {
    const clinic = aClinic({ origins: ['https://a.example'], returnPrefixes: ['https://b.example/thanks'] });
    expect(policy(shown({ clinic }))).toContain(
      "form-action 'self' https://a.example https://www.a.example https://b.example;",
    );
    expect(policy(shown({ clinic }))).toMatch(/frame-ancestors https:\/\/a\.example https:\/\/www\.a\.example$/);
  });
});

describe('a form that is taken up again', () => {
  const page = shown({ again });

  test('asks only what is asked again, with what is filled in already', () => {
    expect(questionsIn(page.html)).toEqual(new Set(again.asked));
    const filledIn = (wanted: string) => controlsOf(page.html).find(({ name }) => name === wanted)?.value;
    expect([filledIn('contact.email'), filledIn('answers.age')]).toEqual(['ada@example.com', '31']);
  });

  test('says once that a day stands there which nobody remembered', () => {
    expect(page.html.split('You did not remember the day.')).toHaveLength(2);
  });

  test('carries the other answers unseen, lists whole', () => {
    expect(hiddenIn(page.html).filter(([name]) => /answers|noneApply/.test(name ?? ''))).toEqual([
      ['answers.skinType', 'II'],
      ['noneApply', 'history'],
      ['noneApply', 'immune'],
    ]);
  });

  test('is shown in no frame and kept on no device, for it holds answers of before', () => {
    expect(policy(page)).toMatch(/frame-ancestors 'none'$/);
    expect(scriptData(page.html)).not.toHaveProperty('draft');
    expect(scriptData(shown().html)).toHaveProperty('draft');
  });

  test('offers no tick for a group of which only a part is asked, nor over dates of before', () => {
    const ticks = tagsOf(page.html, 'input').filter(({ name, type }) => name === 'noneApply' && type === 'checkbox');
    expect(ticks).toEqual([]);
    expect(shown().html).toMatch(/type="checkbox"[^>]* name="noneApply"[^>]* value="pregnancy"/);
  });
});
