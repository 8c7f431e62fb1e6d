import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLead } from '../../../functions/staff/read-lead.ts';
import { ExpectedError } from '../../../shared/contract/expected-error.ts';
import { httpRequest } from '../../../shared/lambda/http-request.ts';
import { aRequest } from '../../builders.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { noon } from '../intake.ts';
import { aMember } from '../staff-room.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
});
afterAll(() => emulator.stop());

const viewer = { as: 'viewer@alba' } as const;

const anIsotretinoinUser = {
  contact: { name: 'Ada Rossi', phone: '+39 06 1234 567', note: 'Mornings, please.' },
  answers: {
    bloodThinners: ['anticoagulant', 'supplements'],
    isotretinoin: 'no',
    topicals: ['none'],
    photosensitisers: 'no',
    events: [{ type: 'isotretinoin-stopped', date: '2026-04-01' }],
  },
  noneApply: ['pregnancy', 'immune', 'history', 'skin-at-site', 'allergy'],
  attribution: { utm_source: 'instagram' },
};

describe('an opened lead', () => {
  test('has the person, every screening with its answers, and the version as its entity tag', async () => {
    const lead = await desk.aLead(anIsotretinoinUser);
    const answer = await desk.read(lead.leadId, viewer);
    expect([answer.statusCode, answer.headers.ETag]).toEqual([200, '"1"']);
    expect(json(answer)).toMatchObject({
      leadId: lead.leadId,
      contact: { name: 'Ada Rossi', phone: '+39061234567', note: 'Mornings, please.' },
      status: 'new',
      closeReason: null,
      assignee: null,
      version: 1,
      held: null,
      notes: [],
      reviews: [],
      duplicates: [],
      screenings: [
        {
          ruleSetVersion: '1.1.0',
          lang: 'en',
          answers: { bloodThinners: ['anticoagulant', 'supplements'] },
          noneApply: anIsotretinoinUser.noneApply,
          attribution: { utm_source: 'instagram' },
          assessment: { outcome: 'defer_until', deferUntil: '2026-10-02', ruleSetVersion: '1.1.0' },
        },
      ],
    });
    const purposes = json(answer).screenings[0].consents.map((one: { purpose: string }) => one.purpose);
    expect(purposes).toEqual(['health', 'reminder', 'marketing']);
  });

  test('says of each finding what in the answers fired it, where the rule comes from, and how strong it is', async () => {
    const lead = await desk.aLead(anIsotretinoinUser);
    const { screenings, texts } = json(await desk.read(lead.leadId, viewer));
    const [screening] = screenings;
    const { rules, sources, questions } = texts[screening.texts];
    const finding = (ruleId: string) =>
      screening.assessment.findings.find((one: { ruleId: string }) => one.ruleId === ruleId);
    expect(finding('isotretinoin-recent')).toMatchObject({
      waitUntil: '2026-10-02',
      firedBy: [{ question: 'events', answer: [expect.stringContaining('1 April 2026')] }],
    });
    expect(rules['isotretinoin-recent']).toMatchObject({
      reason: expect.stringContaining('six months'),
      strength: 'moderate',
      sources: expect.arrayContaining(['ISO2M']),
    });
    expect(sources.ISO2M).toMatchObject({ title: expect.any(String) });
    expect(questions.events.text).toEqual(expect.any(String));
    const anticoagulant = finding('anticoagulant-prescribed').firedBy;
    expect(anticoagulant).toHaveLength(1);
    expect(anticoagulant[0].answer).toHaveLength(1);
    const asked = screening.questions.find((one: { question: string }) => one.question === 'bloodThinners');
    expect(anticoagulant[0]).toMatchObject({ question: 'bloodThinners', answer: [asked.answer[0]] });
    expect(asked.answer).toHaveLength(2);
  });

  test('shows the newest screening first, and the earlier one as it was', async () => {
    const contact = { email: 'twice@example.com' };
    const lead = await desk.aLead({ contact });
    desk.clock.now += 86_400_000;
    await desk.aLead({ ...anIsotretinoinUser, contact });
    const { screenings, version } = json(await desk.read(lead.leadId, viewer));
    const outcomes = screenings.map((one: { assessment: { outcome: string } }) => one.assessment.outcome);
    expect([version, ...outcomes]).toEqual([2, 'defer_until', 'suitable']);
  });

  test('is on record before it is shown, by names of fields only', async () => {
    const lead = await desk.aLead();
    await desk.read(lead.leadId, viewer);
    expect(await desk.auditOf(lead)).toEqual([
      'sub-viewer-alba lead.read contact screenings notes reviews adverseEvents consents',
    ]);
  });

  test('is not shown when the reading cannot be put on record', async () => {
    const lead = await desk.aLead();
    const record = async () => {
      throw new ExpectedError('unavailable', 'unavailable', { retryAfter: 5 });
    };
    const endpoint = readLead({ ...desk, audit: { ...desk.audit, record } });
    const http = httpRequest(aRequest({ method: 'GET', params: { clinic: 'alba', leadId: lead.leadId } }));
    await expect(endpoint({ http, member: aMember(), at: noon, lang: 'en' })).rejects.toMatchObject({
      problem: 'unavailable',
    });
  });

  test('shows why it is held', async () => {
    const lead = await desk.aLead({ leaveEmpty: 'https://spam.example' });
    expect(json(await desk.read(lead.leadId, viewer))).toMatchObject({ status: 'held', held: { reason: 'honeypot' } });
  });
});

