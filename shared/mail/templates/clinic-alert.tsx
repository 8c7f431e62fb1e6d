/** The alert to the clinic: that there is an enquiry, and where to read it. Nothing about the person is in it. */
import { filled, mailWording } from '../content/mail-wording.ts';
import { Action, Frame, type MailProps, momentOf, Paragraph, Title } from './frame.tsx';

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
      <Paragraph>{filled(digest.received, momentOf(props.since, props.clinic, props.lang))}</Paragraph>
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
      <Paragraph>{filled(words.received, momentOf(props.receivedAt, props.clinic, props.lang))}</Paragraph>
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
