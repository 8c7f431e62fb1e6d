import {
  GetSendQuotaCommand,
  SESClient,
  SendEmailCommand,
  SendRawEmailCommand,
  VerifyEmailIdentityCommand,
} from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { lambda, role, writeAssembly } from './write-assembly.ts';

const data = newFolder();
let stack: LocalStack;
let assembly: string;
const clients: SESClient[] = [];

const arnOf = (rest: unknown): unknown => ({
  'Fn::Join': ['', ['arn:aws:ses:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':', rest]],
});

beforeAll(async () => {
  const identity = arnOf('identity/mail.suitably.example');
  const set = arnOf({ 'Fn::Join': ['/', ['configuration-set', { Ref: 'Service' }]] });
  const resources = {
    Identity: {
      Type: 'AWS::SES::EmailIdentity',
      Properties: {
        EmailIdentity: 'mail.suitably.example',
        FeedbackAttributes: { EmailForwardingEnabled: false },
      },
    },
    Talkative: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'talkative.example' } },
    Service: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'service' } },
    SenderRole: role({ Effect: 'Allow', Action: 'ses:SendRawEmail', Resource: [identity, set] }),
    TrialRole: role({
      Effect: 'Allow',
      Action: 'ses:SendRawEmail',
      Resource: [identity, set, arnOf('identity/*@simulator.amazonses.com'), arnOf('identity/a@verified.example')],
    }),
    HalfRole: role({ Effect: 'Allow', Action: 'ses:SendRawEmail', Resource: identity }),
    Sender: lambda('code', 'SenderRole'),
    Half: lambda('code', 'HalfRole'),
    Trial: lambda('code', 'TrialRole'),
  };
  assembly = writeAssembly({ resources, assets: { code: { 'index.mjs': '' } } });
  stack = await startLocal({ assembly, data });
});
afterEach(() => {
  stack.mailbox.setMode('accept');
  stack.mailbox.clear();
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await stack.stop();
});

const as = (accessKeyId: string) => {
  const credentials = { accessKeyId, secretAccessKey: 'x' };
  const client = new SESClient({ endpoint: stack.urls.mailbox, region: 'local', credentials, maxAttempts: 1 });
  clients.push(client);
  return client;
};

type Mail = { to?: string; from?: string; set?: string };

async function rawMail({
  to = 'ada@example.com',
  from = 'Alba <alba@mail.suitably.example>',
  set = 'service',
}: Mail = {}) {
  const mail = new MailComposer({
    from,
    to,
    subject: 'Your enquiry at Alba – grüße',
    text: 'Hello Ada',
    html: '<p>Hello <b>Ada</b></p><script>alert(1)</script>',
    headers: { 'List-Unsubscribe': '<https://x.example/u/1>' },
  });
  return new SendRawEmailCommand({
    RawMessage: { Data: await mail.compile().build() },
    Destinations: [to],
    ConfigurationSetName: set,
    Tags: [
      { Name: 'mid', Value: 'm1' },
      { Name: 'att', Value: '1' },
    ],
  });
}

const send = async (mail: Mail = {}, caller = 'Sender') => as(caller).send(await rawMail(mail));
const failure = async (mail: Mail = {}, caller = 'Sender') =>
  send(mail, caller).then(
    () => undefined,
    (error) => error,
  );
const listed = async (to = '') =>
  (await fetch(`${stack.urls.mailbox}/messages${to && `?to=${encodeURIComponent(to)}`}`)).json();

