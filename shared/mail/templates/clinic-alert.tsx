/** The alert to the clinic: that somebody wrote, and nothing about them. */
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import type { Language } from '../../screening/rule-set.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { filled, mailWording } from '../content/mail-wording.ts';
import { Frame, Paragraph, type Sender, Title } from './frame.tsx';

export type ClinicAlertProps = {
  clinic: Sender & { zone: string };
  lang: Language;
  leadId: string;
  /** ISO instant of the enquiry. */
  receivedAt: string;
  /** Enquiries that the mail speaks for, and the ISO instant after which they came. */
  digest?: { count: number; since: string } | undefined;
};

export const alertSubject = ({ clinic, lang }: Pick<ClinicAlertProps, 'clinic' | 'lang'>): string =>
  filled(mailWording(lang).alertSubject, { clinic: clinic.name });

const moment = (instant: string, { clinic, lang }: ClinicAlertProps) => {
  const local = new TZDate(instant, clinic.zone);
  return { day: writtenDay(format(local, 'yyyy-MM-dd'), lang), time: format(local, 'HH:mm'), zone: clinic.zone };
};

const ManyReceived = (props: ClinicAlertProps & { count: number; since: string }) => {
  const words = mailWording(props.lang);
  return (
    <>
      <Title as="h1">{filled(words.digestHeading, { count: String(props.count) })}</Title>
      <Paragraph>{filled(words.digestReceived, moment(props.since, props))}</Paragraph>
      <Paragraph>{words.digestNextStep}</Paragraph>
    </>
  );
};

const OneReceived = (props: ClinicAlertProps) => {
  const words = mailWording(props.lang);
  return (
    <>
      <Title as="h1">{words.alertHeading}</Title>
      <Paragraph>{filled(words.alertReceived, moment(props.receivedAt, props))}</Paragraph>
      <Paragraph>{words.alertNextStep}</Paragraph>
      <Paragraph isSoft>{filled(words.alertReference, { reference: props.leadId })}</Paragraph>
    </>
  );
};

export const ClinicAlert = (props: ClinicAlertProps) => {
  const { clinic, lang, digest } = props;
  const words = mailWording(lang);
  return (
    <Frame
      clinic={clinic}
      lang={lang}
      preview={words.alertPreview}
      title={alertSubject(props)}
      why={filled(words.alertFooter, { clinic: clinic.name })}
    >
      {digest && digest.count > 1 ? <ManyReceived {...props} {...digest} /> : <OneReceived {...props} />}
    </Frame>
  );
};
