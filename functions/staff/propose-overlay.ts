/**
 * proposeOverlay and dropProposal: POST /v1/staff/{clinic}/rules/proposals and …/{proposalId}/drop, called by the
 * console for clinicians and admins.
 * An overlay waits for a clinician, in place of the one before it, or waits no more; what judges stays as it is. Each is
 * an entry of the history.
 */

import { overlayDigest } from '../../shared/clinics/rule-standing.ts';
import type { RulesEntry } from '../../shared/clinics/rules-history.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { instantOf } from '../../shared/contract/instant.ts';
import { withReason } from '../../shared/contract/requests/rules-request.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import { openRules, rulesMovedOn, shownRules } from './open-rules.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'clinics' | 'rules' | 'audit' | 'publicUrl' | 'newId' | 'loadProposalRequest'>;

const isInForce = () =>
  new ExpectedError('validation', 'correctFields', {
    issues: [{ pointer: '/overlay', code: 'unchanged', says: 'inForce' }],
  });

/** The writes beside a proposal's own: the entry of the history, and that of the audit. */
const recorded = ({ rules, audit, newId }: Deps, entry: RulesEntry, action: string, fields: string[]) => {
  const { clinic, at, by: actor } = entry;
  return [rules.entryWrite(entry), audit.entryWrite({ clinic, at, entryId: newId(), actor, action, fields })];
};

/** Throws `validation`, also for what is in force already, and `conflict` when somebody proposed at the same moment. */
export const proposeOverlay =
  (deps: Deps): StaffEndpoint<'proposeOverlay'> =>
  async ({ http, member, at: now }) => {
    const { settings, proposal: seen } = await openRules(deps, member.clinic);
    const { overlay, reason } = readBody(http, await deps.loadProposalRequest());
    if (overlayDigest(overlay) === overlayDigest(settings.overlay)) throw isInForce();
    const { clinic, sub: by, name: byName } = member;
    const entryId = deps.newId();
    const what = { clinic, at: instantOf(now), by, byName, overlay, reason };
    const proposal = { proposalId: entryId, ...what };
    const fields = Object.keys(overlay).sort();
    const writes = recorded(deps, { kind: 'proposed', entryId, ...what }, 'overlay.proposed', fields);
    if ((await deps.rules.propose(proposal, seen, writes)) === 'stale') throw rulesMovedOn();
    return { status: 201, json: shownRules({ settings, proposal }, { publicUrl: deps.publicUrl, at: now }) };
  };

/** Throws `not-found` for any but the open proposal, and `conflict` when it was replaced or signed at the same moment. */
export const dropProposal =
  (deps: Deps): StaffEndpoint<'dropProposal'> =>
  async ({ http, member, at: now }) => {
    const { settings, proposal } = await openRules(deps, member.clinic);
    if (!proposal || proposal.proposalId !== http.params.proposalId) {
      throw new ExpectedError('not-found', 'noProposal');
    }
    const { reason } = readBody(http, withReason);
    const { clinic, sub: by, name: byName } = member;
    const { proposalId } = proposal;
    const what = { entryId: deps.newId(), clinic, at: instantOf(now), by, byName, proposalId, reason };
    const writes = recorded(deps, { kind: 'dropped', ...what }, 'overlay.dropped', []);
    if ((await deps.rules.drop(proposal, writes)) === 'stale') throw rulesMovedOn();
    const rules = { settings, proposal: undefined };
    return { status: 200, json: shownRules(rules, { publicUrl: deps.publicUrl, at: now }) };
  };
