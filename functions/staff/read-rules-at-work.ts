/**
 * readRulesAtWork: GET /v1/staff/{clinic}/rules-at-work, called by the console for clinicians. It comes in parts.
 * Reads stored results, so an audit entry stands before the first part and speaks for the others.
 */

import { type PeriodScreening, periodPlace } from '../../shared/aws/leads/period-screenings.ts';
import { clinicDay, startOfClinicDay } from '../../shared/clinics/clinic-day.ts';
import { countedPartQuery } from '../../shared/contract/requests/list-requests.ts';
import { openCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import { type ReviewedScreening, rulesAtWork } from '../../shared/leads/safety/rules-at-work.ts';
import { nextPage } from './next-page.ts';
import { periodOf } from './period.ts';
import { openSettings } from './read-settings.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'clinics' | 'readPeriod' | 'audit' | 'linkKeys' | 'newId'>;

const reviewedOf =
  (zone: string) =>
  ({ findings, review }: PeriodScreening): ReviewedScreening => ({
    findings,
    review: review && { decision: review.decision, until: review.until, on: clinicDay(Date.parse(review.at), zone) },
  });

/** One part of the counts, and a cursor when there may be more. Throws `validation` or `cursor-invalid`. */
export const readRulesAtWork =
  (deps: Deps): StaffEndpoint<'readRulesAtWork'> =>
  async ({ http, member: { clinic, sub }, at }) => {
    const { zone } = await openSettings(deps, clinic);
    const { cursor, ...asked } = readQuery(http, countedPartQuery);
    const days = periodOf(asked, clinicDay(at, zone));
    const scope = { list: 'readRulesAtWork', clinic, sub, filter: [days.from, days.to] };
    const place = cursor ? periodPlace.parse(openCursor(deps.linkKeys, scope, cursor, at)) : undefined;
    const span = { from: startOfClinicDay(days.from, zone), until: startOfClinicDay(days.to, zone, 1) };
    if (!place) {
      const entry = { clinic, at: new Date(at).toISOString(), entryId: deps.newId(), actor: sub };
      await deps.audit.record({ ...entry, action: 'rules.counted', fields: ['screenings', 'reviews'] });
    }
    const { screenings, next: behind } = await deps.readPeriod({ clinic, days, span, place, now: at });
    const { next, headers } = nextPage(deps, { http, at }, { list: 'rules-at-work', scope }, behind);
    const counts = rulesAtWork(screenings.map(reviewedOf(zone)));
    return { status: 200, json: { ...days, ...counts, next }, headers };
  };
