/**
 * readStats: GET /v1/staff/{clinic}/stats, called by the console.
 * Causes nothing; figures hold no personal data, so reading them leaves no audit entry.
 */
import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { IntakeDays } from '../../shared/aws/items/intake-day.ts';
import type { TallyLeads } from '../../shared/aws/leads/lead-tally.ts';
import { clinicDay, startOfClinicDay } from '../../shared/clinics/clinic-day.ts';
import { statsQuery } from '../../shared/contract/requests/list-requests.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import { intakeStats } from '../../shared/leads/intake-stats.ts';
import { periodOf } from './period.ts';
import { openSettings } from './read-settings.ts';

type Deps = {
  clinics: Pick<ClinicStore, 'readSettings'>;
  intakeDays: Pick<IntakeDays, 'readDays'>;
  tallyLeads: TallyLeads;
};

/** The figures of a period, by default of the last 30 days. Throws `validation`. */
export const readStats =
  (deps: Deps): StaffEndpoint<'readStats'> =>
  async ({ http, member: { clinic }, at }) => {
    const settings = await openSettings(deps, clinic);
    const { zone } = settings;
    const period = periodOf(readQuery(http, statsQuery), clinicDay(at, zone));
    const span = { from: startOfClinicDay(period.from, zone), until: startOfClinicDay(period.to, zone, 1) };
    const [days, tally] = await Promise.all([
      deps.intakeDays.readDays(clinic, period.from, period.to),
      deps.tallyLeads({ clinic, ...span, now: at }),
    ]);
    return { status: 200, json: intakeStats(period, days, tally, { settings, now: at }) };
  };
