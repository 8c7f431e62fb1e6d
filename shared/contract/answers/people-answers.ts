/** What the staff routes answer about who is signed in and who works at a clinic, as schemas. */
import * as z from 'zod';
import { staffLanguages } from '../../texts/language.ts';
import { roles } from '../roles.ts';

const lang = z
  .enum(staffLanguages)
  .nullable()
  .meta({ description: 'As they chose at this clinic; null until they did' });

/** What readMe answers. */
export const meAnswer = z
  .object({
    email: z.string(),
    name: z.string(),
    clinics: z.array(z.object({ clinic: z.string(), role: z.enum(roles), lang })),
  })
  .meta({ id: 'Me' });
export type MeAnswer = z.output<typeof meAnswer>;

/** What saveOwnLanguage answers. */
export const languageAnswer = z.object({ lang }).meta({ id: 'Language' });

/** listMembers, one of them. */
export const memberAnswer = z
  .object({
    email: z.string(),
    name: z.string(),
    role: z.enum(roles),
    addedAt: z.iso.datetime(),
    invitedAt: z.iso.datetime().nullable().meta({ description: 'Latest invitation, while it was not followed' }),
    lastSeenAt: z.iso.datetime().nullable().meta({ description: 'In the console, to the hour' }),
  })
  .meta({ id: 'Member' });
export type MemberAnswer = z.output<typeof memberAnswer>;

/** listColleagues, one of them. */
export const colleagueAnswer = memberAnswer.pick({ email: true, name: true, role: true }).meta({ id: 'Colleague' });
export type ColleagueAnswer = z.output<typeof colleagueAnswer>;

/** What listColleagues answers. */
export const colleaguesAnswer = z
  .object({ colleagues: z.array(colleagueAnswer).meta({ description: 'By name' }) })
  .meta({ id: 'Colleagues' });

/** What listMembers answers. */
export const membersAnswer = z
  .object({ members: z.array(memberAnswer).meta({ description: 'By address' }) })
  .meta({ id: 'Members' });
