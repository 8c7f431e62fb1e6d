/** The settings of the member's clinic, by which numbers are read and mails are planned. */
import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';

/** Throws `conflict` for a clinic that was switched off: its leads can be read, and stay as they are. */
export const openClinic = async (
  { readClinic }: Pick<ClinicStore, 'readClinic'>,
  clinic: string,
): Promise<ClinicSettings> => {
  const settings = await readClinic(clinic);
  if (settings) return settings;
  throw new ExpectedError('conflict', 'This clinic is switched off, so nothing of its leads can be changed.');
};
