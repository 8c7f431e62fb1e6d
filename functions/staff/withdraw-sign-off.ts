/**
 * withdrawSignOff: POST /v1/staff/{clinic}/rules/sign-offs/{approvalId}/withdraw, called by the console for a clinician.
 * The sign-off in force does not count any more: the settings are without it, and the history says why.
 */

import type { RulesEntry } from '../../shared/clinics/rules-history.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { instantOf } from '../../shared/contract/instant.ts';
import { withReason } from '../../shared/contract/requests/rules-request.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import { openRules, rulesMovedOn, shownRules } from './open-rules.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'clinics' | 'rules' | 'audit' | 'publicUrl' | 'newId'>;

/** Throws `not-found` for any but the newest sign-off, and `conflict` when the settings have changed meanwhile. */
export const withdrawSignOff =
  (deps: Deps): StaffEndpoint<'withdrawSignOff'> =>
  async ({ http, member, at: now }) => {
    const { clinic, sub: by, name: byName } = member;
    const { settings: before, proposal } = await openRules(deps, clinic);
    const { signOff, ...others } = before;
    if (!signOff || signOff.approvalId !== http.params.approvalId) {
      throw new ExpectedError('not-found', 'noSignOff');
    }
    const { reason } = readBody(http, withReason);
    const [entryId, at] = [deps.newId(), instantOf(now)];
    const { approvalId } = signOff;
    const entry: RulesEntry = { kind: 'withdrawn', entryId, clinic, at, by, byName, approvalId, reason };
    const audited = { clinic, at, entryId: deps.newId(), actor: by, action: 'rules.withdrawn', fields: ['signOff'] };
    const after = { ...others, version: before.version + 1 };
    const writes = [deps.rules.entryWrite(entry), deps.audit.entryWrite(audited)];
    const saved = await deps.clinics.saveSettings({ before, after, at }, writes);
    if (saved === 'stale') throw rulesMovedOn();
    return { status: 200, json: shownRules({ settings: after, proposal }, { publicUrl: deps.publicUrl, at: now }) };
  };
