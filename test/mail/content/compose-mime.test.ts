import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { composeMime, type Envelope } from '../../../shared/mail/content/compose-mime.ts';
import { noon } from '../messages.ts';

const mail = { subject: 'Your enquiry at Clinica Alba', html: '<p>Hello Ada</p>', text: 'Hello Ada' };
const envelope: Envelope = {
  messageId: 'abcdefghijklmnopqrstuvwxyz',
  from: 'hello@suitably.example',
  fromName: 'Clinica Alba',
  to: 'ada@example.com',
  replyTo: 'desk@alba.example',
  at: noon,
};

const composed = async (over: Partial<Envelope> = {}, mailOver: Partial<typeof mail> = {}) => {
  const raw = Buffer.from(await composeMime({ ...mail, ...mailOver }, { ...envelope, ...over }));
  return { raw: raw.toString('latin1'), parsed: await PostalMime.parse(raw) };
};

/** Every header that a mail of ours has, and no other. */
const headers = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
  'x-entity-ref-id',
];
const headerNames = ({ headers: list }: { headers: { key: string }[] }) => list.map(({ key }) => key).sort();

const hostile = 'Alba\r\nBcc: victim@example.net\r\n\r\n<script>alert(1)</script>';

describe('a mail as MIME', () => {
  test('says who it is from, where answers go, and that no person pressed send', async () => {
    const { parsed } = await composed();
    expect(headerNames(parsed)).toEqual(headers);
    expect(parsed.from).toEqual({ name: 'Clinica Alba', address: 'hello@suitably.example' });
    expect(parsed.to).toEqual([{ name: '', address: 'ada@example.com' }]);
    expect(parsed.replyTo).toEqual([{ name: '', address: 'desk@alba.example' }]);
    expect(parsed.date).toBe('2026-06-15T10:00:00.000Z');
    const value = (key: string) => parsed.headers.find((header) => header.key === key)?.value;
    expect(value('auto-submitted')).toBe('auto-generated');
    expect(value('x-entity-ref-id')).toBe(envelope.messageId);
    expect(value('content-type')).toMatch(/^multipart\/alternative/);
    expect(parsed.text?.trim()).toBe('Hello Ada');
    expect(parsed.html?.trim()).toBe('<p>Hello Ada</p>');
  });

  test('goes without an address for answers where there is none', async () => {
    const { parsed } = await composed({ replyTo: undefined });
    expect(headerNames(parsed)).toEqual(headers.filter((name) => name !== 'reply-to'));
  });

  test('of one message is the same mail each time it is made', async () => {
    const [first, second] = [await composed(), await composed()];
    expect(first.raw).toBe(second.raw);
    expect(first.parsed.messageId).toBe('<abcdefghijklmnopqrstuvwxyz@suitably.example>');
  });

  test.each([
    ['the clinic’s name', { fromName: hostile }, {}],
    ['the subject', {}, { subject: hostile }],
    ['both, with other line ends', { fromName: 'A\u2028Bcc: v@x\u0085Cc: w@x' }, { subject: 'A\nCc: v@x\rBcc: w@x' }],
  ])('gets no header from %s', async (_where, over, mailOver) => {
    const { parsed, raw } = await composed(over, mailOver);
    expect(headerNames(parsed)).toEqual(headers);
    expect(parsed.to).toEqual([{ name: '', address: 'ada@example.com' }]);
    expect(raw).not.toMatch(/^(?:Bcc|Cc):/im);
    expect(parsed.text?.trim()).toBe('Hello Ada');
  });

  test.each([["o'brien@x.example"], ['a+tag@x.example'], ['user@xn--bcher-kva.example'], ['{weird}|name@x.example']])(
    'goes to exactly the address it is for: %s',
    async (to) => {
      const { parsed } = await composed({ to });
      expect(parsed.to).toEqual([{ name: '', address: to }]);
    },
  );

  test.each([
    ['Zoë’s Skin 🌿 «Klinik»'],
    ['Clinic, Ltd. <best@x.example>'],
    ['"Quoted" \\ Clinic; more'],
    ['日本クリニック'],
  ])('keeps a clinic’s name as it is: %s', async (fromName) => {
    const { parsed, raw } = await composed({ fromName }, { subject: `Your enquiry at ${fromName}` });
    expect(parsed.from).toEqual({ name: fromName, address: 'hello@suitably.example' });
    expect(parsed.subject).toBe(`Your enquiry at ${fromName}`);
    // Header lines are ASCII; other characters travel encoded.
    expect(/^[\t\r\n\x20-\x7e]*$/.test(raw.slice(0, raw.indexOf('\r\n\r\n')))).toBe(true);
  });

  test.each([
    [
      '¿Tiene alguna pregunta? Su consulta en la Clínica Ñandú de Señora Peña y Muñoz sigue abierta: ¡escríbanos, aquí estamos!',
    ],
    ['La Sua richiesta è stata letta: perché, città, già, più, così, l’unica novità è qui'],
    ['Ваш запрос в клинике Альба: мы рады ответить на любой вопрос, который у вас есть'],
    ['طلبك في عيادة ألبا: يسعدنا أن نجيب عن أي سؤال لديك في أي وقت تشاء'],
  ])('keeps a subject of any language, in words of which each can be read alone (RFC 2047): %s', async (subject) => {
    const { parsed, raw } = await composed({}, { subject });
    expect(parsed.subject).toBe(subject);
    const header = /^Subject: ((?:.*\r\n[ \t])*.*)/m.exec(raw)?.[1] ?? '';
    const words = [...header.matchAll(/=\?utf-8\?([BQ])\?([^?\s]*)\?=/gi)];
    expect(words.length).toBeGreaterThan(1);
    expect(words.filter(([whole]) => whole.length > 75)).toEqual([]);
    const bytesOf = (as = '', code = '') =>
      as.toUpperCase() === 'B'
        ? Buffer.from(code, 'base64')
        : Buffer.from(
            code
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          );
    const read = words.map(([, as, code]) => new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(as, code)));
    expect(read.join('')).toBe(subject);
  });

  test('keeps any text, in lines that every server passes on', async () => {
    const text = `${'x'.repeat(5_000)}\n.\nFrom me\n🌿 grüße ${'word '.repeat(500)}`;
    const { parsed, raw } = await composed({}, { text, html: `<p>${text}</p>` });
    expect(parsed.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text.trimEnd());
    expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('reads no file and fetches nothing that a text may name', async () => {
    const { parsed } = await composed({}, { html: '<img src="/etc/passwd"><img src="http://127.0.0.1:9/x">' });
    expect(parsed.attachments).toEqual([]);
    expect(parsed.html).toContain('src="/etc/passwd"');
  });
});
