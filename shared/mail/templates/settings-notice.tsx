/** The notice to the address that a clinic's alerts went to before. It does not say where they go instead. */
import { clinicMailTexts } from '../../texts/clinic-mail-texts.ts';
import { filled } from '../../texts/filled.ts';
import { Frame, type MailProps, momentOf, Paragraph, Title } from './frame.tsx';

export type SettingsNoticeProps = MailProps & {
  clinic: { zone: string };
  /** ISO instant of the change. */
  changedAt: string;
};

export const SettingsNotice = ({ clinic, lang, changedAt }: SettingsNoticeProps) => {
  const words = clinicMailTexts(lang)['settings-notice'];
  return (
    <Frame clinic={clinic} kind="settings-notice" lang={lang} why={words.why}>
      <Title as="h1">{words.headline}</Title>
      <Paragraph>{filled(words.changed, momentOf(changedAt, clinic, lang))}</Paragraph>
      <Paragraph>{words.nextStep}</Paragraph>
    </Frame>
  );
};
