/** A note long after a treatment. A person who thinks of another one is asked to answer the questions again first. */
import { answerTexts } from '../../texts/answer-texts.ts';
import { filled } from '../../texts/filled.ts';
import { mailTexts } from '../../texts/mail-texts.ts';
import { CannotWait, type CareProps } from './cannot-wait.tsx';
import { Paragraph, Title } from './frame.tsx';
import { AgainLink, Basis, type DatedLink, HowToAnswer, Letter, type PersonProps } from './letter.tsx';

export type MaintenanceProps = PersonProps & { unsubscribeUrl: string; again: DatedLink; care: CareProps };

export const Maintenance = (props: MaintenanceProps) => {
  const { clinic, lang, name, detail, unsubscribeUrl, again, care } = props;
  const { kinds, whyMarketing } = mailTexts(lang);
  const words = kinds.maintenance;
  const isFull = detail === 'full';
  return (
    <Letter
      clinic={clinic}
      kind="maintenance"
      lang={lang}
      name={name}
      unsubscribeUrl={unsubscribeUrl}
      why={whyMarketing}
    >
      <Title as="h1">{words.headline}</Title>
      <Paragraph>{filled(isFull ? words.text : words.minimalText, { clinic: clinic.name })}</Paragraph>
      <Paragraph>{isFull ? words.again : words.minimalAgain}</Paragraph>
      <AgainLink again={again} lang={lang} />
      <Paragraph isSoft>{answerTexts(lang).standing.timeToThink}</Paragraph>
      <Basis {...props} />
      <CannotWait care={care} lang={lang} />
      <HowToAnswer clinic={clinic} lang={lang} />
    </Letter>
  );
};
