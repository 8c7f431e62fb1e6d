/** A clinic that is switched off: docs/contract.md#order-of-checks, and what may still be done there. */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settingsKey } from '../../../shared/aws/items/keys.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;
let lead: Lead;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
  lead = await desk.aLead();
  const { client, tables } = emulator;
  const off = { UpdateExpression: 'SET isDisabled = :yes', ExpressionAttributeValues: { ':yes': true } };
  await client.send(new UpdateCommand({ TableName: tables.leads, Key: settingsKey('alba'), ...off }));
});
afterAll(() => emulator.stop());

const seen = (version: number) => ({ 'if-match': `"${version}"` });
const stranger = { assignee: 'nobody@example.com' };
const contacted = { status: 'contacted' };

describe('a change of a lead at a clinic that is switched off', () => {
  test.each([
    ['what its settings would judge, which would be 422', stranger, seen(1), 409],
    ['no version, which would be 428', contacted, {}, 409],
    ['an old version, which would be 412', contacted, seen(0), 409],
    ['a status that there is not', { status: 'lost' }, seen(1), 422],
  ])('with %s', async (_what, body, headers, status) => {
    const answer = await desk.patch(lead.leadId, { body, headers });
    expect(answer.statusCode).toBe(status);
  });

  test('that there is not, or that is no JSON, is told so first', async () => {
    expect((await desk.patch('no-such-lead', { body: contacted })).statusCode).toBe(404);
    const text = { 'content-type': 'text/plain' };
    expect((await desk.patch(lead.leadId, { body: contacted, headers: text })).statusCode).toBe(415);
  });

  test('is 409 by every route that needs the settings, and nothing is changed', async () => {
    const clinician = 'clinician@alba' as const;
    const answers = [
      await desk.patch(lead.leadId, { body: contacted, headers: seen(lead.version) }),
      await desk.undo(lead.leadId),
      await desk.send({
        method: 'PATCH',
        path: '/v1/staff/{clinic}/leads',
        as: 'staff@alba',
        body: { leads: [{ leadId: lead.leadId }], change: { status: 'closed', closeReason: 'spam' } },
      }),
      await desk.release(lead.leadId),
      await desk.review(lead.leadId, { as: clinician, body: {} }),
      await desk.send({
        method: 'POST',
        path: '/v1/staff/{clinic}/leads/{leadId}/reviews/preview',
        params: { leadId: lead.leadId },
        as: clinician,
        body: { decision: 'proceed' },
      }),
      await desk.resend(lead.leadId, {}, { messageId: 'any' }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 409));
    for (const answer of answers) expect(json(answer).type).toBe('urn:suitably:problem:conflict');
    expect(await desk.leadNow(lead)).toEqual(lead);
  });
});

test('a lead of a clinic that is switched off can be read, exported and erased', async () => {
  const path = '/v1/staff/{clinic}/leads/{leadId}';
  const call = { as: 'admin@alba' as const, params: { leadId: lead.leadId } };
  const erase = { method: 'POST', body: { reason: 'request' }, headers: seen(lead.version) };
  expect((await desk.send({ path, ...call })).statusCode).toBe(200);
  expect((await desk.send({ path: `${path}/export`, ...call })).statusCode).toBe(200);
  expect((await desk.send({ path: `${path}/erase`, ...call, ...erase })).statusCode).toBe(200);
});
