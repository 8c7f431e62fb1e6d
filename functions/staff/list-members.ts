/**
 * listMembers: GET /v1/staff/{clinic}/members, called by the console for an admin.
 * Causes nothing; shows the members of this clinic, and no other clinic of theirs.
 */
import type { MemberStore } from '../../shared/aws/clinics/member-store.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { shownMember } from './member-in-path.ts';

type Deps = { members: Pick<MemberStore, 'listMembers'> };

/** Every member, by e-mail address. */
export const listMembers =
  ({ members }: Deps): StaffEndpoint<'listMembers'> =>
  async ({ member }) => {
    const all = await members.listMembers(member.clinic);
    const inOrder = all.sort((one, other) => (one.email < other.email ? -1 : 1));
    return { status: 200, json: { members: inOrder.map(shownMember) } };
  };
