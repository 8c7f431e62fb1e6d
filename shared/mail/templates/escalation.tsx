/** To whom a clinic has named for it: how many enquiries wait longer than promised. Nothing about a person is in it. */
import { filled, mailWording } from '../content/mail-wording.ts';
import { Action, Frame, type MailProps, momentOf, Paragraph, Title } from './frame.tsx';

export type EscalationProps = MailProps & {
  clinic: { zone: string; openingHours?: unknown };
  count: number;
  /** Minutes that the clinic has promised. */
  answerWithin: number;
  /** ISO instant of the enquiry that has waited longest. */
  oldest: string;
  /** The console's list of who waits. Whoever opens it has to sign in. */
  toDo: string;
};

/** `2 h 5 min`, by the clinic's hours where it has some. */
const promised = ({ answerWithin, clinic }: EscalationProps): string => {
  const [hours, minutes] = [Math.floor(answerWithin / 60), answerWithin % 60];
  const time = [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`].filter(Boolean).join(' ');
  return clinic.openingHours ? `${time} of its opening hours` : time;
};

export const Escalation = (props: EscalationProps) => {
  const { clinic, lang, count, oldest, toDo } = props;
  const words = mailWording(lang).kinds.escalation;
  return (
    <Frame clinic={clinic} kind="escalation" lang={lang} why={words.why}>
      <Title as="h1">{count === 1 ? words.headline.one : filled(words.headline.many, { count: String(count) })}</Title>
      <Paragraph>{filled(words.promise, { clinic: clinic.name, promise: promised(props) })}</Paragraph>
      <Paragraph>{filled(words.oldest, momentOf(oldest, clinic, lang))}</Paragraph>
      <Action href={toDo}>{words.open}</Action>
    </Frame>
  );
};
