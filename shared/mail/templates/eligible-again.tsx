/** The one reminder that a person asked for: a waiting time is over, and the questions can be answered again. */

import { writtenDay } from '../../screening/written-day.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import { filled } from '../../texts/filled.ts';
import { mailTexts } from '../../texts/mail-texts.ts';
import { Paragraph, Title } from './frame.tsx';
import { AgainLink, Basis, type DatedLink, HowToAnswer, Letter, type PersonProps } from './letter.tsx';

export type EligibleAgainProps = PersonProps & {
  deferUntil: string;
  openEnded: boolean;
  needsClinician: boolean;
  again: DatedLink;
};

const Full = ({ lang, screenedOn, deferUntil, openEnded, needsClinician }: EligibleAgainProps) => {
  const words = mailTexts(lang).kinds['eligible-again'];
  const days = { screenedOn: writtenDay(screenedOn, lang), day: writtenDay(deferUntil, lang) };
  return (
    <>
      <Title as="h1">{words.headline}</Title>
      <Paragraph>{filled(words.asked, days)}</Paragraph>
      {openEnded && <Paragraph>{words.openEnded}</Paragraph>}
      {needsClinician && <Paragraph>{words.needsClinician}</Paragraph>}
    </>
  );
};

export const EligibleAgain = (props: EligibleAgainProps) => {
  const { clinic, lang, name, detail, again } = props;
  const { kinds, noDetails } = mailTexts(lang);
  const words = kinds['eligible-again'];
  const { notADiagnosis, keepMedicines } = answerTexts(lang).standing;
  return (
    <Letter clinic={clinic} kind="eligible-again" lang={lang} name={name} why={words.why}>
      {detail === 'full' ? <Full {...props} /> : <Title as="h1">{words.minimalHeadline}</Title>}
      {detail === 'minimal' && <Paragraph>{noDetails}</Paragraph>}
      <Paragraph>{words.notYetAYes}</Paragraph>
      <AgainLink again={again} lang={lang} />
      <Paragraph isSoft>{notADiagnosis}</Paragraph>
      <Paragraph isSoft>{keepMedicines}</Paragraph>
      <Basis {...props} />
      <HowToAnswer clinic={clinic} lang={lang} />
    </Letter>
  );
};
