/** A mail to a person after the summary: a greeting and what there is to say, in the frame of every mail. */

import type { ReactNode } from 'react';
import { type Signatory, signatorySentence } from '../../screening/care.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import { filled, filledWith } from '../../texts/filled.ts';
import type { Language } from '../../texts/language.ts';
import { mailTexts } from '../../texts/mail-texts.ts';
import type { MessageKind } from '../kinds.ts';
import { Action, Frame, type MailProps, Paragraph, Phone } from './frame.tsx';

/** What every mail to a person is made of. Days are `YYYY-MM-DD`. */
export type PersonProps = MailProps & {
  detail: 'full' | 'minimal';
  /** The person's name as typed. */
  name: string;
  /** The day of the screening that it is about. */
  screenedOn: string;
  /** The version of the rule set that judged it, and who had signed it off, if anybody had. */
  ruleSetVersion: string;
  signOff?: Signatory | null | undefined;
};

/** A link and the last day on which it opens. */
export type DatedLink = { url: string; endsOn: string };

export const AgainLink = ({ lang, again }: { lang: Language; again: DatedLink }) => (
  <>
    <Action href={again.url}>{mailTexts(lang).answerAgain}</Action>
    <Paragraph isSoft>{filled(mailTexts(lang).againHint, { day: writtenDay(again.endsOn, lang) })}</Paragraph>
  </>
);

export const ResultLink = ({ lang, result }: { lang: Language; result: DatedLink }) => (
  <>
    <Action href={result.url}>{mailTexts(lang).openResult}</Action>
    <Paragraph isSoft>{filled(mailTexts(lang).linkHint, { day: writtenDay(result.endsOn, lang) })}</Paragraph>
  </>
);

/** How to reach the clinic, beside what is to be done. */
export const HowToAnswer = ({ lang, clinic }: Pick<PersonProps, 'lang' | 'clinic'>) => {
  const { contactUs, contactUsOrCall } = mailTexts(lang);
  const { name, contactPhone } = clinic;
  return (
    <Paragraph>
      {contactPhone
        ? filledWith(contactUsOrCall, { clinic: name, phone: <Phone key="phone" number={contactPhone} /> })
        : filled(contactUs, { clinic: name })}
    </Paragraph>
  );
};

/** By which rules the answers were judged, and who stands for them; it names no treatment. */
export const Basis = ({
  lang,
  screenedOn,
  ruleSetVersion,
  signOff,
}: Pick<PersonProps, 'lang' | 'screenedOn' | 'ruleSetVersion' | 'signOff'>) => (
  <Paragraph isSoft>
    {filled(mailTexts(lang).basis, { day: writtenDay(screenedOn, lang), version: ruleSetVersion })}
    {signOff && ` ${signatorySentence(answerTexts(lang), signOff)}`}
  </Paragraph>
);

type LetterProps = Pick<PersonProps, 'clinic' | 'lang' | 'name'> & {
  kind: MessageKind;
  why: string;
  /** Where the reader leaves; in marketing mail always. */
  unsubscribeUrl?: string;
  children: ReactNode;
};

export const Letter = ({ kind, clinic, lang, name, why, unsubscribeUrl, children }: LetterProps) => {
  const { greeting, stopMails } = mailTexts(lang);
  const stop = unsubscribeUrl ? { url: unsubscribeUrl, text: stopMails } : undefined;
  return (
    <Frame clinic={clinic} kind={kind} lang={lang} stop={stop} why={why}>
      <Paragraph>{filled(greeting, { name })}</Paragraph>
      {children}
    </Frame>
  );
};
