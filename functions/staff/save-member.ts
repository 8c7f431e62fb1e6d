/**
 * saveMember: PUT /v1/staff/{clinic}/members/{email}, called by the console for an admin.
 * Makes somebody a member or changes their role. A new account gets an invitation from the user pool.
 */
import type { MemberChanges } from '../../shared/aws/clinics/member-changes.ts';
import { neverGetsMail } from '../../shared/contract/email-address.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { memberRequest } from '../../shared/contract/requests/member-request.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import { addressInPath, changedBy, lastAdmin, shownMember, tooManyMembers } from './member-in-path.ts';

type Deps = { memberChanges: Pick<MemberChanges, 'setMember'>; now: () => number; newId: () => string };

/** Throws `not-found` when the path has no address, `validation`, or `conflict` for the last admin and in a full clinic. */
export const saveMember =
  (deps: Deps): StaffEndpoint<'saveMember'> =>
  async ({ http, member }) => {
    const email = addressInPath({ http });
    // The invitation would arrive nowhere.
    if (neverGetsMail({ wire: email })) throw new ExpectedError('validation', 'noMailArrives');
    const wish = { clinic: member.clinic, email, ...readBody(http, memberRequest) };
    const saved = await deps.memberChanges.setMember(wish, changedBy(member, deps));
    if (saved === 'last-admin') throw lastAdmin();
    if (saved === 'full') throw tooManyMembers();
    return { status: 200, json: shownMember(saved) };
  };
