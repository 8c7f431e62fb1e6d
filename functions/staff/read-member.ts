/**
 * readMember: GET /v1/staff/{clinic}/members/{email}, called by the console for an admin.
 * Causes nothing.
 */
import type { MemberChanges } from '../../shared/aws/clinics/member-changes.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { addressInPath, noSuchMember, shownMember } from './member-in-path.ts';

type Deps = { memberChanges: Pick<MemberChanges, 'findMember'> };

/** Throws `not-found`, the same for an unknown address and for a member of another clinic. */
export const readMember =
  ({ memberChanges }: Deps): StaffEndpoint<'readMember'> =>
  async (request) => {
    const found = await memberChanges.findMember(request.member.clinic, addressInPath(request));
    if (!found) throw noSuchMember();
    return { status: 200, json: shownMember(found) };
  };
