/** To whom a clinic has named for it: how many enquiries wait longer than promised. Nothing about a person is in it. */
import { clinicMailTexts } from '../../texts/clinic-mail-texts.ts';
import { counted, filled } from '../../texts/filled.ts';
import { type Language, languageRow } from '../../texts/language.ts';
import { Action, Frame, type MailProps, momentOf, Paragraph, Title } from './frame.tsx';

export type EscalationProps = MailProps & {
  clinic: { zone: string; openingHours?: unknown };
  count: number;
  /** Minutes that the clinic has promised. */
  answerWithin: number;
  /** ISO instant of the enquiry that has waited longest. */
  oldest: string;
  /** The console's list of who waits. Whoever opens it has to sign in. */
  toDo: string;
};

/** A length of time in minutes as a language writes it, such as "2 hours 5 minutes". */
const writtenTime = (minutes: number, lang: Language): string => {
  const { locale } = languageRow(lang);
  const inUnit = (n: number, unit: string) =>
    n > 0 ? [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(n)] : [];
  const parts = [...inUnit(Math.floor(minutes / 60), 'hour'), ...inUnit(minutes % 60, 'minute')];
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(parts);
};

export const Escalation = (props: EscalationProps) => {
  const { clinic, lang, count, answerWithin, oldest, toDo } = props;
  const words = clinicMailTexts(lang).escalation;
  const promise = clinic.openingHours ? words.promiseWhenOpen : words.promise;
  return (
    <Frame clinic={clinic} kind="escalation" lang={lang} why={words.why}>
      <Title as="h1">{counted(count, words.headline, lang)}</Title>
      <Paragraph>{filled(promise, { clinic: clinic.name, promise: writtenTime(answerWithin, lang) })}</Paragraph>
      <Paragraph>{filled(words.oldest, momentOf(oldest, clinic, lang))}</Paragraph>
      <Action href={toDo}>{words.open}</Action>
    </Frame>
  );
};
