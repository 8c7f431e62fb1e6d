/** A mail to a person after the summary: a greeting and what there is to say, in the frame of every mail. */
import type { ReactNode } from 'react';
import type { Language } from '../../screening/rule-set.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { laterWording } from '../content/later-wording.ts';
import { filled, mailWording } from '../content/mail-wording.ts';
import { Action, Frame, Paragraph, type Sender } from './frame.tsx';

/** What every mail to a person is made of. Days are `YYYY-MM-DD`. */
export type PersonProps = {
  clinic: Sender;
  detail: 'full' | 'minimal';
  /** The person's name as typed. */
  name: string;
  lang: Language;
  /** The day of the screening that it is about. */
  screenedOn: string;
};

/** A link and the last day on which it opens. */
export type DatedLink = { url: string; endsOn: string };

export const AgainLink = ({ lang, again }: { lang: Language; again: DatedLink }) => (
  <>
    <Action href={again.url}>{laterWording(lang).answerAgain}</Action>
    <Paragraph isSoft>{filled(laterWording(lang).againHint, { day: writtenDay(again.endsOn, lang) })}</Paragraph>
  </>
);

export const ResultLink = ({ lang, result }: { lang: Language; result: DatedLink }) => (
  <>
    <Action href={result.url}>{mailWording(lang).openResult}</Action>
    <Paragraph isSoft>{filled(mailWording(lang).linkHint, { day: writtenDay(result.endsOn, lang) })}</Paragraph>
  </>
);

/** How to answer; for mails that have not said so already. */
export const HowToAnswer = ({ lang, clinic }: Pick<PersonProps, 'lang' | 'clinic'>) => (
  <Paragraph>{filled(mailWording(lang).contactUs, { clinic: clinic.name })}</Paragraph>
);

type LetterProps = Pick<PersonProps, 'clinic' | 'lang' | 'name'> & {
  subject: string;
  preview: string;
  why: string;
  /** Where the reader leaves; in marketing mail always. */
  unsubscribeUrl?: string;
  children: ReactNode;
};

export const Letter = ({ clinic, lang, name, subject, preview, why, unsubscribeUrl, children }: LetterProps) => {
  const { greeting } = mailWording(lang);
  const sender = { clinic: clinic.name };
  const stop = unsubscribeUrl && { url: unsubscribeUrl, text: laterWording(lang).stopMails };
  return (
    <Frame
      clinic={clinic}
      lang={lang}
      preview={preview}
      stop={stop || undefined}
      title={subject}
      why={filled(why, sender)}
    >
      <Paragraph>{filled(greeting, { name })}</Paragraph>
      {children}
    </Frame>
  );
};
