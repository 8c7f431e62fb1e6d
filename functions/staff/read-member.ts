/**
 * S14 GET /v1/staff/{clinic}/members/{email}, called by the console for an admin.
 * Causes nothing.
 */
import type { MemberStore } from '../../shared/aws/member-store.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff-guard.ts';
import { addressInPath, findMember, noSuchMember, shownMember } from './member-in-path.ts';

type Deps = { members: Pick<MemberStore, 'listMembers'> };

/** Throws `not-found`, the same for addresses of nobody and of people who work elsewhere. */
export const readMember =
  ({ members }: Deps): StaffEndpoint =>
  async (request) => {
    const found = await findMember(members, request.member.clinic, addressInPath(request));
    if (!found) throw noSuchMember();
    return { status: 200, json: shownMember(found) };
  };
