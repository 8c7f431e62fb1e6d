/** The one reminder that a person asked for: a waiting time is over, and the questions can be answered again. */
import { standingSentences } from '../../screening/care.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { laterWording } from '../content/later-wording.ts';
import { filled } from '../content/mail-wording.ts';
import { Paragraph, Title } from './frame.tsx';
import { AgainLink, type DatedLink, HowToAnswer, Letter, type PersonProps } from './letter.tsx';

export type EligibleAgainProps = PersonProps & {
  /** The treatment's name, as it is asked for. */
  treatment: string;
  deferUntil: string;
  openEnded: boolean;
  needsClinician: boolean;
  again: DatedLink;
};

export const eligibleAgainSubject = ({ clinic, lang }: Pick<PersonProps, 'clinic' | 'lang'>): string =>
  filled(laterWording(lang).reminder.subject, { clinic: clinic.name });

const Full = ({ lang, screenedOn, treatment, deferUntil, openEnded, needsClinician }: EligibleAgainProps) => {
  const { reminder } = laterWording(lang);
  const days = { screenedOn: writtenDay(screenedOn, lang), day: writtenDay(deferUntil, lang) };
  return (
    <>
      <Title as="h1">{reminder.headline}</Title>
      <Paragraph>{filled(reminder.asked, { ...days, treatment })}</Paragraph>
      {openEnded && <Paragraph>{reminder.openEnded}</Paragraph>}
      {needsClinician && <Paragraph>{reminder.needsClinician}</Paragraph>}
    </>
  );
};

export const EligibleAgain = (props: EligibleAgainProps) => {
  const { clinic, lang, name, detail, again } = props;
  const { reminder, noDetails } = laterWording(lang);
  const { notADiagnosis, keepMedicines } = standingSentences(lang);
  return (
    <Letter
      clinic={clinic}
      lang={lang}
      name={name}
      preview={reminder.preview}
      subject={eligibleAgainSubject(props)}
      why={reminder.why}
    >
      {detail === 'full' ? <Full {...props} /> : <Title as="h1">{reminder.minimalHeadline}</Title>}
      {detail === 'minimal' && <Paragraph>{noDetails}</Paragraph>}
      <Paragraph>{reminder.notYetAYes}</Paragraph>
      <AgainLink again={again} lang={lang} />
      <Paragraph isSoft>{notADiagnosis}</Paragraph>
      <Paragraph isSoft>{keepMedicines}</Paragraph>
      <HowToAnswer clinic={clinic} lang={lang} />
    </Letter>
  );
};
