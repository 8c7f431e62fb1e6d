/** The notice to the address that a clinic's alerts went to until now. It does not say where they go instead. */
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import type { Language } from '../../screening/rule-set.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { filled, mailWording } from '../content/mail-wording.ts';
import { Frame, Paragraph, type Sender, Title } from './frame.tsx';

export type SettingsNoticeProps = {
  clinic: Sender & { zone: string };
  lang: Language;
  /** ISO instant of the change. */
  changedAt: string;
};

export const settingsNoticeSubject = ({ clinic, lang }: Pick<SettingsNoticeProps, 'clinic' | 'lang'>): string =>
  filled(mailWording(lang).noticeSubject, { clinic: clinic.name });

export const SettingsNotice = (props: SettingsNoticeProps) => {
  const { clinic, lang, changedAt } = props;
  const words = mailWording(lang);
  const local = new TZDate(changedAt, clinic.zone);
  const moment = {
    day: writtenDay(format(local, 'yyyy-MM-dd'), lang),
    time: format(local, 'HH:mm'),
    zone: clinic.zone,
  };
  return (
    <Frame
      clinic={clinic}
      lang={lang}
      preview={words.noticePreview}
      title={settingsNoticeSubject(props)}
      why={filled(words.noticeFooter, { clinic: clinic.name })}
    >
      <Title as="h1">{words.noticeHeading}</Title>
      <Paragraph>{filled(words.noticeChanged, moment)}</Paragraph>
      <Paragraph>{words.noticeNextStep}</Paragraph>
    </Frame>
  );
};
