import * as z from 'zod';
import { roles } from '../../../shared/contract/roles.ts';

/** S14: somebody who works at the clinic. */
export const member = z.object({ email: z.string(), name: z.string(), role: z.enum(roles), addedAt: z.string() });
export type Member = z.output<typeof member>;

/** S14: all of them. */
export const memberList = z.object({ members: z.array(member) });
