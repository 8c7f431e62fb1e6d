import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Emulator, startEmulator, withNewTables } from '../../emulator.ts';
import { type AdverseDesk, adverseDesk, burn } from './adverse-desk.ts';
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

const pointersOf = (answer: { body: string }) =>
  json(answer).errors?.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);

describe('an adverse event', () => {
  test('stands on the lead, with the last screening before its day, and makes the next version', async () => {
    const patient = await desk.aPatient();
    const answer = await desk.record(patient);
    expect([answer.statusCode, answer.headers.ETag]).toEqual([201, '"2"']);
    const entryId = json(answer).entryId;
    expect(json(answer)).toEqual({
      ...{ entryId, eventId: entryId, ...burn, reportedTo: null, reportedOn: null, isMistake: false },
      ...{ screeningId: patient.lastScreeningId, by: 'clinician of alba', at: '2026-06-15T10:00:00.000Z' },
    });
    expect(json(await desk.read(patient.leadId))).toMatchObject({ version: 2, adverseEvents: [json(answer)] });
    expect((await desk.auditOf(patient))[0]).toBe('sub-clinician-alba adverse-event.recorded adverseEvents');
  });

  test('is added to and never overwritten, newest first', async () => {
    const patient = await desk.aPatient();
    const event = json(await desk.record(patient));
    desk.clock.now += 60_000;
    const later = { severity: 'severe', note: 'Blisters.', reportedTo: 'The maker', reportedOn: '2026-06-15' };
    const answer = await desk.add(patient, event.eventId, later);
    const { entryId, at, ...unchanged } = event;
    expect([answer.statusCode, json(answer)]).toMatchObject([201, { ...unchanged, ...later }]);
    expect(json(answer)).not.toMatchObject({ entryId, at });
    expect(json(await desk.read(patient.leadId)).adverseEvents).toEqual([json(answer), event]);
    expect(await desk.auditOf(patient)).toContain('sub-clinician-alba adverse-event.added-to adverseEvents');
  });

  test('is not lost when several are written at once', async () => {
    const patient = await desk.aPatient();
    const { eventId } = json(await desk.record(patient));
    const notes = Array.from({ length: 6 }, (_none, at) => ({ severity: 'mild', note: `note ${at}` }));
    const answers = await Promise.all(notes.map((body) => desk.add(patient, eventId, body)));
    const stored = answers.filter(({ statusCode }) => statusCode === 201).length;
    expect(stored).toBeGreaterThan(0);
    expect(json(await desk.read(patient.leadId)).adverseEvents).toHaveLength(stored + 1);
    expect(json(await desk.list()).events).toMatchObject([{ eventId, entries: stored + 1 }]);
  });

  test.each([
    ['in the future', { happenedOn: '2026-06-16' }, ['/happenedOn range']],
    ['more than ten years back', { happenedOn: '2016-01-01' }, ['/happenedOn range']],
    ['on a day that is none', { happenedOn: '2026-02-30' }, ['/happenedOn invalid']],
    ['reported before it happened', { reportedTo: 'x', reportedOn: '2026-06-14' }, ['/reportedOn range']],
    ['reported to nobody', { reportedOn: '2026-06-15' }, ['/reportedTo required']],
    ['reported on no day', { reportedTo: 'The maker' }, ['/reportedOn required']],
    ['without a word', { note: ' ' }, ['/note blank']],
    ['of a kind that is none', { kind: 'headache' }, ['/kind choice']],
    ['that was a mistake from the first', { isMistake: true }, ['/isMistake unknown']],
  ])('%s is refused', async (_what, over, pointers) => {
    const patient = await desk.aPatient();
    const answer = await desk.record(patient, over);
    expect([answer.statusCode, pointersOf(answer)]).toEqual([422, pointers]);
    expect((await desk.leadNow(patient)).version).toBe(patient.version);
  });

  test('is for clinicians, on leads of their own that are there; an entry needs its event', async () => {
    const patient = await desk.aPatient();
    const foreign = await desk.aLead({}, 'birch');
    const erased = await desk.aLead();
    await desk.erase(erased);
    const { eventId } = json(await desk.record(patient));
    const other = await desk.aPatient();
    const said = { severity: 'mild', note: 'x' };
    const { entryId } = json(await desk.add(patient, eventId, said));
    const answers = [
      await desk.record(patient, {}, 'staff@alba'),
      await desk.record({ ...foreign, clinic: 'alba' }),
      await desk.record(erased),
      await desk.add(patient, eventId, said, 'staff@alba'),
      await desk.add(other, eventId, said),
      await desk.add(patient, entryId, said),
      await desk.add(patient, 'x'.repeat(65), said),
      await desk.list('', 'staff@alba'),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 404, 410, 403, 404, 404, 404, 403]);
  });
});
