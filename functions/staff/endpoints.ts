/** Which endpoint answers which row of the route table. */
import type { StaffEndpoints } from '../../shared/lambda/staff-handler.ts';
import { showMe } from './show-me.ts';
import type { StaffDeps } from './staff-deps.ts';

/** Makes every staff endpoint. */
export const staffEndpoints = (_deps: StaffDeps): StaffEndpoints => ({
  S0: { GET: showMe },
});
