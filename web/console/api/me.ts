import * as z from 'zod';
import { roles } from '../../../shared/contract/roles.ts';

/** S0: who is signed in, and where they work. */
export const me = z.object({
  email: z.string(),
  name: z.string(),
  clinics: z.array(z.object({ clinic: z.string(), role: z.enum(roles) })),
});
export type Me = z.output<typeof me>;
