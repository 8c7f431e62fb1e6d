/**
 * countAdverseEvents: GET /v1/staff/{clinic}/adverse-events/by-rule, called by the console for clinicians.
 * Causes nothing; the counts name nobody, so reading them leaves no audit entry.
 */
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { adverseCounts } from '../../shared/leads/safety/adverse-counts.ts';
import type { StaffDeps } from './staff-deps.ts';

/** All events since the clinic began, by rule. */
export const countAdverseEvents =
  ({
    readAdverseCounts,
    ruleIdsOf,
  }: Pick<StaffDeps, 'readAdverseCounts' | 'ruleIdsOf'>): StaffEndpoint<'countAdverseEvents'> =>
  async ({ member: { clinic } }) => ({
    status: 200,
    json: await adverseCounts(await readAdverseCounts(clinic), ruleIdsOf),
  });
