/** What the staff routes answer, as schemas. */
import * as z from 'zod';
import { roles } from '../roles.ts';

/** S0. */
export const meAnswer = z
  .object({
    email: z.string(),
    name: z.string(),
    clinics: z.array(z.object({ clinic: z.string(), role: z.enum(roles) })),
  })
  .meta({ id: 'Me' });
