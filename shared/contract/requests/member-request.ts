/** What an admin sends to make somebody a member, or to change their role (docs/contract.md#members). */
import * as z from 'zod';
import { personName } from '../plain-text.ts';
import { roles } from '../roles.ts';

export const memberRequest = z.strictObject({
  role: z.enum(roles),
  /** As colleagues see it; without one, the name that is known, or the address. */
  name: personName.optional(),
});