describe('a message that was sent', () => {
  test('is listed with its parts, headers by lower-case name, tags and moved time', async () => {
    const { MessageId } = await send();
    const [message, ...others] = await listed('ADA@example.com');
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      id: MessageId,
      to: ['ada@example.com'],
      from: 'alba@mail.suitably.example',
      subject: 'Your enquiry at Alba – grüße',
      text: expect.stringContaining('Hello Ada'),
      html: expect.stringContaining('<b>Ada</b>'),
      tags: { mid: 'm1', att: '1' },
      configurationSet: 'service',
      events: ['Send', 'Delivery'],
    });
    expect(message.headers['list-unsubscribe']).toBe('<https://x.example/u/1>');
    expect(message.raw).toContain('multipart/alternative');
    expect(Math.abs(Date.parse(message.sentAt) - Date.now())).toBeLessThan(60_000);
    expect(await listed('bob@example.com')).toEqual([]);
  });

  test('goes away with DELETE', async () => {
    await send();
    expect((await fetch(`${stack.urls.mailbox}/messages`, { method: 'DELETE' })).status).toBe(204);
    expect(await listed()).toEqual([]);
  });

  test('is counted without being read', async () => {
    const count = async () => await (await fetch(`${stack.urls.mailbox}/messages/count`)).json();
    expect(await count()).toEqual({ count: 0 });
    await send();
    expect(await count()).toEqual({ count: 1 });
  });

  test.each([
    ['bounce@simulator.amazonses.com', ['Send', 'Bounce']],
    ['complaint+a@simulator.amazonses.com', ['Send', 'Delivery', 'Complaint']],
    ['success@simulator.amazonses.com', ['Send', 'Delivery']],
  ])('to %s it is reported as %s', async (to, events) => {
    await send({ to });
    expect((await listed(to))[0].events).toEqual(events);
  });

  test('that bounces is told to its sender by mail, unless its identity says otherwise', async () => {
    const [bounced, complained] = ['bounce@simulator.amazonses.com', 'complaint@simulator.amazonses.com'];
    await send({ to: bounced });
    expect(await listed()).toHaveLength(1);
    for (const to of [bounced, complained]) await send({ to, from: 'Us <us@talkative.example>' }, 'dev');
    await send({ from: 'Us <us@talkative.example>' }, 'dev');
    expect((await listed('us@talkative.example')).map(({ text }: { text: string }) => text)).toEqual([
      `Bounce of a mail to ${bounced}.`,
      `Complaint of a mail to ${complained}.`,
    ]);
  });

  test('may be sent without MIME, to several people', async () => {
    const Body = { Text: { Data: 'plain' }, Html: { Data: '<i>rich</i>' } };
    const command = new SendEmailCommand({
      Source: 'alba@mail.suitably.example',
      Destination: { ToAddresses: ['a@example.com'], BccAddresses: ['b@example.com'] },
      Message: { Subject: { Data: 'Hi' }, Body },
    });
    await as('dev').send(command);
    expect(await listed('b@example.com')).toMatchObject([{ subject: 'Hi', to: ['a@example.com', 'b@example.com'] }]);
  });
});

describe('what is refused', () => {
  test('a role without the grant, and one without the configuration set', async () => {
    expect(await failure({}, 'Half')).toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('configuration-set/service'),
      $metadata: { httpStatusCode: 403 },
    });
    const text = { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } };
    const Source = 'a@mail.suitably.example';
    const simple = new SendEmailCommand({ Source, Destination: { ToAddresses: ['a@b.example'] }, Message: text });
    await expect(as('Sender').send(simple)).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(await listed()).toEqual([]);
  });

  test.each([
    ['a foreign sender', { from: 'me@elsewhere.example' }, 'MessageRejected', 'not verified'],
    ['a missing configuration set', { set: 'other' }, 'ConfigurationSetDoesNotExistException', 'other'],
    ['no address', { to: 'nobody' }, 'InvalidParameterValue', '@domain'],
    ['an address beyond ASCII', { to: 'jürgen@example.com' }, 'InvalidParameterValue', '@domain'],
  ])('%s', async (_, mail, name, text) => {
    expect(await failure(mail, 'dev')).toMatchObject({ name, message: expect.stringContaining(text) });
    expect(await listed()).toEqual([]);
  });

  test('an action that the mailbox does not know, at once; the quota is known', async () => {
    const verify = as('dev').send(new VerifyEmailIdentityCommand({ EmailAddress: 'a@b.example' }));
    await expect(verify).rejects.toMatchObject({ name: 'InvalidAction' });
    expect((await as('dev').send(new GetSendQuotaCommand({}))).MaxSendRate).toBe(14);
  });
});

