import { describe, expect, test } from 'vitest';
import { refusedForm } from '../../shared/pages/refused-form.tsx';
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
  return refusedForm(problem, fields, clinic);
};

describe('a refused form', () => {
  test('names each field at fault and lets it be corrected with what was typed', () => {
    const { html } = shown([{ pointer: '/contact/email', message: 'Enter one plain address.' }], {
      'contact.email': 'a@b',
    });
    expect(html).toContain('<a href="#contact-email">E-mail address: Enter one plain address.</a>');
    const [input = ''] = /<input [^>]*name="contact.email"[^>]*>/.exec(html) ?? [];
    for (const attribute of ['id="contact-email"', 'type="email"', 'value="a@b"']) expect(input).toContain(attribute);
    expect(html).toContain('aria-describedby="contact-email-error"');
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

  test.each(['origin-not-allowed', 'malformed-body', 'gone'])(
    'that would be refused again (%s) says why and repeats nothing',
    (type) => {
      const { html } = shown(undefined, { 'contact.name': 'Ada "R" <b>' }, type);
      expect(html).toContain('<p>Please look</p>');
      expect(html).not.toMatch(/<form|Ada/);
      expect(html).toContain('<a class="button" href="/c/alba">Fill in the form here</a>');
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
