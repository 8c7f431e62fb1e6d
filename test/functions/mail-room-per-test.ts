import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { aClinic } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { accept, type FakeSes, startFakeSes } from '../mail/fake-ses.ts';
import { type MailRoom, mailRoom } from './mail-room.ts';

type Opened = { emulator: Emulator; ses: FakeSes; room: MailRoom };

/** Opens a mail room for each test of a file, with a table of its own, these clinics, and a SES that accepts. */
export const openMailRoomForEachTest = (
  use: (opened: Opened) => void,
  clinics: readonly ClinicSettings[] = [aClinic()],
) => {
  let ses: FakeSes;
  beforeAll(async () => {
    ses = await startFakeSes();
  });
  afterAll(() => ses.stop());
  beforeEach(async () => {
    const emulator = await startEmulator();
    ses.received.length = 0;
    ses.behave(accept);
    const room = mailRoom(emulator, ses);
    for (const clinic of clinics) await room.clinics.createClinic(clinic);
    use({ emulator, ses, room });
    return () => emulator.stop();
  });
};
