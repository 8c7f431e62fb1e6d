/** What a clinician decided, for the person. The reason is told in person; nothing here pushes where the answer is no. */
import type { Decision as Decided } from '../../leads/review.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { laterWording } from '../content/later-wording.ts';
import { filled, mailWording } from '../content/mail-wording.ts';
import { Paragraph, Title } from './frame.tsx';
import { Letter, type PersonProps } from './letter.tsx';

export type DecisionProps = PersonProps & {
  decision: Decided;
  /** With `wait`, the day `YYYY-MM-DD` until which, if there is one. */
  until?: string | undefined;
};

export const decisionSubject = ({ clinic, lang }: Pick<PersonProps, 'clinic' | 'lang'>): string =>
  filled(laterWording(lang).subject, { clinic: clinic.name });

const headlineOf = ({ decision, until, lang }: DecisionProps): string => {
  const { full, waitUntil } = laterWording(lang).decision;
  return decision === 'wait' && until ? filled(waitUntil, { day: writtenDay(until, lang) }) : full[decision].headline;
};

export const Decision = (props: DecisionProps) => {
  const { clinic, lang, name, detail, decision: decided } = props;
  const { decision, noDetails } = laterWording(lang);
  const isFull = detail === 'full';
  return (
    <Letter
      clinic={clinic}
      lang={lang}
      name={name}
      preview={decision.preview}
      subject={decisionSubject(props)}
      why={mailWording(lang).whyThisMail}
    >
      <Paragraph>{filled(decision.intro, { clinic: clinic.name })}</Paragraph>
      <Title as="h1">{isFull ? headlineOf(props) : decision.minimalHeadline}</Title>
      <Paragraph>{isFull ? decision.full[decided].nextStep : decision.minimal[decided]}</Paragraph>
      {!isFull && <Paragraph>{noDetails}</Paragraph>}
      <Paragraph isSoft>{decision.keepMedicines}</Paragraph>
    </Letter>
  );
};
