/** The alert to the clinic: that somebody wrote, and nothing about them. */
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import type { Language } from '../../screening/rule-set.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { filled, mailWording } from '../wording.ts';
import { Frame, Paragraph, type Sender, Title } from './frame.tsx';

export type ClinicAlertProps = {
  clinic: Sender & { zone: string };
  lang: Language;
  leadId: string;
  /** ISO instant of the enquiry. */
  receivedAt: string;
};

export const alertSubject = ({ clinic, lang }: Pick<ClinicAlertProps, 'clinic' | 'lang'>): string =>
  filled(mailWording(lang).alertSubject, { clinic: clinic.name });

export const ClinicAlert = (props: ClinicAlertProps) => {
  const { clinic, lang, leadId, receivedAt } = props;
  const words = mailWording(lang);
  const local = new TZDate(receivedAt, clinic.zone);
  const received = {
    day: writtenDay(format(local, 'yyyy-MM-dd'), lang),
    time: format(local, 'HH:mm'),
    zone: clinic.zone,
  };
  return (
    <Frame
      clinic={clinic}
      lang={lang}
      preview={words.alertPreview}
      title={alertSubject(props)}
      why={filled(words.alertFooter, { clinic: clinic.name })}
    >
      <Title as="h1">{words.alertHeading}</Title>
      <Paragraph>{filled(words.alertReceived, received)}</Paragraph>
      <Paragraph>{words.alertNextStep}</Paragraph>
      <Paragraph isSoft>{filled(words.alertReference, { reference: leadId })}</Paragraph>
    </Frame>
  );
};
