/** Which endpoint answers which row of the route table. */
import type { StaffEndpoints } from '../../shared/lambda/staff-handler.ts';
import { changeSettings } from './change-settings.ts';
import { listMembers } from './list-members.ts';
import { readMember } from './read-member.ts';
import { readSettings } from './read-settings.ts';
import { removeMember } from './remove-member.ts';
import { saveMember } from './save-member.ts';
import { showMe } from './show-me.ts';
import type { StaffDeps } from './staff-deps.ts';

/** Makes every staff endpoint. */
export const staffEndpoints = (deps: StaffDeps): StaffEndpoints => ({
  S0: { GET: showMe },
  S13: { GET: readSettings(deps) },
  'S13-change': { PUT: changeSettings(deps) },
  S14: { GET: listMembers(deps) },
  'S14-member': { GET: readMember(deps), PUT: saveMember(deps), DELETE: removeMember(deps) },
});
