import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lead } from '../../../shared/leads/lead.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { loggedLines } from '../../quiet.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
});
afterAll(() => emulator.stop());

const pointersOf = (answer: { body: string }) =>
  json(answer).errors?.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);

describe('a note', () => {
  const add = (lead: Lead, text: unknown, as: 'staff@alba' | 'viewer@alba' = 'staff@alba') =>
    desk.note(lead.leadId, { body: { text }, as });

  test('stands on the lead with who wrote it and when, and makes its next version', async () => {
    const lead = await desk.aLead();
    const answer = await add(lead, 'Called, no answer.\nWill try on Monday.');
    expect([answer.statusCode, answer.headers.ETag]).toEqual([201, '"2"']);
    expect(json(await desk.read(lead.leadId))).toMatchObject({ version: 2, notes: [json(answer)] });
    expect(json(answer)).toMatchObject({ text: 'Called, no answer.\nWill try on Monday.', by: 'staff of alba' });
    expect((await desk.auditOf(lead))[0]).toBe('sub-staff-alba note.added notes');
  });

  test('P-IJ-08 with markup is kept as the text that it is', async () => {
    const lead = await desk.aLead();
    const text = '[x](javascript:alert(1)) <img src=x onerror=alert(1)>';
    expect((await add(lead, text)).statusCode).toBe(201);
    expect(json(await desk.read(lead.leadId))).toMatchObject({ version: lead.version + 1, notes: [{ text }] });
  });

  test('may have 2,000 characters, counted as people count them, and not one more', async () => {
    const lead = await desk.aLead();
    expect((await add(lead, '🌷'.repeat(2_000))).statusCode).toBe(201);
    const answers = [await add(lead, '🌷'.repeat(2_001)), await add(lead, ' \u200b '), await add(lead, 7)];
    expect(answers.map(pointersOf)).toEqual([['/text too_long'], ['/text blank'], ['/text type']]);
    expect((await desk.leadNow(lead)).version).toBe(lead.version + 1);
  });

  test('is for staff, on leads of their own clinic that are still there', async () => {
    const erased = await desk.aLead();
    await desk.erase(erased);
    const answers = [
      await add(await desk.aLead(), 'x', 'viewer@alba'),
      await add(await desk.aLead({}, 'birch'), 'x'),
      await add(erased, 'x'),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 404, 410]);
  });

  test('is not lost when twelve are written at once, nor are its versions', async () => {
    const lead = await desk.aLead();
    const texts = Array.from({ length: 12 }, (_, at) => `note ${at}`);
    const answers = await Promise.all(texts.map((text) => add(lead, text)));
    const stored = answers.filter(({ statusCode }) => statusCode === 201).length;
    const { notes, version } = json(await desk.read(lead.leadId));
    expect([notes.length, version]).toEqual([stored, lead.version + stored]);
    expect(stored).toBeGreaterThan(0);
    expect(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 503)).toBe(true);
  });
});