describe('modes', () => {
  const setMode = (body: unknown) => fetch(`${stack.urls.mailbox}/mode`, { method: 'PUT', body: JSON.stringify(body) });

  test.each([
    ['throttle', { name: 'Throttling', $metadata: { httpStatusCode: 400 } }, 0],
    ['daily-quota', { name: 'Throttling', message: expect.stringContaining('Daily') }, 0],
    ['reject', { name: 'MessageRejected' }, 0],
    ['paused', { name: 'AccountSendingPausedException' }, 0],
    ['unavailable', { $metadata: { httpStatusCode: 503 } }, 0],
    ['reset', { code: 'ECONNRESET' }, 0],
    ['accept-then-reset', { code: 'ECONNRESET' }, 1],
  ])('%s', async (mode, wanted, taken) => {
    expect((await setMode({ mode })).status).toBe(200);
    expect(await failure()).toMatchObject(wanted);
    expect(await listed()).toHaveLength(taken);
  });

  test('hang takes nothing, accept-late takes it after the caller gave up', async () => {
    const patience = { abortSignal: AbortSignal.timeout(80) };
    await setMode({ mode: 'hang' });
    await expect(as('Sender').send(await rawMail(), patience)).rejects.toThrow();
    await setMode({ mode: 'accept-late', lateBy: 4_000 });
    // Long enough for the mail to arrive on a busy machine, and for a look before it is taken.
    const late = { abortSignal: AbortSignal.timeout(1_000) };
    await expect(as('Sender').send(await rawMail(), late)).rejects.toThrow();
    expect(await listed()).toHaveLength(0);
    await expect.poll(() => listed()).toHaveLength(1);
  });

  test('sandbox takes mail to verified addresses and domains, and to the simulator, and names whom it does not', async () => {
    await setMode({ mode: 'sandbox', verified: ['a@verified.example', 'clinic.example'] });
    for (const to of ['a@verified.example', 'b@clinic.example', 'success@simulator.amazonses.com']) {
      expect(await failure({ to }, 'dev'), to).toBeUndefined();
    }
    expect(await failure({ to: 'ada@example.com' }, 'dev')).toMatchObject({
      name: 'MessageRejected',
      message:
        'Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ada@example.com',
    });
    expect(await failure({ to: 'ada@example.com', from: 'me@elsewhere.example' }, 'dev')).toMatchObject({
      message: expect.stringMatching(/: me@elsewhere\.example, ada@example\.com$/),
    });
    expect(await listed()).toHaveLength(3);
  });

  test('sandbox judges the role for the recipient as well', async () => {
    await setMode({ mode: 'sandbox', verified: ['a@verified.example', 'clinic.example'] });
    const refused = (identity: string) => ({
      name: 'AccessDenied',
      message: expect.stringMatching(new RegExp(`identity/${identity}'$`)),
      $metadata: { httpStatusCode: 403 },
    });
    expect(await failure({ to: 'a@verified.example' })).toMatchObject(refused('a@verified.example'));
    expect(await failure({ to: 'success@simulator.amazonses.com' }, 'Trial')).toBeUndefined();
    expect(await failure({ to: 'a@verified.example' }, 'Trial')).toBeUndefined();
    expect(await failure({ to: 'b@clinic.example' }, 'Trial')).toMatchObject(refused('clinic.example'));
  });

  test('an unknown mode is refused and changes nothing', async () => {
    expect((await setMode({ mode: 'sometimes' })).status).toBe(400);
    await expect((await fetch(`${stack.urls.mailbox}/mode`)).json()).resolves.toMatchObject({ mode: 'accept' });
  });
});

describe('the page', () => {
  test('lists messages and shows one with its HTML in a frame that can do nothing', async () => {
    expect(await (await fetch(stack.urls.mailbox)).text()).toContain('Nothing was sent yet');
    const { MessageId } = await send();
    const list = await fetch(stack.urls.mailbox);
    expect(await list.text()).toContain(`<a href="/message/${MessageId}">`);
    const page = await fetch(`${stack.urls.mailbox}/message/${MessageId}`);
    const shown = await page.text();
    expect(shown).toContain(`<iframe title="The message as HTML" sandbox src="/message/${MessageId}/html">`);
    expect(shown).not.toContain('<script>');
    const frame = await fetch(`${stack.urls.mailbox}/message/${MessageId}/html`);
    expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(await frame.text()).toContain('<b>Ada</b>');
    const source = await (await fetch(`${stack.urls.mailbox}/message/${MessageId}?view=source`)).text();
    expect(source).toContain('&#60;https://x.example/u/1&#62;');
  });

  test('is not for web pages of others', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await fetch(`${stack.urls.mailbox}/messages`, { headers })).status).toBe(403);
  });
});

describe('a restart', () => {
  test('keeps what was sent', async () => {
    await send();
    await stack.stop();
    stack = await startLocal({ assembly, data });
    expect(await listed()).toHaveLength(1);
  });
});
