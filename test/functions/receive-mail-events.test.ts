import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { clinicMailKey, messageKey, suppressionKey } from '../../shared/aws/items/keys.ts';
import { bounceStore } from '../../shared/aws/mail/bounce-store.ts';
import { evidenceStore } from '../../shared/aws/mail/evidence-store.ts';
import { messageStore } from '../../shared/aws/mail/message-store.ts';
import { readReputation } from '../../shared/aws/mail/reputation-store.ts';
import { suppressionStore } from '../../shared/aws/mail/suppression-store.ts';
import type { Database } from '../../shared/aws/table/clients.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { type RecordEventDeps, recordEvent } from '../../shared/mail/events/record-event.ts';
import type { Message } from '../../shared/mail/message.ts';
import { type MessageTable, messageTable } from '../aws/mail/message-table.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { aBounce, aComplaint, anEvent, takenAt, toldAt } from '../mail/events/provider-events.ts';

// The handler is made when its module loads; the function under test is made here, with stores on the emulator.
vi.stubEnv('LEADS_TABLE', 'leads');
vi.stubEnv('LEDGER_TABLE', 'ledger');
vi.stubEnv('MATCH_KEY', 'm'.repeat(40));
const { receiveMailEvents } = await import('../../functions/receive-mail-events.ts');

const matchKey = 'm'.repeat(40);
let emulator: Emulator;
let table: MessageTable;
let people = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  table = messageTable(emulator);
});
afterAll(() => emulator.stop());
afterEach(() => void vi.restoreAllMocks());

const room = (over: Partial<RecordEventDeps> = {}, db: Database = emulator.db) => {
  const logged: { event: string; fields: object }[] = [];
  const note = recordEvent({
    readMessage: messageStore(db, emulator.tables.leads).readMessage,
    ...evidenceStore(db, emulator.tables.leads),
    ...suppressionStore(db, emulator.tables),
    ...bounceStore(db, emulator.tables.leads),
    matchKey,
    log: (event, fields) => void logged.push({ event, fields }),
    random: () => 0.1,
    pause: async () => {},
    ...over,
  });
  return { logged, receive: receiveMailEvents(note) };
};

const nobodyYet = () => {
  people += 1;
  return `p${people}@example.com`;
};

/** A message that SES was asked to send to somebody, and its tags. */
const aSent = async (email: string, over: Partial<Message> = {}) => {
  const recipientHash = personHash(matchKey, '*', email);
  const state = { state: 'SENDING', attempt: 1, claimId: 'c', recipientHash } as const;
  const message = await table.stored({ ...state, ...over });
  const tags = { mid: message.messageId, clinic: message.clinic, lead: message.leadId };
  return { message, to: { to: email, tags } };
};

const find = async (Key: { PK: string; SK: string }) =>
  (await emulator.client.send(new GetCommand({ TableName: emulator.tables.leads, Key, ConsistentRead: true }))).Item;
const itemOf = ({ clinic, leadId, messageId }: Message) => find(messageKey(clinic, leadId, messageId));
const listed = (email: string, clinic = '*') => find(suppressionKey(clinic, personHash(matchKey, clinic, email)));
const reputation = (clinic: string) =>
  readReputation(emulator.db, emulator.tables.leads, { clinic, fromOn: '2026-06-15', untilOn: '2026-06-15' });

describe('an event that SES took a mail', () => {
  test('makes the message sent, takes it out of the due index and counts once, however often it comes', async () => {
    const { message, to } = await aSent(nobodyYet());
    const [ofClinic, ofAll] = await Promise.all([reputation('alba'), reputation('*')]);
    const { receive, logged } = room();
    for (let times = 0; times < 5; times += 1) await receive(anEvent(to));
    const item = await itemOf(message);
    expect(item).toMatchObject({ state: 'SENT', sesId: 'ses-1', sentAt: takenAt, version: 2 });
    expect(item).not.toHaveProperty('shard');
    expect(item).not.toHaveProperty('claimId');
    expect(await reputation('alba')).toEqual({ ...ofClinic, sent: ofClinic.sent + 1 });
    expect(await reputation('*')).toEqual({ ...ofAll, sent: ofAll.sent + 1 });
    expect(logged.map(({ event }) => event)).toEqual(['evidence.noted', ...Array(4).fill('evidence.ignored')]);
  });

  test('counts once when twenty copies of it come at once', async () => {
    const { to } = await aSent(nobodyYet());
    const before = await reputation('*');
    const { receive } = room();
    await Promise.all(Array.from({ length: 20 }, () => receive(anEvent(to))));
    expect(await reputation('*')).toEqual({ ...before, sent: before.sent + 1 });
  });

  test('leaves room for the other events of the same moment: all are noted', async () => {
    const email = nobodyYet();
    const { message, to } = await aSent(email);
    const { receive } = room();
    const delivered = anEvent({ ...to, detailType: 'Email Delivered', detail: { delivery: { timestamp: toldAt } } });
    await Promise.all([aComplaint({}, to), delivered, anEvent(to)].map(receive));
    expect(await itemOf(message)).toMatchObject({
      state: 'SENT',
      deliveredAt: toldAt,
      complainedAt: toldAt,
      told: new Set(['complained-hard#1', 'delivered#1', 'sent#1']),
    });
  });
});

