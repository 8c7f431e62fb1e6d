import { describe, expect, test } from 'vitest';
import { refusedForm } from '../../shared/pages/refused-form.tsx';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { aClinic, aForm } from '../builders.ts';

type Errors = Parameters<typeof refusedForm>[0]['errors'];

const shown = (errors: Errors, over: Parameters<typeof aForm>[0] = {}, type = 'validation', clinic = aClinic()) => {
  const form = aForm(over);
  const fields = new Map([...form.keys()].map((name) => [name, form.getAll(name)]));
  const problem = {
    type: `urn:suitably:problem:${type}`,
    title: 'Some fields',
    detail: 'Please look',
    traceId: 't',
    errors,
  };
  return refusedForm(problem, fields, 'en', clinic);
};

describe('a refused form', () => {
  test.each([
    ['it', 0],
    ['en', 1],
  ] as const)('sends a tick beside a sentence in %s along to the words of this page %d times', (lang, times) => {
    const { html } = shown([{ pointer: '/consents/health', message: 'x' }], {
      'consents.textId': consentTexts(lang).textId,
      'consents.marketing': 'on',
    });
    expect(html).toContain(`name="consents.textId" value="${consentTexts('en').textId}"`);
    expect(html.split('name="consents.marketing"').length - 1).toBe(times);
  });

  test('names each field at fault and lets it be corrected with what was typed', () => {
    const { html } = shown([{ pointer: '/contact/email', message: 'Enter one plain address.' }], {
      'contact.email': 'a@b',
    });
    expect(html).toContain('<a href="#contact-email">E-mail address: Enter one plain address.</a>');
    const [input = ''] = /<input [^>]*name="contact.email"[^>]*>/.exec(html) ?? [];
    for (const attribute of ['id="contact-email"', 'type="email"', 'value="a@b"']) expect(input).toContain(attribute);
    expect(html).toContain('aria-describedby="contact-email-error"');
  });

  test('takes an address and a number as they are when they are sent once more', () => {
    const errors = [
      { pointer: '/contact/email', message: 'x' },
      { pointer: '/contact/phone', message: 'y' },
    ];
    const { html } = shown(errors, { 'contact.email': 'a@gmial.com', 'contact.phone': 'call me' });
    for (const value of ['a@gmial.com', 'call me'])
      expect(html).toContain(`<input type="hidden" name="contact.asTyped" value="${value}"/>`);
  });

  test('keeps every other field, repeated ones included', () => {
    const { html } = shown([{ pointer: '/contact/email', message: 'x' }], { 'contact.name': 'Ada "R" <b>' });
    expect(html).toContain('<input type="hidden" name="contact.name" value="Ada &quot;R&quot; &lt;b&gt;"/>');
    expect(html.match(/type="hidden" name="noneApply"/g)).toHaveLength(7);
    expect(html).not.toContain('type="hidden" name="contact.email"');
  });

  test.each(['rate-limited', 'unavailable', 'internal'])(
    'that was right and came at the wrong moment (%s) can be sent as it is',
    (type) => {
      const { html } = shown(undefined, { 'contact.name': 'Ada "R" <b>' }, type);
      expect(html).toContain('<h2>Please look</h2>');
      expect(html).toContain('<input type="hidden" name="contact.name" value="Ada &quot;R&quot; &lt;b&gt;"/>');
      expect(html.match(/type="hidden" name="noneApply"/g)).toHaveLength(7);
      expect(html).toContain('<button type="submit">Send again</button>');
      expect(html).not.toContain('<li');
    },
  );

  test.each([
    ['/treatment', { treatment: 'laser' }],
    ['/ruleSetVersion', { ruleSetVersion: '9' }],
    ['/lang', { lang: 'xx' }],
    ['/consents/textId', { 'consents.textId': 'gone' }],
    ['/consents/health', { 'consents.health': 'no' }],
    ['/consents/marketing', { 'consents.marketing': 'x' }],
    ['/answers/events/0/type', { 'answers.events.flight': '2026-06-01' }],
    ['/answers/bloodThiners', { 'answers.bloodThiners': 'yes' }],
    ['/answers/…', { 'answers[smoker]': 'yes' }],
    ['/contact/name', { 'contact.name': ['Ada', 'Rossi'] }],
    ['/attribution/utm_source', { 'attribution.utm_source': 'x' }],
    ['/returnUrl', { returnUrl: 'x' }],
    ['/gclid', { gclid: 'x' }],
  ])(
    'at fault in %s: its name leads to something on the page, and what is wrong does not travel along',
    (pointer, over) => {
      const { html } = shown([{ pointer, message: 'Wrong' }], over);
      const [, target = '', words = ''] = /<li><a href="#([^"]+)">([^<]+)</.exec(html) ?? [];
      expect(words).toMatch(/^[^:]{5,}[:?] \S/);
      expect(html).toContain(` id="${target}"`);
      const [name = ''] = Object.keys(over);
      const kept = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, one, value]) => `${one}=${value}`,
      );
      for (const value of Object.values(over).flat()) expect(kept).not.toContain(`${name}=${value}`);
      expect(html).toContain('Clinica Alba also takes your enquiry without this form.');
    },
  );

  test('says which of several events is at fault', () => {
    const errors = [{ pointer: '/answers/events/1/date', code: 'date', message: 'This date lies in the future.' }];
    const { html } = shown(errors, {
      'answers.events.peel-superficial': '2026-03',
      'answers.events.waxing-threading-depilatory': '',
      'answers.events.vaccination': '2199-01-01',
    });
    expect(html).toMatch(/<li><a href="#answers-events">[^<]+ a vaccination\? [^<]+ This date lies in the future\.</);
  });

  test('gives an answer that it cannot read back in words, with a way to say it to the clinic', () => {
    const { html } = shown([{ pointer: '/answers/bloodThiners', message: 'Wrong' }], {
      'answers.bloodThiners': '<yes>',
    });
    expect(html).toContain('<li>answers.bloodThiners: &lt;yes&gt;</li>');
    expect(html).toContain('<a href="/c/alba?lang=en">');
    expect(html).toContain('name="contact.note"');
  });

  test('gives what came in two fields back in one, and says so', () => {
    const errors = [{ pointer: '/contact/name', code: 'type', message: 'This has the wrong type.' }];
    const { html } = shown(errors, { 'contact.name': ['Ada', 'Rossi'] });
    expect(html).toContain('Your name: Please enter this once.</a>');
    expect(html).toMatch(/<input [^>]*name="contact.name"[^>]*value="Ada Rossi"/);
  });

  test('asks for a consent in the words that it shows, whatever the page before showed', () => {
    const { html } = shown([{ pointer: '/consents/textId', message: 'Unknown' }], { 'consents.textId': 'gone' });
    expect(html).toContain(`name="consents.textId" value="${consentTexts('en').textId}"`);
    expect(html).toContain(consentTexts('en').health);
    expect(html).not.toContain('checked=""');
  });

  test('is asked in the words of the version that the page was made with', () => {
    const former = { ruleSetVersion: '1.0.0', 'answers.skinType': undefined };
    const { html } = shown([{ pointer: '/answers/skinType', message: 'Please answer.' }], former);
    expect(html).toMatch(/type="radio"[^>]*name="answers.skinType"/);
  });

  test('whose key another form had is sent again without it', () => {
    const { html } = shown(undefined, { idempotencyKey: 'k' }, 'idempotency-key-reuse');
    expect(html).toContain('<button type="submit">Send again</button>');
    expect(html).not.toContain('name="idempotencyKey"');
  });

  test.each(['origin-not-allowed', 'malformed-body', 'gone'])(
    'that would be refused again (%s) says why and repeats nothing',
    (type) => {
      const { html } = shown(undefined, { 'contact.name': 'Ada "R" <b>' }, type);
      expect(html).toContain('<p>Please look</p>');
      expect(html).toContain('href="mailto:');
      expect(html).not.toMatch(/<form|Ada/);
      expect(html).toContain('<a class="button" href="/c/alba?lang=en">Fill in the form here</a>');
      expect(html).toContain(aClinic().contactEmail);
    },
  );

  test('gives a message back with its lines', () => {
    const { html } = shown([{ pointer: '/contact/note', message: 'x' }], { 'contact.note': 'one\ntwo' });
    expect(html).toMatch(/<textarea [^>]*name="contact.note"[^>]*>one\ntwo<\/textarea>/);
  });

  test('shows a question with its own choices', () => {
    const { html } = shown([{ pointer: '/answers/skinType', message: 'Please answer.' }], {
      'answers.skinType': undefined,
    });
    expect(html.match(/type="radio"[^>]*name="answers.skinType"/g)).toHaveLength(7);
  });

  test('shows the tick that an answer contradicts', () => {
    const { html } = shown([{ pointer: '/answers/smoker', message: 'x' }], { 'answers.smoker': 'yes' }, 'consistency');
    const [tick = ''] = /<input type="checkbox"[^>]*value="history"[^>]*>/.exec(html) ?? [];
    expect(tick).toContain('name="noneApply"');
    expect(tick).toContain('checked');
    expect(html.match(/type="hidden" name="noneApply"/g)).toHaveLength(6);
  });

  test('offers the tick of a group that was left open, and not where something was answered wrongly', () => {
    const errors = [{ pointer: '/answers/coldSores', message: 'Please answer.' }];
    const others = ['pregnancy', 'medication'];
    const open = shown(errors, { noneApply: others });
    expect(open.html).toMatch(/<input type="checkbox"[^>]*name="noneApply"[^>]*value="skin-at-site"\/>/);
    const wrong = shown(errors, { noneApply: others, 'answers.coldSores': 'often' });
    expect(wrong.html).not.toContain('type="checkbox" name="noneApply"');
  });

  test('lists what is wrong in the order of the form, and is read out and focused first', () => {
    const { html } = shown(
      ['/contact/email', '/answers/smoker', '/answers/age'].map((pointer) => ({ pointer, message: 'x' })),
    );
    const links = [...html.matchAll(/<a href="#([^"]+)">/g)].map(([, id]) => id);
    expect(links).toEqual(['answers-age', 'answers-smoker', 'contact-email']);
    expect(html).toMatch(/<div class="summary" role="alert" tabindex="-1" autofocus="">/);
  });

  test('may be sent again to a page of the clinic, and to nobody else', () => {
    const { headers } = shown([{ pointer: '/contact/email', message: 'x' }]);
    expect(headers['Content-Security-Policy']).toContain(
      "form-action 'self' https://alba.example https://www.alba.example;",
    );
  });

  test('without a field to correct only says what went wrong', () => {
    expect(shown(undefined).html).not.toContain('<form');
  });
});
