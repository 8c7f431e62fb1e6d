/** Every kind of mail in every mode and outcome, in every language, as it travels and as a mail program reads it. */
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { mailSamples } from '../../../commands/mails/mail-samples.ts';
import { composeMime } from '../../../shared/mail/content/compose-mime.ts';
import { kinds, messageKinds } from '../../../shared/mail/kinds.ts';
import { clinicMailLanguage, clinicMailTexts, mailScheduleTexts } from '../../../shared/texts/clinic-mail-texts.ts';
import { languageRow, languages } from '../../../shared/texts/language.ts';
import { mailTexts } from '../../../shared/texts/mail-texts.ts';
import { textsUnder } from '../../texts/texts-under.ts';
import { noon } from '../messages.ts';

describe.each(languages)('the texts of mails, %s', (lang) => {
  const schedule = mailScheduleTexts(clinicMailLanguage(lang));
  const texts = textsUnder({ mails: mailTexts(lang), clinicMails: clinicMailTexts(lang), schedule });

  test('are not empty, and have no blank at an end', () => {
    expect(texts.filter(([, text]) => text === '' || text.trim() !== text)).toEqual([]);
  });

  test('say no more in subject and preview than an inbox shows', () => {
    const heads = texts.filter(([path]) => /\/(?:subject|preview)$/.test(path));
    expect(heads.length).toBe(20);
    expect(heads.filter(([path, { length }]) => length > (path.endsWith('subject') ? 70 : 120))).toEqual([]);
  });
});

describe.each(languages)('every mail, %s', async (lang) => {
  const samples = [...(await mailSamples(lang))];

  test.each(samples)('travels in lines that servers pass on, and arrives as it was written: %s', async (_, mail) => {
    const envelope = { messageId: 'a'.repeat(26), from: 'hello@suitably.example', fromName: 'Clínica Ñandú è “Alba”' };
    const to = { to: 'ada@example.com', replyTo: undefined, at: noon };
    const raw = Buffer.from(await composeMime(mail, { ...envelope, ...to })).toString('latin1');
    expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    const { subject, from, text, html } = await PostalMime.parse(Buffer.from(raw, 'latin1'));
    expect([subject, from?.name]).toEqual([mail.subject, envelope.fromName]);
    expect(text?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.trimEnd());
    expect(html?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.html.trimEnd());
  });

  test.each(samples)('says its language, and leaves no place unfilled: %s', (name, { html, text, subject }) => {
    const isToClinic = messageKinds.some((kind) => kinds[kind].to === 'clinic' && name.startsWith(kind));
    const spoken = isToClinic ? clinicMailLanguage(lang) : lang;
    const tag = `dir="${languageRow(spoken).direction}" lang="${spoken}"`;
    expect(html).toContain(`<html ${tag}>`);
    // Programs that show a mail inside of a page drop the root.
    expect(html.match(new RegExp(`<table [^>]*${tag}`, 'g'))).toHaveLength(1);
    for (const part of [html.replace(/<style>.*?<\/style>/s, ''), text, subject]) expect(part).not.toMatch(/\{\w*\}/);
  });

  test.each(samples)('has no side that a language written from the right would turn: %s', (_, { html }) => {
    const styles = [...html.matchAll(/style="([^"]*)"/g)].map(([, style = '']) => style.split(';'));
    expect(styles.length).toBeGreaterThan(10);
    const sided = styles.filter((style) => {
      const value = (name: string) => style.find((one) => one.startsWith(`${name}:`))?.slice(name.length + 1);
      const pairs = ['margin', 'padding'].map((name) => value(`${name}-left`) === value(`${name}-right`));
      const one = style.some((rule) => /^(?!margin|padding)[^:]*(?:left|right)|:(?:left|right)\b/.test(rule));
      return one || pairs.includes(false);
    });
    expect(sided).toEqual([]);
    expect(/<style>(.*?)<\/style>/s.exec(html)?.[1]).not.toMatch(/left|right/);
  });
});