describe('a review', () => {
  const decided = { decision: 'proceed', reason: 'Looks well healed.', verifiedInPerson: true, notify: false };
  const add = (lead: Lead, over: object = {}, as: 'clinician@alba' | 'staff@alba' = 'clinician@alba') =>
    desk.review(lead.leadId, { body: { ...decided, ...over }, as });

  test('stands on the lead with the screening that it is about, and mails nobody unless asked to', async () => {
    const lead = await desk.aLead();
    const answer = await add(lead);
    expect([answer.statusCode, answer.headers.ETag]).toEqual([201, '"2"']);
    expect(json(await desk.read(lead.leadId)).reviews).toEqual([
      {
        reviewId: expect.any(String),
        screeningId: lead.lastScreeningId,
        ...decided,
        until: null,
        proposedOn: null,
        by: 'clinician of alba',
        at: '2026-06-15T10:00:00.000Z',
      },
    ]);
    expect((await desk.auditOf(lead))[0]).toBe('sub-clinician-alba review.added reviews');
    expect(await desk.planOf(lead)).toEqual(['clinic-alert READY', 'summary READY']);
  });

  test('settles what a clinician owes, until the person sends another screening', async () => {
    const waits = {
      answers: {
        bloodThinners: ['anticoagulant'],
        isotretinoin: 'no',
        topicals: ['none'],
        photosensitisers: 'no',
        events: [{ type: 'isotretinoin-stopped', date: '2026-04-01' }],
      },
      noneApply: ['pregnancy', 'immune', 'history', 'skin-at-site', 'allergy'],
      contact: { email: 'waits@example.com' },
    };
    const rowOf = async ({ leadId }: Lead) => {
      const path = '/v1/staff/{clinic}/leads';
      const { leads } = json(await desk.send({ path, query: 'outcome=defer_until', as: 'viewer@alba' }));
      return leads.find((row: { leadId: string }) => row.leadId === leadId);
    };
    const lead = await desk.aLead(waits);
    expect(await rowOf(lead)).toMatchObject({ outcome: 'defer_until', needsClinician: true, isUndecided: true });
    await add(lead);
    expect(await rowOf(lead)).toMatchObject({ needsClinician: false, isUndecided: false });
    expect(json(await desk.read(lead.leadId))).toMatchObject({ needsClinician: false, isUndecided: false });
    await desk.aLead(waits);
    expect(await rowOf(lead)).toMatchObject({ needsClinician: true, isUndecided: true });
  });

  test('that tells the person plans its mail, one for each', async () => {
    const lead = await desk.aLead();
    await add(lead, { decision: 'wait', until: '2026-09-01', notify: true });
    await add(lead, { notify: true });
    expect((await desk.planOf(lead)).filter((entry) => entry === 'decision READY')).toHaveLength(2);
    expect(json(await desk.read(lead.leadId)).reviews.map(({ until }: { until: string }) => until)).toEqual([
      null,
      '2026-09-01',
    ]);
  });

  test.each([
    ['P-DT-08 25 months away', { decision: 'wait', until: '2028-07-15' }, ['/until range']],
    ['a day over 24 months away', { decision: 'wait', until: '2028-06-16' }, ['/until range']],
    ['today', { decision: 'wait', until: '2026-06-15' }, ['/until range']],
    ['on a day that is none', { decision: 'wait', until: '2027-02-30' }, ['/until invalid']],
    ['beside another decision', { decision: 'proceed', until: '2026-09-01' }, ['/until unexpected']],
    ['to propose beside another decision', { decision: 'wait', proposedOn: '2026-09-01' }, ['/proposedOn unexpected']],
    ['to propose that is today', { decision: 'see_in_person', proposedOn: '2026-06-15' }, ['/proposedOn range']],
  ])('with a day %s is refused', async (_when, over, pointers) => {
    const answer = await add(await desk.aLead(), over);
    expect([answer.statusCode, pointersOf(answer)]).toEqual([422, pointers]);
  });

  test('may wait exactly 24 months', async () => {
    expect((await add(await desk.aLead(), { decision: 'wait', until: '2028-06-15' })).statusCode).toBe(201);
  });

  test('needs a reason and a plain yes or no, and is for clinicians', async () => {
    const lead = await desk.aLead();
    const answers = [
      await add(lead, { reason: ' ' }),
      await add(lead, { notify: 'yes' }),
      await add(lead, { by: 'x' }),
    ];
    expect(answers.map(pointersOf)).toEqual([['/reason blank'], ['/notify type'], ['/by unknown']]);
    expect((await add(lead, {}, 'staff@alba')).statusCode).toBe(403);
    expect((await desk.leadNow(lead)).version).toBe(lead.version);
  });
});

describe('a release', () => {
  test('sends the person what the screening would have sent, and ends the hold', async () => {
    const lead = await desk.aLead({ leaveEmpty: 'https://spam.example', consents: { marketing: true } });
    expect(await desk.planOf(lead)).toEqual([]);
    const answer = await desk.release(lead.leadId);
    expect([answer.statusCode, answer.headers.ETag, json(answer).status]).toEqual([200, '"2"', 'new']);
    expect(await desk.planOf(lead)).toEqual(['follow-up-1 READY', 'follow-up-2 READY', 'summary READY']);
    expect(json(await desk.read(lead.leadId)).held).toBeNull();
    expect((await desk.auditOf(lead))[0]).toMatch(/^sub-staff-alba lead\.released /);
  });

  test('happens once, also when two release at once', async () => {
    const lead = await desk.aLead({ leaveEmpty: 'https://spam.example' });
    const answers = await Promise.all([desk.release(lead.leadId), desk.release(lead.leadId)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await desk.planOf(lead)).toEqual(['summary READY']);
  });

  test('of a lead that is not held is a conflict, of a foreign one not found, and not for viewers', async () => {
    const lead = await desk.aLead();
    const foreign = await desk.aLead({}, 'birch');
    const held = await desk.aLead({ leaveEmpty: 'https://spam.example' });
    const answers = [
      await desk.release(lead.leadId),
      await desk.release(foreign.leadId),
      await desk.release(held.leadId, { as: 'viewer@alba' }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([409, 404, 403]);
    expect((await desk.leadNow(held)).status).toBe('held');
  });
});

test('nothing that staff write is in a log line or in the audit', async () => {
  const lead = await desk.aLead({ contact: { name: 'Canary Name' } });
  await desk.note(lead.leadId, { body: { text: 'canary-note' } });
  const review = { decision: 'decline', reason: 'canary-reason', verifiedInPerson: false, notify: true };
  await desk.review(lead.leadId, { as: 'clinician@alba', body: review });
  await desk.patch(lead.leadId, { body: { phone: '+39 06 9876 543' }, headers: { 'if-match': '"3"' } });
  await desk.patch(lead.leadId, { body: { phone: 'canary-phone' }, headers: { 'if-match': '"4"' } });
  expect((await desk.leadNow(lead)).version).toBe(4);
  const written = `${loggedLines().join('')}${(await desk.auditOf(lead)).join('')}`;
  expect(written).toContain('request.done');
  expect(written).not.toMatch(/canary|Canary|9876|39069876543/);
});
