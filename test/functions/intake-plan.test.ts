import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { matchKey } from '../../shared/aws/items/keys.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { aClinic, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { type Answer, intakeOn, keys, noon } from './intake.ts';

let emulator: Emulator;
let intake: ReturnType<typeof intakeOn>;
const clock = { now: noon };

beforeAll(async () => {
  emulator = await startEmulator();
  intake = intakeOn(emulator, clock);
  await intake.clinics.createClinic(aClinic());
  await intake.clinics.createClinic(aClinic({ clinic: 'birch', doubleOptIn: true }));
});
afterAll(() => emulator.stop());

const post = async (email: string, over: Parameters<typeof aSubmission>[0] = {}, clinic = 'alba'): Promise<Answer> => {
  const answer = await intake.send({
    path: `/v1/clinics/${clinic}/screenings`,
    params: { clinic },
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(aSubmission({ ...over, contact: { email } })),
  });
  expect(answer.statusCode).toBe(201);
  return answer;
};

/** Kind, state and reason of every message of the lead with this address. */
const planOf = async (email: string, clinic = 'alba') => {
  const Key = matchKey(clinic, personHash(keys.match, clinic, email));
  const { Item } = await emulator.db.send(new GetCommand({ TableName: emulator.tables.leads, Key }));
  const messages = await intake.leads.readMessages(clinic, String(Item?.leadId));
  return messages.map(({ kind, state, error }) => [kind, state, error].filter(Boolean).join(' ')).sort();
};

const marketing = { consents: { marketing: true } };

test('a screening that wants follow-ups stores them with itself', async () => {
  await post('plain@example.com', marketing);
  expect(await planOf('plain@example.com')).toEqual([
    'clinic-alert READY',
    'follow-up-1 READY',
    'follow-up-2 READY',
    'summary READY',
  ]);
});

test('a second screening takes the place of the first in the plan, in one transaction', async () => {
  await post('twice@example.com', marketing);
  await post('twice@example.com', marketing);
  expect(await planOf('twice@example.com')).toEqual([
    'clinic-alert READY',
    'follow-up-1 CANCELLED newer-screening',
    'follow-up-1 READY',
    'follow-up-2 CANCELLED newer-screening',
    'follow-up-2 READY',
    'summary READY',
    'summary READY',
  ]);
});

test('a second screening with an outcome against it leaves no promotion', async () => {
  await post('pregnant@example.com', marketing);
  const noneApply = ['medication', 'immune', 'history', 'skin-at-site', 'allergy', 'recent-procedure'];
  await post('pregnant@example.com', {
    ...marketing,
    noneApply,
    answers: { pregnancy: 'yes', breastfeeding: 'no' },
  });
  const plan = await planOf('pregnant@example.com');
  expect(plan.filter((entry) => /follow-up.*READY/.test(entry))).toEqual([]);
});

test('a box left empty now ends what an earlier tick had planned', async () => {
  await post('withdrawn@example.com', marketing);
  await post('withdrawn@example.com');
  expect(await planOf('withdrawn@example.com')).toEqual([
    'clinic-alert READY',
    'follow-up-1 CANCELLED no-consent',
    'follow-up-2 CANCELLED no-consent',
    'summary READY',
    'summary READY',
  ]);
});

test('where the clinic asks for a confirmation, a tick alone plans nothing', async () => {
  await post('double@example.com', marketing, 'birch');
  expect(await planOf('double@example.com', 'birch')).toEqual(['clinic-alert READY', 'summary READY']);
});
