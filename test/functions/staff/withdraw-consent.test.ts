import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personHash } from '../../../shared/leads/person-hash.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { keys } from '../intake.ts';
import { linkRoom } from '../link-room.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;
let look: ReturnType<typeof linkRoom>;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
  look = linkRoom(emulator);
});
afterAll(() => emulator.stop());

const hashOf = (email: string) => personHash(keys.match, 'alba', email);

describe('a consent that a person withdraws by a word to the clinic', () => {
  test('of follow-ups ends them, with proof of who wrote it down, and leaves the summary', async () => {
    const email = 'word@example.com';
    const lead = await desk.aLead({ contact: { email }, consents: { marketing: true, reminder: true } });
    const answer = await desk.withdraw(lead.leadId, { body: { scope: 'marketing' } });
    expect([answer.statusCode, answer.headers.ETag]).toEqual([200, '"2"']);
    expect(json(answer)).toMatchObject({ wantsMarketing: false, wantsReminder: true });
    expect(await look.suppression('alba', hashOf(email))).toMatchObject({ scope: 'marketing', reason: 'staff' });
    expect(await desk.planOf(lead)).toEqual([
      'clinic-alert READY',
      'follow-up-1 CANCELLED no-consent',
      'follow-up-2 CANCELLED no-consent',
      'summary READY',
    ]);
    expect(json(await desk.read(lead.leadId)).consentChanges).toMatchObject([
      { purpose: 'marketing', isGiven: false, via: 'staff', textId: 'unsubscribe-marketing-en-1' },
    ]);
    expect((await desk.auditOf(lead)).sort().slice(0, 2)).toEqual([
      'sub-staff-alba lead.read contact screenings notes reviews adverseEvents consents',
      'sub-staff-alba mail.suppressed suppression',
    ]);
    expect(await desk.auditOf(lead)).toContain('sub-staff-alba marketing.withdrawn wantsMarketing wantsReminder');
  });

  test('of everything stops every mail, also for who had agreed to nothing', async () => {
    const email = 'nothing@example.com';
    const lead = await desk.aLead({ contact: { email } });
    expect((await desk.withdraw(lead.leadId, { body: { scope: 'all' } })).statusCode).toBe(200);
    expect(await look.suppression('alba', hashOf(email))).toMatchObject({ scope: 'all' });
    const plan = json(await desk.messages(lead.leadId)).messages as { kind: string; willSend: boolean }[];
    expect(plan.find(({ kind }) => kind === 'summary')?.willSend).toBe(false);
    expect(await desk.auditOf(lead)).toEqual(['sub-staff-alba mail.suppressed suppression']);
  });

  test('twice is the same as once, on record once', async () => {
    const lead = await desk.aLead({ consents: { marketing: true } });
    await desk.withdraw(lead.leadId, { body: { scope: 'marketing' } });
    expect((await desk.withdraw(lead.leadId, { body: { scope: 'marketing' } })).statusCode).toBe(200);
    expect((await desk.auditOf(lead)).filter((entry) => entry.includes('mail.suppressed'))).toHaveLength(1);
    expect((await desk.leadNow(lead)).version).toBe(lead.version + 1);
  });

  test('has a scope, and is for staff of the clinic', async () => {
    const lead = await desk.aLead();
    const answers = [
      await desk.withdraw(lead.leadId, { body: { scope: 'summary' } }),
      await desk.withdraw(lead.leadId, { body: { scope: 'all' }, as: 'viewer@alba' }),
      await desk.withdraw((await desk.aLead({}, 'birch')).leadId, { body: { scope: 'all' } }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 403, 404]);
  });
});
