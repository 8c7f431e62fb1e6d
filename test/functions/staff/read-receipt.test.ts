import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloadReceipt, readResult } from '../../../functions/show-result.ts';
import { limitStore } from '../../../shared/aws/intake/limit-store.ts';
import { linkStore } from '../../../shared/aws/intake/link-store.ts';
import { screeningKey } from '../../../shared/aws/items/keys.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import type { Screening } from '../../../shared/leads/screening.ts';
import { resultToken } from '../../../shared/links/result-link.ts';
import { signTime } from '../../../shared/links/signed-time.ts';
import { askAddress } from '../../../shared/pages/ask-address.tsx';
import { storedResultPage } from '../../../shared/pages/result/stored-result-page.tsx';
import { provenScreening } from '../../../shared/receipts/sign-receipt.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { keys } from '../intake.ts';
import { caller, formType } from '../link-room.ts';
import { json, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: Awaited<ReturnType<typeof leadDesk>>;
let asked: ReturnType<typeof caller>;
let shown: ReturnType<typeof caller>;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
  const { db, tables } = emulator;
  const { clinics, leads } = desk.intake;
  const signing = { secret: keys.receipt, matchKey: keys.match, issuer: 'https://suitably.example' };
  const deps = {
    ...{ clinics, leads, keys, now: () => desk.clock.now },
    links: linkStore(db, tables.leads),
    admitMiss: limitStore(db, tables.leads).admitMiss,
    prove: (screening: Screening) => provenScreening(signing, screening),
    pages: { ask: askAddress, result: storedResultPage },
  };
  asked = caller({ downloadReceipt: downloadReceipt(deps) });
  shown = caller({ readResult: readResult(deps) });
});
afterAll(() => emulator.stop());

const keyOf = ({ clinic, leadId, lastScreeningId }: Lead) => screeningKey(clinic, leadId, lastScreeningId);

/** Changes the stored screening behind our back. */
const change = async (lead: Lead, UpdateExpression: string, values?: Record<string, unknown>) =>
  await emulator.client.send(
    new UpdateCommand({
      ...{ TableName: emulator.tables.leads, Key: keyOf(lead), UpdateExpression },
      ...(values && { ExpressionAttributeValues: values }),
    }),
  );

const receiptOf = (lead: Lead, as: 'viewer@alba' | 'viewer@birch' = 'viewer@alba') =>
  desk.send({
    ...{ method: 'GET', path: '/v1/staff/{clinic}/leads/{leadId}/screenings/{screeningId}/receipt', as },
    params: { leadId: lead.leadId, screeningId: lead.lastScreeningId },
  });

const tokenOf = ({ clinic, lastScreeningId }: Lead) => resultToken(keys.link, clinic, lastScreeningId);
const download = (lead: Lead, fields: Record<string, string>) => {
  const body = new URLSearchParams(fields).toString();
  return asked({ params: { token: tokenOf(lead) }, headers: { 'content-type': formType }, body });
};
const nonceOf = (lead: Lead, at = desk.clock.now) => signTime(keys.link, 'receipt-page', tokenOf(lead), at);

describe('a receipt for staff', () => {
  test('comes with the answers of the screening, and is on record', async () => {
    const lead = await desk.aLead();
    const answer = await receiptOf(lead);
    const { Item } = await emulator.client.send(new GetCommand({ TableName: emulator.tables.leads, Key: keyOf(lead) }));
    expect(answer.statusCode).toBe(200);
    expect(json(answer)).toEqual({
      receipt: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      answers: expect.objectContaining({ salt: Item?.salt, answers: Item?.answers, today: '2026-06-15' }),
    });
    expect(await desk.auditOf(lead)).toContainEqual('sub-viewer-alba receipt.read screening');
  });

  test('is not made of a screening that was changed since, nor is its reading on record', async () => {
    const lead = await desk.aLead();
    await change(lead, 'SET assessment.outcome = :other', { ':other': 'consult_clinician' });
    const answer = await receiptOf(lead);
    expect([answer.statusCode, json(answer).detail]).toEqual([409, expect.stringContaining('was changed')]);
    expect(await desk.auditOf(lead)).not.toContainEqual('sub-viewer-alba receipt.read screening');
  });

  test('is not made of a screening that was stored before there were receipts', async () => {
    const lead = await desk.aLead();
    await change(lead, 'REMOVE salt, seal');
    const answer = await receiptOf(lead);
    expect([answer.statusCode, json(answer).detail]).toEqual([409, expect.stringContaining('before receipts')]);
  });

  test('is no other person’s: a screening of another lead is not found under this one', async () => {
    const [lead, other] = [await desk.aLead(), await desk.aLead()];
    expect((await receiptOf({ ...lead, lastScreeningId: other.lastScreeningId })).statusCode).toBe(404);
  });
});

describe('a receipt for the person', () => {
  test.each(['receipt', 'answers'])('is a file, by a button of the result’s page: %s', async (part) => {
    const lead = await desk.aLead();
    const answer = await download(lead, { nonce: nonceOf(lead), part });
    expect([answer.statusCode, answer.headers['Cache-Control']]).toEqual([200, 'no-store']);
    const given = json(await receiptOf(lead));
    expect(part === 'answers' ? JSON.parse(answer.body) : answer.body).toEqual(given[part]);
  });

  test('asks for the address again without that button, with one of another link, and after an hour', async () => {
    const [lead, other] = [await desk.aLead(), await desk.aLead()];
    const hour = 3_600_000;
    for (const nonce of ['', 'x.y', nonceOf(other), nonceOf(lead, desk.clock.now - hour)]) {
      const answer = await download(lead, { nonce, part: 'answers' });
      expect([answer.statusCode, answer.headers.Location, answer.body]).toEqual([303, `/r/${tokenOf(lead)}`, '']);
    }
    expect((await download(lead, { nonce: nonceOf(lead, desk.clock.now - hour + 1) })).statusCode).toBe(200);
  });

  test('has its buttons on the page only where there is a receipt', async () => {
    const lead = await desk.aLead({ contact: { email: 'buttons@example.com' } });
    const page = async () => {
      const body = new URLSearchParams({ email: 'buttons@example.com' }).toString();
      return (await shown({ params: { token: tokenOf(lead) }, headers: { 'content-type': formType }, body })).body;
    };
    expect(await page()).toContain(`action="/r/${tokenOf(lead)}/receipt"`);
    await change(lead, 'REMOVE salt, seal');
    expect(await page()).not.toContain('/receipt"');
    expect((await download(lead, { nonce: nonceOf(lead) })).statusCode).toBe(409);
  });
});
