import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadKey } from '../../../shared/aws/items/keys.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { healthy, ruleSet } from '../../screening/healthy.ts';
import { noon } from '../intake.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
});
afterAll(() => emulator.stop());

type As = Parameters<LeadDesk['patch']>[1] extends { as?: infer A } | undefined ? A : never;
const patch = async (lead: Lead, body: unknown, as: As = 'staff@alba') => {
  const { leadId, version } = await desk.leadNow(lead);
  return await desk.patch(leadId, { as, body, headers: { 'if-match': `"${version}"` } });
};
const undo = async ({ leadId }: Lead, as: As = 'staff@alba') => await desk.undo(leadId, { as });
const stepsOf = async ({ leadId }: Lead) => json(await desk.read(leadId)).steps;
const issuesOf = (answer: { body: string }) =>
  json(answer).errors?.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);

const spam = { status: 'closed', closeReason: 'spam' };
const automatic = { leaveEmpty: 'https://spam.example' };
const clinicianAnswers = { answers: { expectation: 'single-session' } };
/** Answers that rule the treatment out. */
const unsuitableAnswers = { answers: healthy({ pregnancy: 'yes' }, ruleSet), noneApply: [], ruleSetVersion: '1.0.0' };

describe('a call that is logged', () => {
  test('is one save of everything, and the timeline has it as one step with its note', async () => {
    const lead = await desk.aLead();
    const log = { contacted: 'message_left', followUpOn: '2026-06-18', assignee: 'staff@alba.example' };
    const answer = await patch(lead, { ...log, status: 'contacted', note: 'Prefers mornings.' });
    expect([answer.statusCode, json(answer).followUpOn, json(answer).version]).toEqual([200, '2026-06-18', 2]);
    const opened = json(await desk.read(lead.leadId));
    expect(opened.notes).toMatchObject([{ text: 'Prefers mornings.', by: 'staff of alba' }]);
    expect(opened.steps).toMatchObject([
      {
        noteId: opened.notes[0].noteId,
        status: { from: 'new', to: 'contacted' },
        contacted: 'message_left',
        assignee: { from: null, to: 'staff@alba.example' },
        followUpOn: { from: null, to: '2026-06-18' },
      },
    ]);
    expect(await desk.auditOf(lead)).toHaveLength(2);
  });

  test.each([
    ['a day that is over', { followUpOn: '2026-06-14' }, ['/followUpOn range']],
    ['a day that is far away', { followUpOn: '2028-06-16' }, ['/followUpOn range']],
    ['a day until which the lead is not kept', { followUpOn: '2026-12-01' }, ['/followUpOn range']],
    ['an empty note', { note: '  ' }, ['/note blank']],
    ['another result', { contacted: 'maybe' }, ['/contacted choice']],
    ['a reason without a booking', { withoutDecision: 'Why not.', note: 'x' }, ['/withoutDecision unexpected']],
  ])('is refused with %s', async (_what, body, issues) => {
    const answer = await patch(await desk.aLead(), body);
    expect([answer.statusCode, issuesOf(answer)]).toEqual([422, issues]);
  });
});

describe('a status that is taken back', () => {
  test('gives the plan what it had lost, and leaves both steps on record', async () => {
    const lead = await desk.aLead({ consents: { marketing: true } });
    const plan = await desk.planOf(lead);
    await patch(lead, { status: 'booked' });
    const answer = await undo(lead);
    expect([answer.statusCode, json(answer).status, answer.headers.ETag]).toEqual([200, 'new', '"3"']);
    const ready = (await desk.planOf(lead)).filter((entry) => !entry.includes('CANCELLED'));
    expect(ready).toEqual(plan);
    const { expiresAt, isConsulted, waited } = await desk.leadNow(lead);
    expect({ expiresAt, isConsulted, waited }).toEqual({
      expiresAt: lead.expiresAt,
      isConsulted: undefined,
      waited: undefined,
    });
    const [back, booked] = await stepsOf(lead);
    expect([back.status, back.undoes]).toEqual([{ from: 'booked', to: 'new' }, booked.noteId]);
    expect((await undo(lead)).statusCode).toBe(409);
  });

  test('takes the maintenance of a treatment away, which comes with the next', async () => {
    const lead = await desk.aLead({ consents: { marketing: true } });
    await patch(lead, { status: 'treated' });
    await undo(lead);
    const maintenance = async () => (await desk.planOf(lead)).filter((entry) => entry.startsWith('maintenance'));
    expect(await maintenance()).toEqual(['maintenance CANCELLED lead-status']);
    await patch(lead, { status: 'treated' });
    expect(await maintenance()).toEqual(['maintenance CANCELLED lead-status', 'maintenance READY']);
  });

  test('is refused to others, later than ten minutes, and after a release', async () => {
    const lead = await desk.aLead();
    await patch(lead, { status: 'booked' });
    expect((await undo(lead, 'admin@alba')).statusCode).toBe(409);
    expect((await undo(lead, 'viewer@alba')).statusCode).toBe(403);
    desk.clock.now = noon + 10 * 60_000 + 1_000;
    expect((await undo(lead)).statusCode).toBe(409);
    desk.clock.now = noon;
    expect((await undo(lead)).statusCode).toBe(200);
    const held = await desk.aLead(automatic);
    await desk.release(held.leadId);
    expect((await undo(held)).statusCode).toBe(409);
  });

  test('is done once by two who ask at once', async () => {
    const lead = await desk.aLead();
    await patch(lead, { status: 'contacted' });
    const statuses = await Promise.all([undo(lead), undo(lead)]);
    expect(statuses.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await desk.leadNow(lead)).version).toBe(3);
  });
});

