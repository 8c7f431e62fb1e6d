/** Somebody who works at a clinic. What they may do stands here and nowhere else; a token only says who they are. */
import * as z from 'zod';
import { roles } from '../contract/roles.ts';
import { staffLanguages } from '../texts/language.ts';

/** A membership as stored. `sub` is the subject of the person's tokens, the same at every clinic. */
export const member = z.object({
  clinic: z.string(),
  sub: z.string(),
  /** Lower case; what they sign in with. */
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  addedAt: z.string(),
  /** Instant of the latest invitation to somebody who had never signed in by then. */
  invitedAt: z.string().optional(),
  /** Instant at which they were last seen in the console, to the hour; absent when they never were. */
  lastSeenAt: z.string().optional(),
  /** What the console and mails to them are written in, as they chose; absent until they did. */
  lang: z.enum(staffLanguages).optional(),
});
export type Member = z.output<typeof member>;

/** Somebody who worked at a clinic, so that what they did still has a name. `leftAt` is an instant. */
export const formerMember = member.pick({ clinic: true, sub: true, email: true, name: true }).extend({
  leftAt: z.string(),
});
export type FormerMember = z.output<typeof formerMember>;

/** Somebody whom an id of the audit stands for. */
export const namedPerson = member.pick({ sub: true, email: true, name: true });
export type NamedPerson = z.output<typeof namedPerson>;
