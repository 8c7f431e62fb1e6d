/** Bodies by chance against the intake, with the real readers: 2,000 in each run, `npm run faults -- --full` 100,000. */
import type { Context } from 'aws-lambda';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { submitScreening } from '../../../functions/submit-screening.ts';
import { admitSubmission } from '../../../shared/lambda/admit-submission.ts';
import { typedFields } from '../../../shared/lambda/body/read-form.ts';
import { httpHandler } from '../../../shared/lambda/http.ts';
import { leadIdOf } from '../../../shared/leads/lead-id.ts';
import { refusedForm } from '../../../shared/pages/refused-form.tsx';
import { underagePage } from '../../../shared/pages/result/underage-page.tsx';
import { saltBytes, sealScreening } from '../../../shared/receipts/screening-seal.ts';
import { aClinic, aForm, aRequest, aSubmission, everyGroup } from '../../builders.ts';
import { env } from '../../environment.ts';
import { counted, reached, seed, size } from '../../size.ts';
import { type Answer, keys, noon } from '../intake.ts';
import { aFullPerson } from '../privacy-room.ts';
import { oddAnswer } from './odd-answer.ts';
import { formBodies, headers, jsonBodies } from './requests.ts';

const numRuns = size(2_000, 100_000);

const settings = aClinic();
const readClinic = async (slug: string) => (slug === 'alba' ? settings : undefined);
let stored = 0;

/** The intake as it is deployed, but for the table: every source has room, and everybody is new. */
const handler = httpHandler({
  originSecrets: [env.ORIGIN_SECRET],
  deadline: 60_000,
  endpoints: {
    submitScreening: submitScreening({
      clinics: { readClinic },
      admit: admitSubmission({
        admitSource: async () => true,
        firstLook: async () => ({ leadId: undefined, repeat: undefined, isMailboxFull: false }),
        leads: { hasMoreLeadsThan: async () => false, isPhoneKnown: async () => false },
        linkKeys: [keys.link],
      }),
      store: async ({ newLeadId }) => {
        stored += 1;
        return { stored: { leadId: newLeadId, isNewLead: true } };
      },
      publicUrl: 'https://suitably.example',
      keys,
      now: () => noon,
      newLeadId: () => leadIdOf(Buffer.alloc(16, 7)),
      newScreeningId: () => 'screening',
      seal: sealScreening(keys.match, () => Buffer.alloc(saltBytes, 1)),
      underagePage: async (...shown) => underagePage(...shown),
    }),
  },
  allowedOrigins: async ({ params }) => (await readClinic(params.clinic ?? ''))?.origins,
  problemPage: async (problem, request) =>
    refusedForm(problem, await typedFields(request), 'en', await readClinic(request.params.clinic ?? '')),
});

type Sent = { type: string; body: Buffer; headers: Record<string, string>; clinic: string };

const send = async ({ body, headers: given, clinic }: Omit<Sent, 'type'>): Promise<Answer> =>
  (await handler(aRequest({ headers: given, body, params: { clinic } }), {} as Context)) as Answer;

const samples = [
  aSubmission(),
  aFullPerson({ returnUrl: 'https://alba.example/thanks', idempotencyKey: 'k' }),
  aSubmission({ answers: { events: [{ type: 'sunburn-or-tan', date: '2026-06-14' }] }, lang: 'en', leaveEmpty: '' }),
  aSubmission({ answers: { age: 17 } }),
];
const forms = [
  aForm(),
  aForm({
    'contact.phone': '06 1234567',
    'answers.events.sunburn-or-tan': '2026-06-14',
    returnUrl: 'https://alba.example/thanks',
  }),
  aForm({
    'answers.topicals': ['retinoid', 'exfoliant'],
    noneApply: everyGroup.slice(1),
    'attribution.utm_source': 'x',
  }),
];

const bodies = fc.oneof(
  jsonBodies(samples).map((body) => ({ type: 'application/json', body })),
  formBodies(forms),
);
const requests: fc.Arbitrary<Sent> = bodies.chain(({ type, body }) =>
  fc.record({
    type: fc.constant(type),
    body: fc.constant(body),
    headers: headers(type),
    clinic: fc.oneof(
      { weight: 20, arbitrary: fc.constant('alba') },
      { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', '', '..', 'ALBA', 'a'.repeat(300)) },
    ),
  }),
);

const wants = ({ headers: given }: Sent): boolean => /text\/html/i.test(given.ACCEPT ?? '');

test('whatever is sent to the intake ends in a clean answer, and the next valid submission is taken (P14)', async () => {
  const check = oddAnswer();
  const statuses = new Map<number, number>();
  let tried = 0;
  const property = fc.asyncProperty(requests, async (sent) => {
    const before = stored;
    const answer = await send(sent);
    check(answer, false);
    statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
    // Nothing is kept of what was refused, and a page that was asked for could be made.
    if (answer.statusCode >= 400) expect(stored).toBe(before);
    if (answer.statusCode >= 400 && wants(sent)) expect(answer.headers['Content-Type']).toMatch(/^text\/html/);
    if (answer.headers.Location) expect(answer.headers.Location).toMatch(/^(?:\/r\/|https:\/\/alba\.example\/)/);
    tried += 1;
    if (tried % 10 !== 0) return;
    const valid = { headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(samples[0])) };
    expect((await send({ ...valid, clinic: 'alba' })).statusCode).toBe(201);
  });
  await fc.assert(property, { numRuns, seed });
  // Otherwise it would be the same refusal two thousand times.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 303, 400, 403, 404, 413, 415, 422]));
  const count = (...wanted: number[]) => wanted.reduce((sum, status) => sum + (statuses.get(status) ?? 0), 0);
  expect(Math.min(count(200, 201, 303), count(400) / 5, count(422) / 5)).toBeGreaterThan(numRuns / 50);
  reached('P14', `${counted(numRuns)} bodies at the intake, no 5xx`);
});
