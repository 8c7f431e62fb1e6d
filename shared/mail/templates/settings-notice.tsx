/** The notice to the address that a clinic's alerts went to before. It does not say where they go instead. */
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { writtenDay } from '../../screening/written-day.ts';
import { filled, mailWording } from '../content/mail-wording.ts';
import { Frame, type MailProps, Paragraph, Title } from './frame.tsx';

export type SettingsNoticeProps = MailProps & {
  clinic: { zone: string };
  /** ISO instant of the change. */
  changedAt: string;
};

export const SettingsNotice = ({ clinic, lang, changedAt }: SettingsNoticeProps) => {
  const words = mailWording(lang).kinds['settings-notice'];
  const local = new TZDate(changedAt, clinic.zone);
  const moment = {
    day: writtenDay(format(local, 'yyyy-MM-dd'), lang),
    time: format(local, 'HH:mm'),
    zone: clinic.zone,
  };
  return (
    <Frame clinic={clinic} kind="settings-notice" lang={lang} why={words.why}>
      <Title as="h1">{words.headline}</Title>
      <Paragraph>{filled(words.changed, moment)}</Paragraph>
      <Paragraph>{words.nextStep}</Paragraph>
    </Frame>
  );
};
