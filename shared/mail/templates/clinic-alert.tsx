/** The alert to the clinic: that there is an enquiry, and where to read it. Nothing about the person is in it. */
import { clinicMailTexts } from '../../texts/clinic-mail-texts.ts';
import { counted, filled } from '../../texts/filled.ts';
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
const Waiting = ({ lang, digest }: ClinicAlertProps) =>
  digest &&
  digest.waiting > digest.count && (
    <Paragraph>{counted(digest.waiting, clinicMailTexts(lang)['clinic-alert'].waiting, lang)}</Paragraph>
  );

const ManyReceived = (props: ClinicAlertProps & { since: string }) => {
  const { receivedSince, openAll } = clinicMailTexts(props.lang)['clinic-alert'];
  return (
    <>
      <Paragraph>{filled(receivedSince, momentOf(props.since, props.clinic, props.lang))}</Paragraph>
      <Action href={`${props.inbox}?status=new`}>{openAll}</Action>
      <Waiting {...props} />
    </>
  );
};

const OneReceived = (props: ClinicAlertProps) => {
  const { received, open, reference } = clinicMailTexts(props.lang)['clinic-alert'];
  return (
    <>
      <Paragraph>{filled(received, momentOf(props.receivedAt, props.clinic, props.lang))}</Paragraph>
      <Action href={`${props.inbox}/${props.leadId}`}>{open}</Action>
      <Waiting {...props} />
      <Paragraph isSoft>{filled(reference, { reference: props.leadId })}</Paragraph>
    </>
  );
};

export const ClinicAlert = (props: ClinicAlertProps) => {
  const { clinic, lang, digest } = props;
  const { headline, why } = clinicMailTexts(lang)['clinic-alert'];
  return (
    <Frame clinic={clinic} kind="clinic-alert" lang={lang} why={why}>
      <Title as="h1">{counted(digest?.count ?? 1, headline, lang)}</Title>
      {digest && digest.count > 1 ? <ManyReceived {...props} since={digest.since} /> : <OneReceived {...props} />}
    </Frame>
  );
};
