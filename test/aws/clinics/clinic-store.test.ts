import { afterAll, beforeAll, expect, test } from 'vitest';
import { clinicStore } from '../../../shared/aws/clinics/clinic-store.ts';
import { aClinic } from '../../builders.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

const newStore = () => clinicStore(emulator.db, emulator.tables.leads, () => 0);

test('every clinic that was made is listed, a disabled one as well', async () => {
  const clinics = newStore();
  for (const clinic of ['cedar', 'alba']) await clinics.createClinic(aClinic({ clinic }));
  await clinics.createClinic(aClinic({ clinic: 'birch', isDisabled: true }));
  expect(await clinics.listClinics()).toEqual(['alba', 'birch', 'cedar']);
});

test('making a clinic that exists says so and changes nothing', async () => {
  const clinics = newStore();
  expect(await clinics.createClinic(aClinic({ clinic: 'dogwood', name: 'First' }))).toBe(true);
  expect(await clinics.createClinic(aClinic({ clinic: 'dogwood', name: 'Second' }))).toBe(false);
  expect(await clinics.readClinic('dogwood')).toMatchObject({ name: 'First' });
  expect((await clinics.listClinics()).filter((clinic) => clinic === 'dogwood')).toHaveLength(1);
});
