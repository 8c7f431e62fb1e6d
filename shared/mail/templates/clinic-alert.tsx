/** The alert to the clinic: that there is an enquiry, and where to read it. Nothing about the person is in it. */
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { writtenDay } from '../../screening/written-day.ts';
import { filled, mailWording } from '../content/mail-wording.ts';
import { Action, Frame, type MailProps, Paragraph, Title } from './frame.tsx';

export type ClinicAlertProps = MailProps & {
  clinic: { zone: string };
  leadId: string;
  /** ISO instant of the enquiry. */
  receivedAt: string;
  /** Enquiries that the mail speaks for, and the ISO instant after which they came. */
  digest?: { count: number; since: string; waiting: number } | undefined;
  /** The address of the clinic's list of leads. Whoever opens it has to sign in. */
  inbox: string;
};

const moment = (instant: string, { clinic, lang }: ClinicAlertProps) => {
  const local = new TZDate(instant, clinic.zone);
  return { day: writtenDay(format(local, 'yyyy-MM-dd'), lang), time: format(local, 'HH:mm'), zone: clinic.zone };
};

/** What waits beside what this mail is about; nothing where that is all. */
const Waiting = ({ lang, digest }: ClinicAlertProps) => {
  const { waiting } = mailWording(lang).kinds['clinic-alert'];
  return (
    digest &&
    digest.waiting > digest.count && <Paragraph>{filled(waiting, { count: String(digest.waiting) })}</Paragraph>
  );
};

const ManyReceived = (props: ClinicAlertProps & { count: number; since: string }) => {
  const { digest } = mailWording(props.lang).kinds['clinic-alert'];
  return (
    <>
      <Title as="h1">{filled(digest.headline, { count: String(props.count) })}</Title>
      <Paragraph>{filled(digest.received, moment(props.since, props))}</Paragraph>
      <Action href={`${props.inbox}?status=new`}>{digest.open}</Action>
      <Waiting {...props} />
    </>
  );
};

const OneReceived = (props: ClinicAlertProps) => {
  const words = mailWording(props.lang).kinds['clinic-alert'];
  return (
    <>
      <Title as="h1">{words.headline}</Title>
      <Paragraph>{filled(words.received, moment(props.receivedAt, props))}</Paragraph>
      <Action href={`${props.inbox}/${props.leadId}`}>{words.open}</Action>
      <Waiting {...props} />
      <Paragraph isSoft>{filled(words.reference, { reference: props.leadId })}</Paragraph>
    </>
  );
};

export const ClinicAlert = (props: ClinicAlertProps) => {
  const { clinic, lang, digest } = props;
  const { why } = mailWording(lang).kinds['clinic-alert'];
  return (
    <Frame clinic={clinic} kind="clinic-alert" lang={lang} why={why}>
      {digest && digest.count > 1 ? <ManyReceived {...props} {...digest} /> : <OneReceived {...props} />}
    </Frame>
  );
};
