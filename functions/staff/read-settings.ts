/**
 * readSettings: GET /v1/staff/{clinic}/settings, called by the console.
 * Shows the clinic's settings with the ETag that a change has to send. The console asks for them whenever somebody opens
 * it, so once an hour this notes that they were seen here.
 */
import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { MemberStore } from '../../shared/aws/clinics/member-store.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { etagOf } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';

type Deps = { clinics: Pick<ClinicStore, 'readSettings'> };

/** The settings as of now. Throws `not-found` for a clinic that has members and no settings. */
export const openSettings = async ({ clinics }: Deps, clinic: string): Promise<ClinicSettings> => {
  const settings = await clinics.readSettings(clinic);
  if (!settings) throw new ExpectedError('not-found', 'noSettings');
  return settings;
};

/** The settings with their ETag. */
export const settingsReply = (settings: ClinicSettings) => ({
  status: 200,
  json: settings,
  headers: { ETag: etagOf(settings.version) },
});

/** ms between two notes that the same person was seen. */
const hour = 3_600_000;

/** Answers with the settings. */
export const readSettings =
  (deps: Deps & { members: Pick<MemberStore, 'markSeen'> }): StaffEndpoint<'readSettings'> =>
  async ({ member, at }) => {
    const { lastSeenAt } = member;
    const isDue = lastSeenAt === undefined || Date.parse(lastSeenAt) <= at - hour;
    const [settings] = await Promise.all([
      openSettings(deps, member.clinic),
      isDue && deps.members.markSeen(member, new Date(at).toISOString()),
    ]);
    return settingsReply(settings);
  };
