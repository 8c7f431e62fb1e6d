/** Changes a lead as it is now, for routes that need no If-Match: whatever they change, they find out themselves. */
import type { Changed, ChangeRequest } from '../../shared/aws/leads/lead-change-store.ts';
import { retry } from '../../shared/aws/table/retry.ts';
import type { StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { changedReply } from './changed-reply.ts';
import { openClinic } from './open-clinic.ts';
import { openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

export type LatestDeps = Pick<StaffDeps, 'leads' | 'clinics' | 'changeLead' | 'now' | 'newId' | 'pause'>;

/** What is asked for, of the lead as it is at an instant (ms). Throws why nothing can be. */
type Ask = (lead: Lead, at: number) => Promise<Pick<ChangeRequest, 'change' | 'undoes'>>;

const tries = 5;

/** Asks again when somebody else was faster. Throws as `openLead`, `openClinic`, `ask` and `changedReply` do. */
export const changeLatest = async (deps: LatestDeps, request: StaffRequest, action: string, ask: Ask) => {
  const { clinic, sub: actor, name } = request.member;
  const changed = await retry<Changed>(
    async () => {
      const lead = await openLead(deps.leads, request);
      const settings = await openClinic(deps.clinics, clinic);
      const { leadId, version } = lead;
      const at = deps.now();
      const asked = await ask(lead, at);
      const entry = { auditId: deps.newId(), actor, name, action };
      const answer = await deps.changeLead({ settings, leadId, known: lead, version, ...asked, at, entry });
      return answer.outcome === 'stale' ? 'again' : answer;
    },
    { tries, pause: deps.pause },
  );
  return changedReply(changed);
};
