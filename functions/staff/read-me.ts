/**
 * readMe: GET /v1/staff/me, called by the console after sign-in.
 * Causes nothing; shows who the caller is and where they work.
 */
import type { OwnEndpoint } from '../../shared/lambda/staff/staff-guard.ts';

/** Address, name, and the clinics with role and language at each. */
export const readMe: OwnEndpoint<'readMe'> = async ({ memberships }) => {
  const [{ email, name }] = memberships;
  const clinics = memberships.map(({ clinic, role, lang = null }) => ({ clinic, role, lang }));
  return { status: 200, json: { email, name, clinics } };
};
