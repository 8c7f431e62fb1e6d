/** The member of a clinic whom a path names by e-mail address. */
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { StaffRequest } from '../../shared/lambda/staff-guard.ts';
import { emailAddress } from '../../shared/leads/email-address.ts';
import type { Member } from '../../shared/leads/member.ts';

type Members = { listMembers: (clinic: string) => Promise<Member[]> };

export const noSuchMember = () => new ExpectedError('not-found', 'There is no such member.');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The address in the path, lower case. Throws `not-found` when it is none. */
export const addressInPath = ({ http }: Pick<StaffRequest, 'http'>): string => {
  const address = emailAddress(decoded(http.params.email ?? ''));
  if (!address) throw noSuchMember();
  return address.matchText;
};

/** The member with an address; undefined when the clinic has none, wherever else the person works. */
export const findMember = async (members: Members, clinic: string, email: string): Promise<Member | undefined> =>
  (await members.listMembers(clinic)).find((member) => member.email === email);

/** A member as the API shows them: not by the id that tokens carry. */
export const shownMember = ({ email, name, role, addedAt }: Member) => ({ email, name, role, addedAt });
