/**
 * previewReview: POST /v1/staff/{clinic}/leads/{leadId}/reviews/preview, called by the console for clinicians.
 * Causes nothing; shows the mail that a decision would send, before it is put on record.
 */
import { clinicDay } from '../../shared/clinics/clinic-day.ts';
import { previewRequest } from '../../shared/contract/requests/lead-requests.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import { openClinic } from './open-clinic.ts';
import { missing, openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'clinics' | 'previewDecision' | 'now'>;

export const previewReview =
  (deps: Deps): StaffEndpoint<'previewReview'> =>
  async (request) => {
    const { clinic, leadId, lastScreeningId } = await openLead(deps.leads, request);
    const settings = await openClinic(deps.clinics, clinic);
    const decided = readBody(request.http, previewRequest(clinicDay(deps.now(), settings.zone)));
    const screening = await deps.leads.readScreening(clinic, leadId, lastScreeningId);
    if (!screening) throw missing();
    const { subject, text } = await deps.previewDecision(settings, screening, decided);
    return { status: 200, json: { subject, text } };
  };
