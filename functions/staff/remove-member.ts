/**
 * S14 DELETE /v1/staff/{clinic}/members/{email}, called by the console for an admin.
 * Ends a membership at once; the account stays, because the person may work elsewhere.
 */
import type { AuditLog } from '../../shared/aws/audit-log.ts';
import type { MemberStore } from '../../shared/aws/member-store.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff-guard.ts';
import { addressInPath, findMember, noSuchMember, shownMember } from './member-in-path.ts';
import { lastAdmin } from './save-member.ts';

type Deps = {
  members: Pick<MemberStore, 'listMembers' | 'removeMember'>;
  audit: Pick<AuditLog, 'entryWrite'>;
  now: () => number;
  newId: () => string;
};

/** Answers with the member that was. Throws `not-found`, or `conflict` for the last admin. */
export const removeMember =
  (deps: Deps): StaffEndpoint =>
  async ({ http, member: admin }) => {
    const { clinic } = admin;
    const found = await findMember(deps.members, clinic, addressInPath({ http }));
    if (!found) throw noSuchMember();
    const at = new Date(deps.now()).toISOString();
    const entry = deps.audit.entryWrite({
      ...{ clinic, at, entryId: deps.newId(), actor: admin.sub, memberId: found.sub },
      action: 'member.removed',
      fields: [],
    });
    const removed = await deps.members.removeMember(found, [entry]);
    if (removed === 'last-admin') throw lastAdmin();
    if (removed === 'missing') throw noSuchMember();
    return { status: 200, json: shownMember(found) };
  };
