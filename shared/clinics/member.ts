/** Somebody who works at a clinic. What they may do stands here and nowhere else; a token only says who they are. */
import * as z from 'zod';
import { roles } from '../contract/roles.ts';

/** A membership as stored. `sub` is the subject of the person's tokens, the same at every clinic. */
export const member = z.object({
  clinic: z.string(),
  sub: z.string(),
  /** Lower case; what they sign in with. */
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  addedAt: z.string(),
});
export type Member = z.output<typeof member>;