describe('a held lead', () => {
  test('is closed as spam without a mail to anybody, and is held again when its person comes back', async () => {
    const contact = { email: 'robot@example.com' };
    const lead = await desk.aLead({ ...automatic, contact });
    expect((await patch(lead, { status: 'closed', closeReason: 'no_answer' })).statusCode).toBe(409);
    expect(json(await patch(lead, spam))).toMatchObject({ status: 'closed', closeReason: 'spam' });
    expect(await desk.planOf(lead)).toEqual([]);
    expect((await desk.aLead({ contact })).status).toBe('held');
    expect(await desk.planOf(lead)).toEqual([]);
  });

  test('that was closed as spam by mistake is taken back, or released later', async () => {
    const lead = await desk.aLead(automatic);
    await patch(lead, spam);
    expect(json(await undo(lead)).status).toBe('held');
    await patch(lead, spam);
    expect((await patch(lead, { status: 'new' })).statusCode).toBe(409);
    expect(json(await desk.release(lead.leadId)).status).toBe('new');
    expect(await desk.planOf(lead)).toContain('summary READY');
  });
});

describe('a lead on which a clinician has not decided', () => {
  const decide = (lead: Lead, decision = 'proceed') => {
    const body = { decision, reason: 'Seen.', verifiedInPerson: true, notify: false };
    return desk.review(lead.leadId, { as: 'clinician@alba', body });
  };

  test('is booked when staff say why, which is kept', async () => {
    const lead = await desk.aLead(clinicianAnswers);
    const asked = await patch(lead, { status: 'booked' });
    expect([asked.statusCode, issuesOf(asked)]).toEqual([409, ['/withoutDecision decision-missing']]);
    expect((await patch(lead, { status: 'booked', withoutDecision: 'Dr Conti said yes.' })).statusCode).toBe(200);
    expect(await stepsOf(lead)).toMatchObject([{ withoutDecision: 'Dr Conti said yes.' }]);
  });

  test('of an earlier build is known by its latest screening, and by the newest review', async () => {
    const lead = await desk.aLead(clinicianAnswers);
    const forget = async () =>
      await emulator.client.send(
        new UpdateCommand({
          TableName: emulator.tables.leads,
          Key: leadKey(lead.clinic, lead.leadId),
          UpdateExpression: 'SET outcome = :other REMOVE needsClinician, decidedScreeningId',
          ExpressionAttributeValues: { ':other': 'defer_until' },
        }),
      );
    await forget();
    expect(issuesOf(await patch(lead, { status: 'booked' }))).toEqual(['/withoutDecision decision-missing']);
    await decide(lead);
    await forget();
    expect((await patch(lead, { status: 'booked' })).statusCode).toBe(200);
    expect(await desk.leadNow(lead)).toMatchObject({ needsClinician: true, decidedScreeningId: lead.lastScreeningId });
  });

  test('is booked with a reason after a decision against it, and without a word after one for it', async () => {
    const lead = await desk.aLead(clinicianAnswers);
    await decide(lead, 'decline');
    expect(issuesOf(await patch(lead, { status: 'booked' }))).toEqual(['/withoutDecision decision-missing']);
    await decide(lead, 'see_in_person');
    expect((await patch(lead, { status: 'booked' })).statusCode).toBe(200);
  });

  test('is booked without a word after the decision', async () => {
    const lead = await desk.aLead(clinicianAnswers);
    await decide(lead);
    expect((await patch(lead, { status: 'booked' })).statusCode).toBe(200);
  });

  test('and whose answers rule the treatment out is booked by nobody, before the decision', async () => {
    const lead = await desk.aLead(unsuitableAnswers);
    const booking = { status: 'booked', withoutDecision: 'She insists.' };
    for (const as of ['staff@alba', 'clinician@alba', 'admin@alba'] as const) {
      const answer = await patch(lead, booking, as);
      expect([answer.statusCode, issuesOf(answer)]).toEqual([409, ['/status decision-required']]);
    }
    await decide(lead);
    expect((await patch(lead, { status: 'booked' })).statusCode).toBe(200);
  });
});
