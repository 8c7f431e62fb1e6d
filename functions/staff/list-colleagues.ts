/**
 * listColleagues: GET /v1/staff/{clinic}/colleagues, called by the console of every member.
 * Causes nothing; shows whom a lead can be given to, so that nobody types an address.
 */
import type { MemberStore } from '../../shared/aws/clinics/member-store.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';

type Deps = { members: Pick<MemberStore, 'listMembers'> };

/** Every member by name, and by address where two have the same. */
export const listColleagues =
  ({ members }: Deps): StaffEndpoint<'listColleagues'> =>
  async ({ member }) => {
    const all = await members.listMembers(member.clinic);
    const inOrder = all.sort(
      (one, other) => one.name.localeCompare(other.name) || one.email.localeCompare(other.email),
    );
    return { status: 200, json: { colleagues: inOrder.map(({ email, name, role }) => ({ email, name, role })) } };
  };
