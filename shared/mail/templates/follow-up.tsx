/** The two follow-ups: an open door, without pressure. They say nothing that only the person should know. */
import { standingSentences } from '../../screening/care.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { laterWording } from '../content/later-wording.ts';
import { filled } from '../content/mail-wording.ts';
import { Paragraph, Title } from './frame.tsx';
import { type DatedLink, Letter, type PersonProps, ResultLink } from './letter.tsx';

export type FollowUpProps = Omit<PersonProps, 'detail'> & {
  turn: 1 | 2;
  unsubscribeUrl: string;
  /** Absent when the link does not open any more. */
  result?: DatedLink | undefined;
};

export const followUpSubject = ({ clinic, lang }: Pick<PersonProps, 'clinic' | 'lang'>): string =>
  filled(laterWording(lang).subject, { clinic: clinic.name });

export const FollowUp = (props: FollowUpProps) => {
  const { clinic, lang, name, turn, screenedOn, unsubscribeUrl, result } = props;
  const { followUp, whyMarketing } = laterWording(lang);
  const { preview, thanks, headline, nextStep } = followUp[turn];
  const { timeToThink, goesOutOfDate } = standingSentences(lang);
  return (
    <Letter
      clinic={clinic}
      lang={lang}
      name={name}
      preview={preview}
      subject={followUpSubject(props)}
      unsubscribeUrl={unsubscribeUrl}
      why={whyMarketing}
    >
      <Paragraph>{filled(thanks, { day: writtenDay(screenedOn, lang) })}</Paragraph>
      <Title as="h1">{headline}</Title>
      <Paragraph>{nextStep}</Paragraph>
      <Paragraph>{timeToThink}</Paragraph>
      {result && <ResultLink lang={lang} result={result} />}
      <Paragraph isSoft>{goesOutOfDate}</Paragraph>
    </Letter>
  );
};
