/**
 * undoStatus: POST /v1/staff/{clinic}/leads/{leadId}/undo, called by the console when somebody has set a wrong status.
 * The lead gets its former status back, and its mail plan what that had taken away. It needs no If-Match, because it
 * says itself what it takes back.
 */
import type { Changed } from '../../shared/aws/leads/lead-change-store.ts';
import { retry } from '../../shared/aws/table/retry.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { undoable } from '../../shared/leads/steps/lead-undo.ts';
import { changedReply } from './changed-reply.ts';
import { openClinic } from './open-clinic.ts';
import { openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'records' | 'clinics' | 'changeLead' | 'now' | 'newId' | 'pause'>;

const tries = 5;

export const undoStatus =
  (deps: Deps): StaffEndpoint<'undoStatus'> =>
  async (request) => {
    const { member } = request;
    const changed = await retry<Changed>(
      async () => {
        const lead = await openLead(deps.leads, request);
        const settings = await openClinic(deps.clinics, member.clinic);
        const { clinic, leadId, version } = lead;
        const at = deps.now();
        const undoes = undoable(lead, await deps.records.readEntries(clinic, leadId), { by: member.sub, at });
        if (!undoes)
          throw new ExpectedError(
            'conflict',
            'There is no status here that you set within the last ten minutes, and that nothing has followed.',
          );
        const entry = { auditId: deps.newId(), actor: member.sub, name: member.name, action: 'lead.undone' };
        const answer = await deps.changeLead({ settings, leadId, known: lead, version, change: {}, undoes, at, entry });
        return answer.outcome === 'stale' ? 'again' : answer;
      },
      { tries, pause: deps.pause },
    );
    return changedReply(changed);
  };
