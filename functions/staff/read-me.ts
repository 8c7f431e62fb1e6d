/**
 * readMe: GET /v1/staff/me, called by the console after sign-in.
 * Shows who the caller is and where they work, and notes once an hour that they were seen.
 */
import type { MemberStore } from '../../shared/aws/clinics/member-store.ts';
import type { OwnEndpoint } from '../../shared/lambda/staff/staff-guard.ts';

type Deps = { members: Pick<MemberStore, 'markSeen'>; now: () => number };

/** ms between two notes that the same person was seen. */
const hour = 3_600_000;

/** Address, name, and the clinics with the role at each. */
export const readMe =
  ({ members, now }: Deps): OwnEndpoint<'readMe'> =>
  async ({ memberships }) => {
    const [{ email, name }] = memberships;
    const at = now();
    const isDue = ({ lastSeenAt }: { lastSeenAt?: string | undefined }) =>
      lastSeenAt === undefined || Date.parse(lastSeenAt) <= at - hour;
    const seen = memberships.filter(isDue).map((one) => members.markSeen(one, new Date(at).toISOString()));
    await Promise.all(seen);
    const clinics = memberships.map(({ clinic, role }) => ({ clinic, role }));
    return { status: 200, json: { email, name, clinics } };
  };
