/** The member of a clinic whom a path names by e-mail address. */
import type { ChangedBy } from '../../shared/aws/clinics/member-changes.ts';
import type { Member } from '../../shared/clinics/member.ts';
import { emailAddress } from '../../shared/contract/email-address.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';

export const noSuchMember = () => new ExpectedError('not-found', 'noMember');

export const lastAdmin = () => new ExpectedError('conflict', 'onlyAdmin');

/** The clinic has as many members as one list shows. */
export const tooManyMembers = () => new ExpectedError('conflict', 'tooManyMembers');

/** The address in the path, decoded by the gateway, in lower case. Throws `not-found` when it is no address. */
export const addressInPath = ({ http }: Pick<StaffRequest, 'http'>): string => {
  const address = emailAddress(http.params.email ?? '');
  if (!address) throw noSuchMember();
  return address.matchText;
};

/** A member as the API shows them, without the id that tokens carry. */
export const shownMember = ({ email, name, role, addedAt, invitedAt, lastSeenAt }: Member) => ({
  ...{ email, name, role, addedAt },
  // An invitation that was followed is none any more.
  invitedAt: (lastSeenAt === undefined && invitedAt) || null,
  lastSeenAt: lastSeenAt ?? null,
});

/** Who changes a membership, and when. */
export const changedBy = ({ sub }: Member, deps: { now: () => number; newId: () => string }): ChangedBy => ({
  actor: sub,
  at: new Date(deps.now()).toISOString(),
  entryId: deps.newId(),
});
