import type { UseFormReturnType } from '@mantine/form';
import type { SettingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';

import type { OpeningHours } from './opening-spans.ts';

/** Members that a field cannot hold as they are. */
type Reshaped =
  | 'origins'
  | 'returnPrefixes'
  | 'contactPhone'
  | 'thankYouUrl'
  | 'thanksFirst'
  | 'privacyUrl'
  | 'bookingUrl'
  | 'retentionDays'
  | 'theme'
  | 'helpLines'
  | 'embed'
  | 'openingHours'
  | 'answerWithin'
  | 'escalationAddress';

/** Members that are a clinician's, on the page Rules: what a change leaves out stays as it is. */
type Signed = 'overlay' | 'signOff';

/** Settings as a form holds them: lists a line each, and what may be missing as an empty text. */
export type SettingsValues = Omit<SettingsAnswer, Reshaped | Signed> & {
  origins: string;
  returnPrefixes: string;
  contactPhone: string;
  thankYouUrl: string;
  thanksFirst: boolean;
  privacyUrl: string;
  bookingUrl: string;
  retentionDays: string;
  theme: { accent: string; ground: string };
  helpLines: { emergency: string; urgentCare: string; crisis: string };
  embed: { sharesOutcome: boolean };
  /** Without any span of the week, the clinic has no opening hours. */
  openingHours: OpeningHours;
  answerWithin: string;
  escalationAddress: string;
};

/** The form of the settings, as its parts take it. */
export type SettingsForm = UseFormReturnType<SettingsValues>;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The settings for the form. */
export const valuesOf = ({ overlay: _overlay, signOff: _signOff, ...settings }: SettingsAnswer): SettingsValues => ({
  ...settings,
  origins: settings.origins.join('\n'),
  returnPrefixes: settings.returnPrefixes.join('\n'),
  contactPhone: settings.contactPhone ?? '',
  thankYouUrl: settings.thankYouUrl ?? '',
  thanksFirst: settings.thanksFirst ?? false,
  privacyUrl: settings.privacyUrl ?? '',
  bookingUrl: settings.bookingUrl ?? '',
  retentionDays: settings.retentionDays === undefined ? '' : String(settings.retentionDays),
  theme: { accent: settings.theme?.accent ?? '', ground: settings.theme?.ground ?? '' },
  helpLines: { emergency: '', urgentCare: '', crisis: '', ...settings.helpLines },
  embed: { sharesOutcome: settings.embed?.sharesOutcome ?? false },
  openingHours: settings.openingHours ?? { weekly: [], holidays: [] },
  answerWithin: settings.answerWithin === undefined ? '' : String(settings.answerWithin),
  escalationAddress: settings.escalationAddress ?? '',
});

/** What the form says, for the API. */
export const settingsOf = (values: SettingsValues): SettingsAnswer => {
  const { contactPhone, thankYouUrl, thanksFirst, privacyUrl, bookingUrl, ...later } = values;
  const { retentionDays, theme, helpLines, embed, openingHours, answerWithin, escalationAddress, ...others } = later;
  const [accent, ground] = [theme.accent.trim(), theme.ground.trim()];
  const lines = Object.entries(helpLines).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : []));
  return {
    ...others,
    origins: linesOf(values.origins),
    returnPrefixes: linesOf(values.returnPrefixes),
    ...(contactPhone.trim() && { contactPhone: contactPhone.trim() }),
    ...(thankYouUrl.trim() && { thankYouUrl: thankYouUrl.trim() }),
    ...(thanksFirst && { thanksFirst }),
    ...(privacyUrl.trim() && { privacyUrl: privacyUrl.trim() }),
    ...(bookingUrl.trim() && { bookingUrl: bookingUrl.trim() }),
    ...(retentionDays && { retentionDays: Number(retentionDays) }),
    ...((accent || ground) && { theme: { accent, ...(ground && { ground }) } }),
    ...(lines.length > 0 && { helpLines: Object.fromEntries(lines) }),
    ...(embed.sharesOutcome && { embed }),
    ...(openingHours.weekly.length > 0 && { openingHours }),
    ...(answerWithin && { answerWithin: Number(answerWithin) }),
    ...(escalationAddress.trim() && { escalationAddress: escalationAddress.trim() }),
  };
};

const nested = ['sendWindow', 'plan', 'theme', 'helpLines'];

/**
 * Where a field error of the API belongs in the form: `/sendWindow/until` is `sendWindow.until`, a list is one
 * field, and opening hours are one a row. */
export const fieldAt = (pointer: string): string => {
  const path = pointer.split('/').slice(1);
  const [first = ''] = path;
  if (first === 'openingHours') return path.slice(0, path[1] === 'weekly' ? 3 : 2).join('.');
  return nested.includes(first) ? path.slice(0, 2).join('.') : first;
};
