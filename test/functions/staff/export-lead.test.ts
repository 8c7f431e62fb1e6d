import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ItemKind } from '../../../shared/aws/erasure/item-kind.ts';
import { kindOf } from '../../../shared/aws/erasure/item-register.ts';
import { exportLists } from '../../../shared/aws/erasure/lead-export.ts';
import { leadKinds } from '../../../shared/aws/erasure/lead-item-kinds.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { noon } from '../intake.ts';
import { canaries, type PrivacyRoom, privacyRoom } from '../privacy-room.ts';

let emulator: Emulator;
let room: PrivacyRoom;
let leadId = '';

const json = 'application/json';

beforeAll(async () => {
  emulator = await startEmulator();
  room = await privacyRoom(emulator, { now: noon });
  leadId = await room.submit();
  room.clock.now += 60_000;
  await room.submit({ contact: { email: room.emailOf(leadId) } });
  const body = { text: 'Called; prefers mornings.' };
  expect((await room.send(leadId, '/notes', { method: 'POST', body })).statusCode).toBe(201);
  const review = { decision: 'proceed', reason: 'All clear.', verifiedInPerson: true, notify: true };
  expect((await room.send(leadId, '/reviews', { method: 'POST', body: review })).statusCode).toBe(201);
});
afterAll(() => emulator.stop());

const exported = async () => JSON.parse((await room.send(leadId, '/export')).body);
const lists: Record<string, string> = Object.fromEntries(
  Object.entries(exportLists).map(([name, kind]) => [nameOf(kind), name]),
);
function nameOf(kind: ItemKind) {
  return Object.entries(leadKinds).find(([, known]) => known.about === kind.about)?.[0] ?? '';
}
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('an export', () => {
  test('holds every attribute that the register calls exported, of every item of the person (P20, P-PV-03)', async () => {
    const answer = await exported();
    const items = await room.under(leadId);
    let compared = 0;
    for (const item of items) {
      const [name = '', kind] = Object.entries<ItemKind>(leadKinds).find(([, { isOf }]) => isOf(item)) ?? [];
      const names = Object.keys(item).filter((one) => kind?.attributes[one]?.isExported);
      if (names.length === 0) continue;
      compared += 1;
      const given = plain(Object.fromEntries(names.map((one) => [one, item[one]])));
      if (name === 'lead') expect(answer).toMatchObject(given);
      else expect(answer[lists[name] ?? '']).toContainEqual(expect.objectContaining(withoutWords(given)));
    }
    expect(compared).toBeGreaterThan(8);
  });

  test('has a list for every kind of item of which anything is exported', () => {
    const told = Object.entries<ItemKind>(leadKinds)
      .filter(([, { attributes }]) => Object.values(attributes).some(({ isExported }) => isExported))
      .map(([name]) => name);
    expect(told.sort()).toEqual(['lead', ...Object.keys(lists)].sort());
  });

  test('puts questions, findings and consents in the words that were shown, each text once', async () => {
    const { screenings, texts, consentTexts } = await exported();
    const [screening] = screenings;
    const { questions, rules } = texts[screening.texts];
    expect(screening.questions).toContainEqual({ question: 'skinType', answer: [expect.any(String)] });
    expect(questions.skinType).toEqual({ group: expect.any(String), text: expect.any(String) });
    expect(screening.assessment.headline).toEqual(expect.any(String));
    const [{ ruleId }] = screening.assessment.findings;
    expect(rules[ruleId]).toMatchObject({ reason: expect.any(String), advice: expect.any(String) });
    const [health] = screening.consents;
    expect(health).toMatchObject({ purpose: 'health', isGiven: true });
    expect(consentTexts[health.textId].health).toContain('I agree');
    expect(screenings.map((one: { texts: string }) => one.texts)).toEqual([screening.texts, screening.texts]);
    expect(Object.keys(texts)).toEqual([screening.texts]);
  });

  test('says what was done with the lead, and not by whom', async () => {
    const { audit, messages } = await exported();
    expect(audit.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['screening.received', 'note.added', 'review.added', 'lead.exported']),
    );
    expect(JSON.stringify(audit)).not.toContain('sub-');
    expect(messages).toContainEqual(expect.objectContaining({ kind: 'summary', state: 'READY' }));
  });

  test('is a file named by the lead’s id alone, and on record with its count before it is given', async () => {
    const answer = await room.send(leadId, '/export');
    expect(answer.headers['Content-Disposition']).toBe(`attachment; filename="lead-${leadId}.json"`);
    expect(answer.headers['Content-Type']).toBe(json);
    const entries = (await room.everything('audit')).filter(({ action }) => action === 'lead.exported');
    expect(entries.at(-1)).toMatchObject({ actor: 'sub-admin-alba', leadId, count: (await room.under(leadId)).length });
    expect(JSON.stringify(entries)).not.toContain(canaries.name);
  });

  test.each([
    ['a clinician', 'clinician@alba', 403],
    ['nobody', null, 401],
  ] as const)('is not for %s', async (_who, as, status) => {
    expect((await room.send(leadId, '/export', { as })).statusCode).toBe(status);
  });

  test('of another clinic’s lead is nothing, and of an erased one is gone', async () => {
    const params = { clinic: 'birch', leadId };
    expect((await room.send(leadId, '/export', { as: 'admin@birch', params })).statusCode).toBe(404);
    const other = await room.submit();
    await room.erase(other);
    const answer = await room.send(other, '/export');
    expect(answer.statusCode).toBe(410);
    expect(answer.body).not.toContain(canaries.name);
  });
});

/** The assessment and the consents come with their words, so they hold more than is stored. */
function withoutWords({ assessment, consents, ...given }: Record<string, unknown>) {
  return {
    ...given,
    ...(assessment !== undefined && { assessment: expect.objectContaining({ outcome: expect.any(String) }) }),
    ...(Array.isArray(consents) && { consents: consents.map((one) => expect.objectContaining(one)) }),
  };
}

test('every item under a lead has a kind', async () => {
  expect((await room.under(leadId)).filter((item) => !kindOf(item))).toEqual([]);
});
