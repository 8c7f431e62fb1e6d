/** Receipts on the whole stack, before and after a rotation of their key. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withRetiredKey } from '../../commands/deploy/rotate-secret.ts';
import { answersFile } from '../../shared/receipts/answers-file.ts';
import { findDisagreements } from '../../shared/receipts/judge-receipt.ts';
import { keyList } from '../../shared/receipts/receipt-keys.ts';
import { verifiedReceipt } from '../../shared/receipts/verify-receipt.ts';
import { aSubmission } from '../builders.ts';
import { newFolder } from '../run-folder.ts';
import { callsOf, fieldsOf } from './calls-of.ts';
import { databaseOf } from './fullest-table.ts';
import { type Item, type Stack, startStack } from './stack.ts';

type Kept = { email: string; link: string; receipt: string; answers: string };

const data = newFolder();
const versions = ['1.0.0', '1.1.0'];
let stack: Stack;
let before: Kept[] = [];

const form = (fields: Record<string, string> | URLSearchParams) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

/** The files that the buttons of a result's page give. */
const filesOf = async (link: string, email: string) => {
  const page = await (await stack.request(link, form({ email }))).text();
  const [, action = ''] = /<form [^>]*action="([^"]+)"/.exec(page) ?? [];
  const ask = async (part: string) => {
    const fields = fieldsOf(page);
    fields.set('part', part);
    return await stack.request(action, form(fields));
  };
  return { action, receipt: await ask('receipt'), answers: await ask('answers') };
};

const keptOf = async (version: string): Promise<Kept> => {
  const email = `v${version}@example.com`;
  const body = JSON.stringify(aSubmission({ ruleSetVersion: version, contact: { email }, answers: { age: 20 } }));
  const headers = { 'content-type': 'application/json' };
  const sent = await stack.request('/v1/clinics/alba/screenings', { method: 'POST', headers, body });
  const link = sent.headers.get('location') ?? '';
  const { receipt, answers } = await filesOf(link, email);
  return { email, link, receipt: await receipt.text(), answers: await answers.text() };
};

const publishedKeys = async () => {
  const answer = await stack.request('/.well-known/jwks.json');
  return { answer, keys: keyList.parse(await answer.json()) };
};

/** What `npm run deploy -- rotate --secret receipt` does with the secret, and a deployment with the functions. */
const rotateKey = async () => {
  await stack.stop();
  const file = path.join(data, 'secrets.json');
  const secrets: Record<string, { AWSCURRENT: string }> = JSON.parse(readFileSync(file, 'utf8'));
  const [id = ''] = Object.keys(secrets).filter((name) => name.startsWith('SecretsReceiptKey'));
  const AWSCURRENT = JSON.stringify(withRetiredKey(JSON.parse(secrets[id]?.AWSCURRENT ?? '')));
  writeFileSync(file, JSON.stringify({ ...secrets, [id]: { AWSCURRENT } }));
  stack = await startStack(data);
};

const screeningOf = async (email: string): Promise<Item> => {
  const found = (await stack.items()).find(({ SK, contact }) => {
    return SK.startsWith('SCREENING#') && (contact as { email?: string }).email === email;
  });
  if (!found) throw new Error('There is no screening of this address.');
  return found;
};

beforeAll(async () => {
  stack = await startStack(data);
  before = await Promise.all(versions.map(keptOf));
});
afterAll(() => stack.stop());

describe('before a rotation', () => {
  test('the files have names of their own, and no part of them stands in an address', async () => {
    const [{ link, email } = before[0] as Kept] = before;
    const { action, receipt, answers } = await filesOf(link, email);
    expect(action).toBe(`${link}/receipt?lang=en`);
    const named = [receipt, answers].map(({ headers }) => [
      headers.get('content-type'),
      headers.get('content-disposition'),
      headers.get('cache-control'),
    ]);
    expect(named).toEqual([
      ['application/jose', 'attachment; filename="screening-receipt.jws"', 'no-store'],
      ['application/json', 'attachment; filename="screening-answers.json"', 'no-store'],
    ]);
  });

  test('one key is published, which caches may keep for five minutes', async () => {
    const { answer, keys } = await publishedKeys();
    expect([answer.headers.get('cache-control'), keys.keys.length]).toEqual(['public, max-age=300', 1]);
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await stack.request('/.well-known/jwks.json', { headers })).status).toBe(304);
  });
});

