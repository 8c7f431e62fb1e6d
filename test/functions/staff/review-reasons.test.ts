import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;
beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
});
afterAll(() => emulator.stop());

const path = '/v1/staff/{clinic}/review-reasons';
const read = (clinic = 'alba') => desk.send({ path, params: { clinic }, as: `clinician@${clinic}` });
const change = (text: string, isKept = true, decision = 'wait') =>
  desk.send({ path, method: 'PATCH', as: 'clinician@alba', body: { decision, text, isKept } });

describe('reasons to choose from', () => {
  test('are kept by decision, once each, and taken away again', async () => {
    await change('The skin has to calm down.');
    await change('An open wound.', true, 'decline');
    const twice = await change('The skin has to calm down.');
    expect(json(twice).reasons).toEqual([
      { decision: 'wait', text: 'The skin has to calm down.' },
      { decision: 'decline', text: 'An open wound.' },
    ]);
    expect(json(await read('birch')).reasons).toEqual([]);
    await change('The skin has to calm down.', false);
    await change('An open wound.', false, 'decline');
    expect(json(await read()).reasons).toEqual([]);
  });

  test('that two clinicians change at one moment are both kept, and the clinic has at most 40', async () => {
    const numbered = Array.from({ length: 39 }, (_, at) => `Reason ${at}`);
    for (const text of numbered) await change(text);
    const answers = await Promise.all(['One', 'Other'].map((text) => change(text)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(json(await read()).reasons).toHaveLength(40);
    expect((await change('Reason 7')).statusCode).toBe(200);
    expect((await change('Reason 7', false)).statusCode).toBe(200);
    expect((await change('One more')).statusCode).toBe(200);
  });

  test.each([
    ['empty', { text: ' ' }, '/text'],
    ['too long', { text: 'x'.repeat(501) }, '/text'],
    ['for a decision that there is not', { decision: 'maybe' }, '/decision'],
  ])('%s are refused', async (_what, over, pointer) => {
    const body = { decision: 'wait', text: 'Because.', isKept: true, ...over };
    const answer = await desk.send({ path, method: 'PATCH', as: 'clinician@alba', body });
    expect([answer.statusCode, json(answer).errors[0].pointer]).toEqual([422, pointer]);
  });
});

describe('the mail of a decision that is not made yet', () => {
  const preview = async (body: object) => {
    const { leadId } = await desk.aLead();
    const before = await desk.leads.readMessages('alba', leadId);
    const answer = await desk.send({
      ...{ path: '/v1/staff/{clinic}/leads/{leadId}/reviews/preview', method: 'POST', as: 'clinician@alba' },
      ...{ params: { leadId }, body },
    });
    expect(await desk.leads.readMessages('alba', leadId)).toEqual(before);
    return answer;
  };

  test('is what the person would read, and nothing is planned', async () => {
    const { subject, text } = json(await preview({ decision: 'see_in_person', proposedOn: '2026-09-03' }));
    expect(subject).toContain('Your enquiry at');
    expect(text).toContain('We suggest 3 September 2026.');
  });

  test('is refused where the decision would be', async () => {
    expect((await preview({ decision: 'wait', until: '2026-06-15' })).statusCode).toBe(422);
    expect((await preview({ decision: 'proceed', reason: 'Because.' })).statusCode).toBe(422);
  });
});
