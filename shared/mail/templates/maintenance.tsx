/** A note long after a treatment: whoever thinks of another answers the questions again first. */
import { standingSentences } from '../../screening/care.ts';
import { laterWording } from '../content/later-wording.ts';
import { filled } from '../content/mail-wording.ts';
import { Paragraph, Title } from './frame.tsx';
import { AgainLink, type DatedLink, HowToAnswer, Letter, type PersonProps } from './letter.tsx';

export type MaintenanceProps = PersonProps & { unsubscribeUrl: string; again: DatedLink };

export const maintenanceSubject = ({ clinic, lang }: Pick<PersonProps, 'clinic' | 'lang'>): string =>
  filled(laterWording(lang).maintenance.subject, { clinic: clinic.name });

export const Maintenance = (props: MaintenanceProps) => {
  const { clinic, lang, name, detail, unsubscribeUrl, again } = props;
  const { maintenance, whyMarketing } = laterWording(lang);
  const isFull = detail === 'full';
  return (
    <Letter
      clinic={clinic}
      lang={lang}
      name={name}
      preview={maintenance.preview}
      subject={maintenanceSubject(props)}
      unsubscribeUrl={unsubscribeUrl}
      why={whyMarketing}
    >
      <Title as="h1">{maintenance.headline}</Title>
      <Paragraph>{filled(isFull ? maintenance.text : maintenance.minimalText, { clinic: clinic.name })}</Paragraph>
      <Paragraph>{isFull ? maintenance.again : maintenance.minimalAgain}</Paragraph>
      <AgainLink again={again} lang={lang} />
      <Paragraph isSoft>{standingSentences(lang).timeToThink}</Paragraph>
      <HowToAnswer clinic={clinic} lang={lang} />
    </Letter>
  );
};
