/** The follow-ups: an open door, without pressure. They hold no secret of the person. */

import { writtenDay } from '../../screening/written-day.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import { filled } from '../../texts/filled.ts';
import { mailTexts } from '../../texts/mail-texts.ts';
import type { MessageKind } from '../kinds.ts';
import { CannotWait, type CareProps } from './cannot-wait.tsx';
import { Paragraph, Title } from './frame.tsx';
import { Basis, type DatedLink, Letter, type PersonProps, ResultLink } from './letter.tsx';

export type FollowUpProps = Omit<PersonProps, 'detail'> & {
  kind: Extract<MessageKind, `follow-up-${number}`>;
  unsubscribeUrl: string;
  care: CareProps;
  /** Absent when the link does not open any more. */
  result?: DatedLink | undefined;
};

export const FollowUp = (props: FollowUpProps) => {
  const { kind, clinic, lang, name, screenedOn, unsubscribeUrl, result, care } = props;
  const { kinds, whyMarketing } = mailTexts(lang);
  const { thanks, headline, nextStep } = kinds[kind];
  const { timeToThink, goesOutOfDate } = answerTexts(lang).standing;
  return (
    <Letter clinic={clinic} kind={kind} lang={lang} name={name} unsubscribeUrl={unsubscribeUrl} why={whyMarketing}>
      <Paragraph>{filled(thanks, { day: writtenDay(screenedOn, lang) })}</Paragraph>
      <Title as="h1">{headline}</Title>
      <Paragraph>{nextStep}</Paragraph>
      <Paragraph>{timeToThink}</Paragraph>
      {result && <ResultLink lang={lang} result={result} />}
      <Paragraph isSoft>{goesOutOfDate}</Paragraph>
      <Basis {...props} />
      <CannotWait care={care} lang={lang} />
    </Letter>
  );
};