describe('a hard bounce', () => {
  test('five times is one suppression, for all clinics', async () => {
    const email = nobodyYet();
    const { message, to } = await aSent(email);
    const before = await reputation('alba');
    const { receive } = room();
    for (let times = 0; times < 5; times += 1) await receive(aBounce(to, to));
    expect(await listed(email)).toMatchObject({ scope: 'all', reason: 'bounced', at: toldAt });
    expect(await listed(email)).not.toHaveProperty('until');
    expect(await listed(email, 'alba')).toBeUndefined();
    expect(await itemOf(message)).toMatchObject({ state: 'SENT', bouncedAt: toldAt });
    expect(await reputation('alba')).toEqual({ ...before, bounced: before.bounced + 1 });
  });

  test('is for good where the address was held for a while', async () => {
    const email = nobodyYet();
    const emailHash = personHash(matchKey, '*', email);
    const held = { clinic: '*', emailHash, scope: 'all', reason: 'bounced', at: takenAt, until: toldAt } as const;
    await suppressionStore(emulator.db, emulator.tables).suppress(held);
    const { to } = await aSent(email);
    await room().receive(aBounce(to, to));
    expect(await listed(email)).not.toHaveProperty('until');
  });

  test('that comes again does not undo that somebody let the address be mailed', async () => {
    const email = nobodyYet();
    const { to } = await aSent(email);
    const suppress = vi.fn(async () => {});
    const { receive } = room({ suppress });
    await receive(aBounce(to, to));
    await receive(aBounce(to, to));
    expect(suppress).toHaveBeenCalledTimes(1);
  });

  test('of the alerts leaves a note beside the clinic’s settings and tells the operator', async () => {
    const { to } = await aSent('desk@alba.example', { kind: 'clinic-alert' });
    const { receive, logged } = room();
    await receive(aBounce(to, to));
    const emailHash = personHash(matchKey, '*', 'desk@alba.example');
    expect(await find(clinicMailKey('alba', 'ALERT-TROUBLE'))).toMatchObject({
      emailHash,
      reason: 'bounced',
      at: toldAt,
    });
    expect(logged).toContainEqual({ event: 'evidence.alertAddress', fields: { clinic: 'alba', reason: 'bounced' } });
  });
});

test('a complaint before everything else suppresses for all and for the clinic; the message ends sent and complained', async () => {
  const email = nobodyYet();
  const { message, to } = await aSent(email, { state: 'UNKNOWN' });
  const { receive } = room();
  await receive(aComplaint({}, to));
  await receive(anEvent(to));
  expect(await listed(email)).toMatchObject({ scope: 'all', reason: 'complained' });
  expect(await listed(email, 'alba')).toMatchObject({ scope: 'all', reason: 'complained' });
  expect(await itemOf(message)).toMatchObject({ state: 'SENT', complainedAt: toldAt });
});

