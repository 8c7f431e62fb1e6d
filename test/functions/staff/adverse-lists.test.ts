import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Item } from '../../../shared/aws/table/read-items.ts';
import { type Emulator, startEmulator, withNewTables } from '../../emulator.ts';
import { loggedLines } from '../../quiet.ts';
import { type AdverseDesk, adverseDesk, caution, leadRoute } from './adverse-desk.ts';
import { json } from './lead-desk.ts';

let first: Emulator;
let emulator: Emulator;
let desk: AdverseDesk;

beforeAll(async () => {
  first = await startEmulator();
});
afterAll(() => first.stop());
beforeEach(async () => {
  emulator = await withNewTables(first);
  desk = await adverseDesk(emulator);
});

describe('the list of a clinic', () => {
  test('has the latest days first, in pages, by what the latest entries say, and names the regulator', async () => {
    const [one, two] = [await desk.aPatient(), await desk.aPatient()];
    const early = json(await desk.record(one, { happenedOn: '2026-06-11', kind: 'infection' }));
    const late = json(await desk.record(two));
    await desk.add(one, early.eventId, { severity: 'severe', note: 'x', reportedTo: 'y', reportedOn: '2026-06-14' });
    const page = json(await desk.list('limit=1'));
    expect(page.events).toEqual([
      {
        ...{ eventId: late.eventId, leadId: two.leadId, name: 'Ada Rossi', kind: 'burn', happenedOn: '2026-06-15' },
        ...{ severity: 'moderate', reportedOn: null, isMistake: false, entries: 1 },
      },
    ]);
    const rest = json(await desk.list(`limit=1&cursor=${page.next}`));
    expect(rest.events).toMatchObject([{ severity: 'severe', reportedOn: '2026-06-14', entries: 2 }]);
    expect(page.regulator).toEqual({ name: 'Ministero della Salute', url: 'https://www.salute.gov.it' });
    expect(json(await desk.list('', 'clinician@birch'))).toMatchObject({
      events: [],
      regulator: { name: 'FDA (MedWatch)' },
    });
  });

  test('is on record with the number of rows, and leaves out who was erased', async () => {
    const [one, two] = [await desk.aPatient(), await desk.aPatient()];
    await desk.record(one);
    await desk.record(two);
    await desk.erase(two);
    expect(json(await desk.list()).events).toMatchObject([{ leadId: one.leadId }]);
    const { entries } = json(await desk.send({ path: '/v1/staff/{clinic}/audit', as: 'admin@alba' }));
    expect(entries[0]).toMatchObject({ action: 'adverse-events.listed', actor: 'sub-clinician-alba', count: 1 });
  });
});

describe('the counts by rule', () => {
  test('are by the last screening before the day of the event', async () => {
    const patient = await desk.aPatient();
    // The screening of the day itself, or of later, says nothing about how the person was treated.
    await desk.aLead({ contact: { email: patient.contact.email } });
    await desk.record(patient);
    await desk.record(await desk.aPatient({}), { happenedOn: '2026-06-12' });
    await desk.record(patient, { happenedOn: '2026-06-10' });
    expect(await desk.counts()).toMatchObject({ events: 3, unscreened: 1 });
    expect(await desk.countOf(caution)).toEqual({ ruleId: caution, fired: 1, notFired: 1 });
    expect(await desk.countOf('sunburn-recent')).toEqual({ ruleId: 'sunburn-recent', fired: 0, notFired: 2 });
  });

  test('leave out, once, what was recorded by mistake', async () => {
    const patient = await desk.aPatient();
    const { eventId } = json(await desk.record(patient));
    const mistaken = { severity: 'mild', note: 'The wrong person.', isMistake: true };
    await desk.add(patient, eventId, mistaken);
    await desk.add(patient, eventId, mistaken);
    expect(await desk.counts()).toMatchObject({ events: 0 });
    expect(await desk.countOf(caution)).toEqual({ ruleId: caution, fired: 0, notFired: 0 });
    expect(json(await desk.list()).events).toMatchObject([{ isMistake: true, entries: 3 }]);
    await desk.add(patient, eventId, { severity: 'mild', note: 'Still.' });
    expect(json(await desk.list()).events).toMatchObject([{ isMistake: true }]);
  });
});

describe('an erase', () => {
  const stored = async (): Promise<Item[]> =>
    ((await emulator.client.send(new ScanCommand({ TableName: emulator.tables.leads }))).Items ?? []) as Item[];
  const left = async () => (await stored()).filter(({ PK, SK }) => /ADVERSE/.test(PK + SK));

  test('takes entries and row along, and leaves a count that names nobody', async () => {
    const patient = await desk.aPatient();
    const { eventId } = json(await desk.record(patient, { note: 'canary-harm' }));
    await desk.add(patient, eventId, { severity: 'mild', note: 'canary-more' });
    expect(await left()).toHaveLength(4);
    const { version } = await desk.leadNow(patient);
    const headers = { 'if-match': `"${version}"` };
    const params = { leadId: patient.leadId };
    const asked = { method: 'POST', path: `${leadRoute}/erase`, params, headers, body: { reason: 'request' } };
    expect((await desk.send({ ...asked, as: 'admin@alba' })).statusCode).toBe(200);
    const [count, ...others] = await left();
    expect(others).toEqual([]);
    expect(count).toMatchObject({ PK: 'CLINIC#alba#ADVERSE-COUNT', events: 1, [`fired:${caution}`]: 1 });
    expect(JSON.stringify(count)).not.toContain(patient.leadId);
    expect(JSON.stringify(await stored())).not.toMatch(/canary-/);
    expect(await desk.counts()).toMatchObject({ events: 1 });
    expect((await desk.add(patient, eventId, { severity: 'mild', note: 'x' })).statusCode).toBe(410);
  });

  test('of somebody else is no part of an export, which has every entry with the lead', async () => {
    const patient = await desk.aPatient();
    const event = json(await desk.record(patient, { note: 'canary-harm' }));
    await desk.record(await desk.aPatient(), { note: 'canary-other' });
    const params = { leadId: patient.leadId };
    const exported = json(await desk.send({ path: `${leadRoute}/export`, params, as: 'admin@alba' }));
    expect(exported.adverseEvents).toMatchObject([{ eventId: event.eventId, note: 'canary-harm', kind: 'burn' }]);
    expect(JSON.stringify(exported)).not.toContain('canary-other');
  });
});

test('nothing of it is in a log line or in the audit', async () => {
  const patient = await desk.aPatient();
  await desk.record(patient, { note: 'canary-note', reportedTo: 'canary-whom', reportedOn: '2026-06-15' });
  await desk.record(patient, { note: 'canary-note', reportedTo: 'canary-whom' });
  await desk.list();
  const audit = await emulator.client.send(new ScanCommand({ TableName: emulator.tables.audit }));
  const written = `${loggedLines().join('')}${JSON.stringify(audit.Items)}`;
  expect(written).toContain('request.done');
  expect(written).not.toMatch(/canary|Red stripes|burn/);
});
