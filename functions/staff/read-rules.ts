/**
 * readRules: GET /v1/staff/{clinic}/rules, called by the console.
 * Causes nothing; shows by which rules the clinic screens, who stands for them and until when, and what is proposed.
 */
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { openRules, shownRules } from './open-rules.ts';
import type { StaffDeps } from './staff-deps.ts';

/** Answers with the rules as of now. */
export const readRules =
  (deps: Pick<StaffDeps, 'clinics' | 'rules' | 'publicUrl'>): StaffEndpoint<'readRules'> =>
  async ({ member, at }) => ({
    status: 200,
    json: shownRules(await openRules(deps, member.clinic), { publicUrl: deps.publicUrl, at }),
  });
