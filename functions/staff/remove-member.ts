/**
 * removeMember: DELETE /v1/staff/{clinic}/members/{email}, called by the console for an admin.
 * Ends a membership at once; the account stays, because the person may work elsewhere.
 */
import type { MemberChanges } from '../../shared/aws/clinics/member-changes.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { addressInPath, changedBy, lastAdmin, noSuchMember, shownMember } from './member-in-path.ts';

type Deps = { memberChanges: Pick<MemberChanges, 'endMember'>; now: () => number; newId: () => string };

/** Answers with the former member. Throws `not-found`, or `conflict` for the last admin. */
export const removeMember =
  (deps: Deps): StaffEndpoint<'removeMember'> =>
  async ({ http, member }) => {
    const ended = await deps.memberChanges.endMember(member.clinic, addressInPath({ http }), changedBy(member, deps));
    if (ended === 'last-admin') throw lastAdmin();
    if (ended === 'missing') throw noSuchMember();
    return { status: 200, json: shownMember(ended) };
  };
