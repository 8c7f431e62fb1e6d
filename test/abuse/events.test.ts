import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Item, type Stack, startStack } from '../e2e/stack.ts';
import { freshEmail, json, send } from './abuse-case.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const minute = 60_000;
const receive = 'ReceiveMailEvents';

/** A person whose summary was sent, and that summary. */
const aMailed = async (email = freshEmail()) => {
  expect((await send(stack, json({ contact: { email } }))).status).toBe(201);
  return { email, ...(await summaryOf(email)) };
};

const summaryOf = async (email: string): Promise<{ message: Item; lead: Item }> => {
  await stack.settle();
  const items = await stack.items();
  const lead = items.find(({ SK, contact }) => SK === 'LEAD' && (contact as { email?: string }).email === email);
  const message = items.find(({ PK, kind }) => PK === lead?.PK && kind === 'summary');
  if (!lead || !message) throw new Error('Nothing was stored.');
  return { lead, message };
};

const listed = async () => (await stack.items()).filter(({ PK }) => PK.startsWith('SUPP#')).length;
const ignored = (reason: string) =>
  stack.logs.filter((line) => line.includes('evidence.ignored') && line.includes(`"${reason}"`)).length;

type About = { to: string; message: Item; at?: number; sesId?: string; kind: string; detail: object };

const event = ({ to, message, at = stack.now(), sesId = 'ses-1', kind, detail }: About) => ({
  version: '0',
  id: 'event-1',
  'detail-type': kind,
  source: 'aws.ses',
  account: '000000000000',
  time: new Date(at).toISOString(),
  region: 'eu-central-1',
  resources: [],
  detail: {
    mail: {
      timestamp: new Date(at).toISOString(),
      messageId: sesId,
      destination: [to],
      tags: {
        mid: [message.messageId],
        att: ['1'],
        clinic: [message.clinic],
        lead: [message.leadId],
        'ses:configuration-set': ['any'],
      },
    },
    ...detail,
  },
});

type BounceOver = { type?: string; subType?: string; report?: object; sesId?: string };

const bounce = (to: string, message: Item, over: BounceOver = {}) => {
  const { type = 'Permanent', subType = 'General', report = { status: '5.1.1' }, sesId } = over;
  const at = stack.now();
  const bouncedRecipients = [{ emailAddress: to, ...report }];
  const told = { bounceType: type, bounceSubType: subType, bouncedRecipients, timestamp: new Date(at).toISOString() };
  return event({ to, message, at, sesId, kind: 'Email Bounced', detail: { bounce: told } });
};

const complaint = (to: string, message: Item) => {
  const told = { complainedRecipients: [{ emailAddress: to }], timestamp: new Date(stack.now()).toISOString() };
  return event({ to, message, kind: 'Email Complaint Received', detail: { complaint: told } });
};

const arrives = async (sent: unknown) => {
  expect((await stack.invoke(receive, sent)).error).toBeUndefined();
};

