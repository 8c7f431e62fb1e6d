/** What the staff routes answer about a clinic, as schemas. */
import * as z from 'zod';
import { clinicSettings } from '../../clinics/clinic-settings.ts';
import { messageKinds } from '../../mail/kinds.ts';

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

/** What readViews and saveView answer. */
export const viewsAnswer = z
  .object({ views: z.array(z.object({ name: z.string(), filter: z.record(z.string(), z.string()) })) })
  .meta({ id: 'Views' });
