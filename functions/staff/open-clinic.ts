/** The settings of the member's clinic, for reading phone numbers and planning mail. */
import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';

/** Throws `conflict` for a clinic that is switched off: its leads can be read and not changed. */
export const openClinic = async (
  { readClinic }: Pick<ClinicStore, 'readClinic'>,
  clinic: string,
): Promise<ClinicSettings> => {
  const settings = await readClinic(clinic);
  if (settings) return settings;
  throw new ExpectedError('conflict', 'switchedOff');
};
