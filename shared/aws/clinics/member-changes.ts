/** Makes, changes and ends memberships by e-mail address, each with its audit entry: for the staff API and operators. */
import type { Member } from '../../clinics/member.ts';
import type { AuditLog } from '../items/audit-entry.ts';
import type { MemberStore } from './member-store.ts';

/** The member or operator who makes the change, when (ISO instant), and the id of the audit entry. */
export type ChangedBy = { actor: string; at: string; entryId: string };

/** A membership as asked for. `email` is in lower case; without a name a member keeps the name they have. */
export type MemberWish = Pick<Member, 'clinic' | 'email' | 'role'> & { name?: string | undefined };

/** Members of a clinic (docs/contract.md#members): the list of them is one answer. */
export const mostMembers = 500;

export type MemberChanges = {
  findMember: (clinic: string, email: string) => Promise<Member | undefined>;
  /**
   * The member as stored; or nothing was stored, because the clinic would be left without an admin, or because it has as
   * many members as one list shows.
   */
  setMember: (wish: MemberWish, by: ChangedBy) => Promise<Member | 'last-admin' | 'full'>;
  /** The member whose membership ended. */
  endMember: (clinic: string, email: string, by: ChangedBy) => Promise<Member | 'last-admin' | 'missing'>;
};

type Deps = {
  members: Pick<MemberStore, 'listMembers' | 'saveMember' | 'removeMember' | 'leftWrite'>;
  audit: Pick<AuditLog, 'entryWrite'>;
  /** The account of an address in the user pool, made when there is none; invites whoever has not signed in yet. */
  ensureUser: (email: string) => Promise<{ sub: string; isWaited: boolean }>;
};

/** What is known of somebody's invitation once the user pool was asked; nothing new where it was not. */
const invitationOf = (account: object, at: string): Pick<Member, 'invitedAt'> =>
  'isWaited' in account ? { invitedAt: account.isWaited ? at : undefined } : {};

/** Over the store of members, the audit and the user pool. */
export const memberChanges = ({ members, audit, ensureUser }: Deps): MemberChanges => {
  const findMember = async (clinic: string, email: string) =>
    (await members.listMembers(clinic)).find((member) => member.email === email);

  return {
    findMember,
    setMember: async ({ clinic, email, role, name }, by) => {
      const all = await members.listMembers(clinic);
      const known = all.find((member) => member.email === email);
      if (!known && all.length >= mostMembers) return 'full';
      const isAddedAgain = known && known.role === role && (name ?? known.name) === known.name;
      // Whoever is added again is invited again, if they have never signed in; a change of their role invites nobody.
      const account = !known || isAddedAgain ? await ensureUser(email) : known;
      const { sub } = known ?? account;
      const addedAt = known?.addedAt ?? by.at;
      const called = name ?? known?.name ?? email;
      const saved: Member = {
        ...known,
        clinic,
        sub,
        email,
        role,
        name: called,
        addedAt,
        ...invitationOf(account, by.at),
      };
      const action = known ? 'member.changed' : 'member.added';
      const fields = (['role', 'name'] as const).filter((field) => saved[field] !== known?.[field]);
      const entry = audit.entryWrite({ clinic, ...by, action, memberId: sub, fields });
      return (await members.saveMember(saved, [entry])) === 'done' ? saved : 'last-admin';
    },
    endMember: async (clinic, email, by) => {
      const found = await findMember(clinic, email);
      if (!found) return 'missing';
      const entry = audit.entryWrite({ clinic, ...by, action: 'member.removed', memberId: found.sub, fields: [] });
      const removed = await members.removeMember(found, [members.leftWrite(found, by.at), entry]);
      return removed === 'done' ? found : removed;
    },
  };
};
