/**
 * S13 GET /v1/staff/{clinic}/settings, called by the console.
 * Causes nothing; tells the clinic's settings as of now, with the tag that a change has to bring back.
 */
import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { etagOf } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';

type Deps = { clinics: Pick<ClinicStore, 'readSettings'> };

/** The settings as of now. Throws `not-found` for a clinic that has members and was never made. */
export const openSettings = async ({ clinics }: Deps, clinic: string): Promise<ClinicSettings> => {
  const settings = await clinics.readSettings(clinic);
  if (!settings) throw new ExpectedError('not-found', 'This clinic has no settings.');
  return settings;
};

/** The settings with their tag. */
export const settingsReply = (settings: ClinicSettings) => ({
  status: 200,
  json: settings,
  headers: { ETag: etagOf(settings.version) },
});

/** Answers with the settings. */
export const readSettings =
  (deps: Deps): StaffEndpoint<'readSettings'> =>
  async ({ member }) =>
    settingsReply(await openSettings(deps, member.clinic));