describe('a lead that may be there twice', () => {
  const phone = '+39 06 7654 321';

  test('names the others with the same number, and no one who was erased', async () => {
    const one = await desk.aLead({ contact: { name: 'Ada One', phone } });
    const two = await desk.aLead({ contact: { name: 'Ada Two', phone } });
    const three = await desk.aLead({ contact: { name: 'Ada Three', phone } });
    await desk.erase(three);
    expect(json(await desk.read(one.leadId, viewer)).duplicates).toEqual([
      { leadId: two.leadId, name: 'Ada Two', status: 'new', createdAt: two.createdAt, isLinked: false },
    ]);
    expect(json(await desk.read(two.leadId, viewer))).toMatchObject({
      possibleDuplicate: true,
      duplicates: [{ leadId: one.leadId }],
    });
  });

  test('knows nothing of the same number at another clinic', async () => {
    const here = await desk.aLead({ contact: { phone: '+1 202 555 0143' } });
    await desk.aLead({ contact: { phone: '+1 202 555 0143' } }, 'birch');
    expect(json(await desk.read(here.leadId, viewer)).duplicates).toEqual([]);
  });
});

describe('a lead that is not to be seen', () => {
  test('P-AZ-01 of another clinic is not found, in the words for an id of nobody', async () => {
    const foreign = await desk.aLead({}, 'birch');
    const answers = [];
    for (const leadId of [foreign.leadId, 'x'.repeat(22)]) {
      const answer = await desk.read(leadId, { as: 'admin@alba' });
      const { traceId: _traceId, ...problem } = json(answer);
      answers.push({ status: answer.statusCode, ...problem });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 404, type: 'urn:suitably:problem:not-found' });
    expect(await desk.auditOf(foreign)).toEqual([]);
  });

  test.each([
    ['that climbs', '../../x'],
    ['that is written in percent signs', '%2e%2e%2fbirch'],
    ['that is half a key', 'LEAD#1'],
    ['of 500 characters', 'a'.repeat(500)],
  ])('P-AZ-09 by an id %s is not found', async (_what, id) => {
    expect((await desk.read(id, viewer)).statusCode).toBe(404);
  });

  test('P-AZ-11 because it was erased is gone, and nothing of it is in the answer', async () => {
    const lead = await desk.aLead({ contact: { name: 'Erased Canary' } });
    await desk.erase(lead);
    const answer = await desk.read(lead.leadId, viewer);
    expect([answer.statusCode, json(answer).type]).toEqual([410, 'urn:suitably:problem:gone']);
    expect(answer.body).not.toContain('Canary');
  });
});

test('an entry of the audit holds no value of the lead', async () => {
  const { Items = [] } = await emulator.client.send(
    new QueryCommand({
      TableName: emulator.tables.audit,
      KeyConditionExpression: 'PK = :clinic',
      ExpressionAttributeValues: { ':clinic': 'CLINIC#alba' },
    }),
  );
  expect(Items.length).toBeGreaterThan(5);
  expect(JSON.stringify(Items)).not.toMatch(/Rossi|example\.com|anticoagulant/);
});