describe('EV: an event', () => {
  test.each(['/', '/events', '/v1/events', '/v1/mail-events', '/ses', '/v1/clinics/alba/events'])(
    'P-EV-01: posted to %s finds nobody',
    async (path) => {
      const { email, message } = await aMailed();
      const before = await listed();
      const headers = ['Content-Type', 'application/json'];
      const answer = await send(stack, { path, headers, body: JSON.stringify(bounce(email, message)) });
      expect(answer.status).toBe(404);
      expect(await listed()).toBe(before);
      expect((await summaryOf(email)).message).toEqual(message);
    },
  );

  test('P-EV-02: about an unknown message, another clinic, another address or another attempt is counted alone', async () => {
    const { email, message } = await aMailed();
    const before = await listed();
    const counted = ['unknown-message', 'wrong-recipient', 'other-attempt'].map(ignored);
    await arrives(bounce(email, { ...message, messageId: 'a'.repeat(26) }));
    await arrives(bounce(email, { ...message, clinic: 'birch' }));
    await arrives(bounce('victim@example.com', message));
    const later = bounce(email, message);
    later.detail.mail.tags.att = ['2'];
    await arrives(later);
    expect(['unknown-message', 'wrong-recipient', 'other-attempt'].map(ignored)).toEqual(
      counted.map((count, index) => count + (index === 0 ? 2 : 1)),
    );
    expect((await summaryOf(email)).message).toEqual(message);
    expect(await listed()).toBe(before);
  });

  test('P-EV-03: that tells of one bounce five times is one suppression', async () => {
    const { email, message } = await aMailed();
    const before = await listed();
    const sent = bounce(email, message);
    for (let times = 0; times < 5; times += 1) await arrives(sent);
    expect(await listed()).toBe(before + 1);
    expect((await summaryOf(email)).message).toMatchObject({ state: 'SENT', version: Number(message.version) + 1 });
  });

  test('P-EV-04: of a complaint before that of the sending suppresses; the message ends sent and complained', async () => {
    stack.mailbox.setEvents({ loss: 1 });
    stack.mailbox.setMode('accept-then-reset');
    const email = freshEmail();
    await send(stack, json({ contact: { email } }));
    const { message } = await summaryOf(email);
    expect(message.state).toBe('UNKNOWN');
    stack.mailbox.setMode('accept');
    await arrives(complaint(email, message));
    await arrives(event({ to: email, message, kind: 'Email Sent', detail: { send: {} } }));
    stack.mailbox.setEvents({});
    expect((await summaryOf(email)).message).toMatchObject({ state: 'SENT', complainedAt: expect.any(String) });
    await stack.setClock(stack.now() + minute);
    await send(stack, json({ contact: { email } }));
    await stack.settle();
    expect(stack.mailbox.messages(email)).toHaveLength(1);
  });

  test('P-EV-05: that nobody can read is counted; a stream record without keys does not stop its neighbours', async () => {
    const counted = ignored('unreadable') + ignored('unknown-type');
    for (const sent of ['{"broken', {}, [], null, 7, { source: 'aws.ses', 'detail-type': 'Email Opened', detail: {} }])
      await arrives(sent);
    await expect.poll(() => ignored('unreadable') + ignored('unknown-type')).toBe(counted + 6);
    const { message } = await aMailed();
    const Keys = { PK: { S: message.PK }, SK: { S: message.SK } };
    const Records = [{ dynamodb: { SequenceNumber: '1' } }, { dynamodb: { SequenceNumber: '2', Keys } }];
    const { payload } = await stack.invoke('SendMail', { Records });
    expect(JSON.parse(payload)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
  });

  test('P-EV-06: of a full mailbox changes nothing twice, and holds the address the third time in a week', async () => {
    const { email, message } = await aMailed();
    const before = await listed();
    const day = 24 * 60 * minute;
    const full = { type: 'Transient', subType: 'MailboxFull', report: { status: '4.2.2' } };
    await arrives(bounce(email, message, { ...full, sesId: 'ses-a' }));
    expect(await listed()).toBe(before);
    const again = async (sesId: string) => {
      await stack.setClock(stack.now() + day);
      await send(stack, json({ contact: { email } }));
      await stack.settle();
      const items = await stack.items();
      const newest = items
        .filter(({ PK, kind }) => PK === message.PK && kind === 'summary')
        .sort((left, right) => String(right.createdAt).localeCompare(String(left.createdAt)))[0];
      if (!newest) throw new Error('Nothing was stored.');
      await arrives(bounce(email, newest, { ...full, sesId }));
    };
    await again('ses-b');
    expect(await listed()).toBe(before);
    await again('ses-c');
    expect(await listed()).toBe(before + 1);
  });
});

test('no address of an event is in a log', () => {
  expect(stack.logs.join('\n')).not.toMatch(/@example\.com|victim/);
  expect(ignored('unreadable')).toBeGreaterThan(0);
});
