/** A mail to a person after the summary: a greeting and what there is to say, in the frame of every mail. */

import type { ReactNode } from 'react';
import { type Signatory, signatorySentence } from '../../screening/care.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import type { Language } from '../../texts/language.ts';
import { filled, mailWording } from '../content/mail-wording.ts';
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
    <Action href={again.url}>{mailWording(lang).answerAgain}</Action>
    <Paragraph isSoft>{filled(mailWording(lang).againHint, { day: writtenDay(again.endsOn, lang) })}</Paragraph>
  </>
);

export const ResultLink = ({ lang, result }: { lang: Language; result: DatedLink }) => (
  <>
    <Action href={result.url}>{mailWording(lang).openResult}</Action>
    <Paragraph isSoft>{filled(mailWording(lang).linkHint, { day: writtenDay(result.endsOn, lang) })}</Paragraph>
  </>
);

/** How to reach the clinic, beside what is to be done. */
export const HowToAnswer = ({ lang, clinic }: Pick<PersonProps, 'lang' | 'clinic'>) => {
  const { contactUs, orCall } = mailWording(lang);
  return (
    <Paragraph>
      {filled(contactUs, { clinic: clinic.name })}
      {clinic.contactPhone && (
        <>
          {` ${orCall} `}
          <Phone number={clinic.contactPhone} />.
        </>
      )}
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
    {filled(mailWording(lang).basis, { day: writtenDay(screenedOn, lang), version: ruleSetVersion })}
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
  const { greeting, stopMails } = mailWording(lang);
  const stop = unsubscribeUrl ? { url: unsubscribeUrl, text: stopMails } : undefined;
  return (
    <Frame clinic={clinic} kind={kind} lang={lang} stop={stop} why={why}>
      <Paragraph>{filled(greeting, { name })}</Paragraph>
      {children}
    </Frame>
  );
};
