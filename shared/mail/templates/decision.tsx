/** What a clinician decided, for the person. The clinician gives the reason in person. A no is not followed by a push. */
import type { Decision as Decided } from '../../leads/review.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { filled } from '../../texts/filled.ts';
import { mailTexts } from '../../texts/mail-texts.ts';
import { Paragraph, Title } from './frame.tsx';
import { Basis, Letter, type PersonProps } from './letter.tsx';

export type DecisionProps = PersonProps & {
  decision: Decided;
  /** With `wait`, the day `YYYY-MM-DD` until which, if there is one. */
  until?: string | undefined;
  /** With `see_in_person`, the day that the clinic proposes, if there is one. */
  proposedOn?: string | undefined;
};

const headlineOf = ({ decision, until, lang }: DecisionProps): string => {
  const { full, waitUntil } = mailTexts(lang).kinds.decision;
  return decision === 'wait' && until ? filled(waitUntil, { day: writtenDay(until, lang) }) : full[decision].headline;
};

export const Decision = (props: DecisionProps) => {
  const { clinic, lang, name, detail, decision: decided, proposedOn } = props;
  const { kinds, noDetails, whyThisMail } = mailTexts(lang);
  const { intro, full, minimal, proposed, keepMedicines } = kinds.decision;
  const isFull = detail === 'full';
  return (
    <Letter clinic={clinic} kind="decision" lang={lang} name={name} why={whyThisMail}>
      <Paragraph>{filled(intro, { clinic: clinic.name })}</Paragraph>
      <Title as="h1">{isFull ? headlineOf(props) : minimal.headline}</Title>
      <Paragraph>{isFull ? full[decided].nextStep : minimal.nextStep[decided]}</Paragraph>
      {decided === 'see_in_person' && proposedOn && (
        <Paragraph>{filled(proposed, { day: writtenDay(proposedOn, lang) })}</Paragraph>
      )}
      {!isFull && <Paragraph>{noDetails}</Paragraph>}
      <Paragraph isSoft>{keepMedicines}</Paragraph>
      <Basis {...props} />
    </Letter>
  );
};
