import { type Language, languageRow } from '../texts/language.ts';
import { knownDay } from './calendar-day.ts';

/** Made when first needed: making one takes longer than everything else about a date in a mail. */
const formats: Partial<Record<Language, Intl.DateTimeFormat>> = {};

/** A day `YYYY-MM-DD` as a person reads it, such as "10 February 2027". Throws a RangeError when it is no day. */
export function writtenDay(day: string, lang: Language): string {
  formats[lang] ??= new Intl.DateTimeFormat(languageRow(lang).locale, { dateStyle: 'long', timeZone: 'UTC' });
  return formats[lang].format(knownDay(day) * 86_400_000);
}

/** A month `YYYY-MM` as a person reads it, such as "February 2027". Throws a RangeError when it is no month. */
export function writtenMonth(month: string, lang: Language): string {
  const format = new Intl.DateTimeFormat(languageRow(lang).locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(knownDay(`${month}-01`) * 86_400_000);
}
