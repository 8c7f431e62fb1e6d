/** Which endpoint answers which row of the route table. */
import type { StaffEndpoints } from '../../shared/lambda/staff-handler.ts';
import { showMe } from './show-me.ts';

/** Makes every staff endpoint. */
export const staffEndpoints = (): StaffEndpoints => ({
  S0: { GET: showMe },
});