describe('transient bounces', () => {
  const days = (count: number) => new Date(Date.parse(toldAt) + count * 86_400_000).toISOString();
  const full = { type: 'Transient', subType: 'MailboxFull', status: '4.2.2' };

  /** One mail after the other bounces, so many days after the first. */
  const bounced = async (email: string, ...on: number[]) => {
    for (const day of on) {
      const { to } = await aSent(email);
      await room().receive(aBounce({ ...full, to: email, at: days(day) }, { ...to, sesId: `ses-${day}` }));
    }
    return listed(email);
  };

  test('hold the address for 14 days from the third within 7, and not before', async () => {
    const email = nobodyYet();
    expect(await bounced(email, 0, 3)).toBeUndefined();
    expect(await bounced(email, 7)).toMatchObject({ scope: 'all', reason: 'bounced', until: days(21) });
  });

  test('in any order are the same', async () => {
    expect(await bounced(nobodyYet(), 7, 0, 3)).toMatchObject({ until: days(21) });
  });

  test('that are further apart do not add up, nor do those before the last month', async () => {
    expect(await bounced(nobodyYet(), 0, 3, 7.1, 12, 40, 45)).toBeUndefined();
  });

  test('of one mail count once', async () => {
    const email = nobodyYet();
    for (let times = 0; times < 4; times += 1) {
      const { to } = await aSent(email);
      await room().receive(aBounce({ ...full, to: email }, to));
    }
    expect(await listed(email)).toBeUndefined();
  });

  test('that are somebody’s absence never hold anything', async () => {
    const email = nobodyYet();
    for (const day of [0, 1, 2, 3]) {
      const { to } = await aSent(email);
      const note = { type: 'Transient', subType: 'General', status: '', to: email, at: days(day) };
      await room().receive(aBounce(note, { ...to, sesId: `ses-${day}` }));
    }
    expect(await listed(email)).toBeUndefined();
  });

  test('do not shorten what holds for good', async () => {
    const email = nobodyYet();
    const { to } = await aSent(email);
    await room().receive(aBounce(to, to));
    expect(await bounced(email, 1, 2, 3)).not.toHaveProperty('until');
  });
});

describe('an event changes nothing', () => {
  test.each([
    ['about a message that is not there', 'unknown-message', { lead: 'nobody' }, undefined],
    ['with the message’s tag and another clinic', 'unknown-message', { clinic: 'birch' }, undefined],
    ['about an attempt that was not made', 'other-attempt', { att: '2' }, undefined],
    ['about another address', 'wrong-recipient', {}, 'victim@example.com'],
  ])('%s', async (_what, reason, tags, other) => {
    const email = nobodyYet();
    const { message, to } = await aSent(email);
    const before = await itemOf(message);
    const { receive, logged } = room();
    const event = { ...to, tags: { ...to.tags, ...tags }, to: other ?? email };
    await receive(aBounce(event, event));
    expect(logged).toEqual([{ event: 'evidence.ignored', fields: { reason } }]);
    expect(await itemOf(message)).toEqual(before);
    expect(await listed(email)).toBeUndefined();
    expect(await listed('victim@example.com')).toBeUndefined();
  });

  test('when it cannot be read, and its reason is counted', async () => {
    const { receive, logged } = room();
    for (const sent of [undefined, {}, anEvent({ detailType: 'Email Opened' }), anEvent({ tags: { mid: undefined } })])
      await receive(sent);
    expect(logged.map(({ fields }) => fields)).toEqual(
      ['unreadable', 'unreadable', 'unknown-type', 'not-ours'].map((reason) => ({ reason })),
    );
  });
});

describe('a table that does not answer', () => {
  test('has the event come again, without a word of the person in the error', async () => {
    const email = nobodyYet();
    const { to } = await aSent(email);
    const lines: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const fail = async () => {
      throw new Error(`cannot write ${email}`);
    };
    const failure = await room({ suppress: fail })
      .receive(aBounce(to, to))
      .catch((error: unknown) => error);
    expect(String((failure as Error).stack) + lines.join('')).not.toContain(email);
    expect(lines.join('')).toContain('evidence.failed');
    await room().receive(aBounce(to, to));
    expect(await listed(email)).toMatchObject({ reason: 'bounced' });
  });

  test('is tried again while others write the same message, and then given back', async () => {
    const { message, to } = await aSent(nobodyYet());
    let tries = 0;
    const writeEvidence = async () => {
      tries += 1;
      return false;
    };
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await expect(room({ writeEvidence }).receive(anEvent(to))).rejects.toThrow('An event was not noted');
    expect(tries).toBe(6);
    expect(await itemOf(message)).toMatchObject({ state: 'SENDING' });
  });
});

test('sums of a reputation hold the days asked for and no other', async () => {
  const { Items = [] } = await emulator.client.send(
    new QueryCommand({
      TableName: emulator.tables.leads,
      KeyConditionExpression: 'PK = :all',
      ExpressionAttributeValues: { ':all': 'REPUTATION#*' },
    }),
  );
  expect(Items.length).toBeGreaterThan(1);
  const asked = { clinic: '*', fromOn: '2026-06-16', untilOn: '2026-12-31' };
  expect(await readReputation(emulator.db, emulator.tables.leads, asked)).toEqual({
    sent: 0,
    bounced: 0,
    complained: 0,
  });
});
