/**
 * readStats: GET /v1/staff/{clinic}/stats, called by the console.
 * Causes nothing; figures hold no personal data, so reading them leaves no audit entry.
 */
import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { IntakeDays } from '../../shared/aws/items/intake-day.ts';
import type { TallyLeads } from '../../shared/aws/leads/lead-tally.ts';
import { clinicDay, startOfClinicDay } from '../../shared/clinics/clinic-day.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { statsQuery } from '../../shared/contract/requests/list-requests.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import { intakeStats, type Period } from '../../shared/leads/intake-stats.ts';
import { addDays } from '../../shared/screening/calendar-day.ts';
import { openSettings } from './read-settings.ts';

/** Days of a period without dates, and the most days of any period. */
const usualDays = 30;
const mostDays = 400;

const refuse = (message: string) =>
  new ExpectedError('validation', 'Please correct the days named here.', {
    issues: [{ pointer: '/from', code: 'invalid', message }],
  });

/** The period of a request; `today` is the clinic's day. Throws `validation`. */
const periodOf = (asked: { from?: string | undefined; to?: string | undefined }, today: string): Period => {
  const to = asked.to ?? today;
  const from = asked.from ?? addDays(to, 1 - usualDays);
  if (from > to) throw refuse('The first day is behind the last one.');
  if (addDays(from, mostDays - 1) < to) throw refuse(`Ask for at most ${mostDays} days.`);
  return { from, to };
};

type Deps = {
  clinics: Pick<ClinicStore, 'readSettings'>;
  intakeDays: Pick<IntakeDays, 'readDays'>;
  tallyLeads: TallyLeads;
};

/** The figures of a period, by default of the last 30 days. Throws `validation`. */
export const readStats =
  (deps: Deps): StaffEndpoint<'readStats'> =>
  async ({ http, member: { clinic }, at }) => {
    const { zone } = await openSettings(deps, clinic);
    const period = periodOf(readQuery(http, statsQuery), clinicDay(at, zone));
    const span = { from: startOfClinicDay(period.from, zone), until: startOfClinicDay(period.to, zone, 1) };
    const [days, tally] = await Promise.all([
      deps.intakeDays.readDays(clinic, period.from, period.to),
      deps.tallyLeads({ clinic, ...span, now: at }),
    ]);
    return { status: 200, json: intakeStats(period, days, tally) };
  };
