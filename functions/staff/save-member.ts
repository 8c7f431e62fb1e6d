/**
 * S14 PUT /v1/staff/{clinic}/members/{email}, called by the console for an admin.
 * Makes somebody a member or changes their role; who has no account yet gets one, and an invitation from the user pool.
 */
import type { AuditLog } from '../../shared/aws/audit-log.ts';
import type { MemberStore } from '../../shared/aws/member-store.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff-input.ts';
import type { Member } from '../../shared/leads/member.ts';
import { memberRequest } from '../../shared/leads/member-request.ts';
import { addressInPath, findMember, shownMember } from './member-in-path.ts';

type Deps = {
  members: Pick<MemberStore, 'listMembers' | 'saveMember'>;
  audit: Pick<AuditLog, 'entryWrite'>;
  /** The person's account in the user pool, made when there is none. */
  ensureUser: (email: string) => Promise<{ sub: string }>;
  now: () => number;
  newId: () => string;
};

export const lastAdmin = () =>
  new ExpectedError('conflict', 'This is the only admin. Make somebody else an admin first.');

/** Throws `not-found` for what is no address, `validation`, or `conflict` for the last admin. */
export const saveMember =
  (deps: Deps): StaffEndpoint =>
  async ({ http, member: admin }) => {
    const email = addressInPath({ http });
    const { role, name } = readBody(http, memberRequest);
    const { clinic } = admin;
    const at = new Date(deps.now()).toISOString();
    const known = await findMember(deps.members, clinic, email);
    const { sub } = known ?? (await deps.ensureUser(email));
    const saved: Member = {
      clinic,
      sub,
      email,
      role,
      name: name ?? known?.name ?? email,
      addedAt: known?.addedAt ?? at,
    };
    const entry = deps.audit.entryWrite({
      ...{ clinic, at, entryId: deps.newId(), actor: admin.sub, memberId: sub },
      action: known ? 'member.changed' : 'member.added',
      fields: (['role', 'name'] as const).filter((field) => saved[field] !== known?.[field]),
    });
    if ((await deps.members.saveMember(saved, [entry])) === 'last-admin') throw lastAdmin();
    return { status: 200, json: shownMember(saved) };
  };
