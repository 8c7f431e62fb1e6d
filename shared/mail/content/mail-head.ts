/** What of a mail shows before it is opened. Nothing in it is about health. */
import { clinicMailTexts } from '../../texts/clinic-mail-texts.ts';
import { filled } from '../../texts/filled.ts';
import type { Language } from '../../texts/language.ts';
import { mailTexts } from '../../texts/mail-texts.ts';
import type { MessageKind } from '../kinds.ts';

export type MailHead = { subject: string; preview: string };

/** The subject of a mail of a clinic by this name, and what an inbox shows beside it. */
export const mailHead = (kind: MessageKind, lang: Language, clinic: string): MailHead => {
  const heads: Readonly<Record<MessageKind, MailHead>> = { ...mailTexts(lang).kinds, ...clinicMailTexts(lang) };
  const { subject, preview } = heads[kind];
  return { subject: filled(subject, { clinic }), preview: filled(preview, { clinic }) };
};
