import { languageRow, type StaffLanguage } from '../../shared/texts/language.ts';

/** Times as they are written in the console: in the clinic's zone, the language of who reads, 24 hours. */
export type DateFormat = {
  /** `26 Nov 2026, 14:05` */
  moment: (instant: string) => string;
  /** `14:05` */
  time: (instant: string) => string;
  /** `26 November 2026`; takes an instant or a calendar day. */
  day: (instantOrDay: string) => string;
  /** `26 Nov` for a calendar day. */
  shortDay: (day: string) => string;
  /** The calendar day of an instant, `YYYY-MM-DD`. */
  dayOf: (instant: string) => string;
};

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** How times are written in a language and a zone (IANA name); without one, in the zone of the browser. */
export const dateFormatIn = (zone: string | undefined, lang: StaffLanguage): DateFormat => {
  const { locale } = languageRow(lang);
  const format = (options: Intl.DateTimeFormatOptions, timeZone = zone) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const moment = format({ dateStyle: 'medium', timeStyle: 'short' });
  const time = format({ timeStyle: 'short' });
  const day = format({ dateStyle: 'long' });
  const plainDay = format({ dateStyle: 'long' }, 'UTC');
  const shortDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return {
    moment: (instant) => moment.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    day: (text) => (isDay(text) ? plainDay.format(new Date(`${text}T00:00:00Z`)) : day.format(new Date(text))),
    shortDay: (text) => shortDay.format(new Date(`${text}T00:00:00Z`)),
    dayOf: (instant) => parts.format(new Date(instant)),
  };
};
