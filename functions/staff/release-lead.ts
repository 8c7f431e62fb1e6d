/**
 * releaseLead: POST /v1/staff/{clinic}/leads/{leadId}/release, called by the console when staff find that a held
 * enquiry is real.
 * The person gets the mail that the screening would have caused. It needs no If-Match, because a hold ends only once.
 */
import type { Changed } from '../../shared/aws/leads/lead-change-store.ts';
import { retry } from '../../shared/aws/table/retry.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { changedReply } from './changed-reply.ts';
import { openClinic } from './open-clinic.ts';
import { openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'clinics' | 'changeLead' | 'now' | 'newId' | 'pause'>;

const tries = 5;

/** The lead itself, or its latest screening alone, as in a surge. */
const checkIsHeld = async ({ leads }: Deps, { clinic, leadId, hold, lastScreeningId }: Lead): Promise<void> => {
  const isHeld = hold ?? (await leads.readScreening(clinic, leadId, lastScreeningId))?.hold;
  if (!isHeld) throw new ExpectedError('conflict', 'This lead is not held, so there is nothing to release.');
};

export const releaseLead =
  (deps: Deps): StaffEndpoint<'releaseLead'> =>
  async (request) => {
    const { member } = request;
    const changed = await retry<Changed>(
      async () => {
        const lead = await openLead(deps.leads, request);
        const settings = await openClinic(deps.clinics, member.clinic);
        await checkIsHeld(deps, lead);
        const { leadId, version } = lead;
        const { sub: actor, name } = member;
        const entry = { auditId: deps.newId(), actor, name, action: 'lead.released' };
        const release = { settings, leadId, known: lead, version, change: { isRelease: true }, at: deps.now(), entry };
        const answer = await deps.changeLead(release);
        return answer.outcome === 'stale' ? 'again' : answer;
      },
      { tries, pause: deps.pause },
    );
    return changedReply(changed);
  };