describe('after a rotation', () => {
  beforeAll(rotateKey);

  test('receipts of before, of both versions, are proved and judged again as they were', async () => {
    const { keys } = await publishedKeys();
    expect(keys.keys).toHaveLength(2);
    for (const { receipt, answers } of before) {
      const verified = await verifiedReceipt(receipt, keys);
      expect(versions).toContain(verified.ruleSet.version);
      expect(await findDisagreements(verified, answersFile.parse(JSON.parse(answers)))).toEqual([]);
    }
  });

  test('the same screening gives a receipt that says the same, by the new key', async () => {
    const { keys } = await publishedKeys();
    for (const { link, email, receipt: old } of before) {
      const now = await (await filesOf(link, email)).receipt.text();
      // A test's stack has another port each time.
      const { iss: _now, ...said } = await verifiedReceipt(now, keys);
      expect(await verifiedReceipt(old, keys)).toMatchObject(said);
      expect(decodeProtectedHeader(now).kid).not.toBe(decodeProtectedHeader(old).kid);
    }
  });

  test('members get the same receipt as the person, and the export holds it', async () => {
    const [{ link, email } = before[0] as Kept] = before;
    const { leadId, screeningId } = await screeningOf(email);
    const { staff } = callsOf(stack);
    const given = await (await staff(`/leads/${leadId}/screenings/${screeningId}/receipt`)).json();
    const { receipt, answers } = await filesOf(link, email);
    expect(given).toEqual({ receipt: await receipt.text(), answers: await answers.json() });
    const { screenings } = await (await staff(`/leads/${leadId}/export`)).json();
    expect(screenings).toMatchObject([{ receipt: given.receipt, ...given.answers }]);
  });
});

describe('no receipt is made', () => {
  test('of a screening that somebody has changed in the table', async () => {
    const [, { link, email } = before[1] as Kept] = before;
    const { PK, SK } = await screeningOf(email);
    const client = databaseOf(stack);
    await client.send(
      new UpdateCommand({
        ...{ TableName: stack.leadsTable, Key: { PK, SK }, UpdateExpression: 'SET answers.age = :age' },
        ExpressionAttributeValues: { ':age': 40 },
      }),
    );
    client.destroy();
    const { receipt, answers } = await filesOf(link, email);
    expect([receipt.status, answers.status]).toEqual([409, 409]);
    expect(stack.logs.filter((line) => line.includes('"receipt.refused"'))).toHaveLength(2);
  });

  test('of somebody who was erased, of whom neither salt nor seal is left', async () => {
    const [{ link, email } = before[0] as Kept] = before;
    const { leadId, screeningId, salt, seal } = await screeningOf(email);
    const { staff } = callsOf(stack);
    const tag = (await staff(`/leads/${leadId}`)).headers.get('etag') ?? '';
    const erase = { method: 'POST', body: { reason: 'request' }, headers: { 'if-match': tag } };
    expect((await staff(`/leads/${leadId}/erase`, 'admin', erase)).status).toBe(200);
    expect((await staff(`/leads/${leadId}/screenings/${screeningId}/receipt`)).status).toBe(410);
    expect((await stack.request(`${link}/receipt`, form({ nonce: 'x', part: 'receipt' }))).status).toBe(410);
    await stack.settle();
    await stack.tick();
    const left = JSON.stringify(await stack.items());
    expect([left.includes(String(salt)), left.includes(String(seal))]).toEqual([false, false]);
  });
});
