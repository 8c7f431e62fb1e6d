/**
 * S14 GET /v1/staff/{clinic}/members, called by the console for an admin.
 * Causes nothing; tells who works at the clinic, and nothing of where else they do.
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
