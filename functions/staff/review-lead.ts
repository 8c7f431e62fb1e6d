/**
 * reviewLead: POST /v1/staff/{clinic}/leads/{leadId}/reviews, called by the console for clinicians.
 * Adds a decision, which is never changed. With `notify` its mail is planned in the same transaction; the mail of a held
 * lead waits for the release.
 */

import { clinicDay } from '../../shared/clinics/clinic-day.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { reviewRequest } from '../../shared/contract/requests/lead-requests.ts';
import { etagOf } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { type Review, shownReview } from '../../shared/leads/review.ts';
import { decisionMail } from '../../shared/mail/plan/plan.ts';
import { openClinic } from './open-clinic.ts';
import { openLead, present } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'clinics' | 'additions' | 'now' | 'newId'>;

/** The mail about a review, if the clinician asked for it. */
const mailsOf =
  ({ reviewId, screeningId, isNotified, at }: Review, settings: ClinicSettings) =>
  (lead: Lead) => {
    const screening = { screeningId, lang: lead.lang ?? settings.languages[0], assessment: { deferUntil: null } };
    return isNotified ? decisionMail({ settings, lead, screening, at: Date.parse(at) }, reviewId) : [];
  };

export const reviewLead =
  (deps: Deps): StaffEndpoint<'reviewLead'> =>
  async (request) => {
    const { http, member } = request;
    const lead = await openLead(deps.leads, request);
    const settings = await openClinic(deps.clinics, member.clinic);
    const now = deps.now();
    const { notify, verifiedInPerson, ...decided } = readBody(http, reviewRequest(clinicDay(now, settings.zone)));
    const review: Review = {
      reviewId: deps.newId(),
      clinic: lead.clinic,
      leadId: lead.leadId,
      screeningId: lead.lastScreeningId,
      ...decided,
      isVerifiedInPerson: verifiedInPerson,
      isNotified: notify,
      by: member.sub,
      byName: member.name,
      at: new Date(now).toISOString(),
    };
    const { version } = present(await deps.additions.addReview(lead, review, mailsOf(review, settings)));
    return { status: 201, headers: { ETag: etagOf(version) }, json: shownReview(review) };
  };
