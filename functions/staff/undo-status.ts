/**
 * undoStatus: POST /v1/staff/{clinic}/leads/{leadId}/undo, called by the console when somebody has set a wrong status.
 * The lead gets its former status back, and its mail plan what that had taken away. It needs no If-Match, because it
 * says itself what it takes back.
 */
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { undoable } from '../../shared/leads/steps/lead-undo.ts';
import { changeLatest, type LatestDeps } from './change-latest.ts';
import type { StaffDeps } from './staff-deps.ts';

const notYours = () => new ExpectedError('conflict', 'nothingToUndo');

export const undoStatus =
  (deps: LatestDeps & Pick<StaffDeps, 'records'>): StaffEndpoint<'undoStatus'> =>
  (request) =>
    changeLatest(deps, request, 'lead.undone', async (lead, at) => {
      const entries = await deps.records.readEntries(lead.clinic, lead.leadId);
      const undoes = undoable(lead, entries, { by: request.member.sub, at });
      if (!undoes) throw notYours();
      return { change: {}, undoes };
    });
