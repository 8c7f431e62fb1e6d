/** What the staff routes answer about a clinic and who works there, as schemas. */
import * as z from 'zod';
import { clinicSettings } from '../../clinics/clinic-settings.ts';
import { messageKinds } from '../../mail/kinds.ts';
import { roles } from '../roles.ts';

/** What readMe answers. */
export const meAnswer = z
  .object({
    email: z.string(),
    name: z.string(),
    clinics: z.array(z.object({ clinic: z.string(), role: z.enum(roles) })),
  })
  .meta({ id: 'Me' });
export type MeAnswer = z.output<typeof meAnswer>;

/** What readSettings answers. */
export const settingsAnswer = clinicSettings.meta({ id: 'Settings' });
export type SettingsAnswer = z.output<typeof settingsAnswer>;

/** What previewMails answers. */
export const sampleMailsAnswer = z
  .object({
    mails: z
      .array(z.object({ kind: z.enum(messageKinds), subject: z.string(), text: z.string() }))
      .meta({ description: 'One of each kind, in the order in which they come' }),
  })
  .meta({ id: 'SampleMails' });
export type SampleMailsAnswer = z.output<typeof sampleMailsAnswer>;

/** What readSender answers. */
export const senderAnswer = z
  .object({
    address: z.string(),
    identity: z
      .enum(['domain', 'address', 'existing'])
      .meta({ description: 'What was verified: the domain, this address alone, or the domain before this deployment' }),
    isSandbox: z.boolean().meta({ description: 'Mail goes to verified addresses alone' }),
    records: z.array(
      z.object({
        name: z.string(),
        type: z.enum(['CNAME', 'MX', 'TXT']),
        value: z.string(),
        state: z.enum(['found', 'missing', 'unknown']).meta({ description: 'unknown: nobody could be asked' }),
      }),
    ),
  })
  .meta({ id: 'Sender' });
export type SenderAnswer = z.output<typeof senderAnswer>;

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

/** What readViews and saveView answer. */
export const viewsAnswer = z
  .object({ views: z.array(z.object({ name: z.string(), filter: z.record(z.string(), z.string()) })) })
  .meta({ id: 'Views' });
