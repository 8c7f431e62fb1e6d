import { plannedKinds, planOf } from '../../../shared/mail/kinds.ts';
import { eventWords, kindWords } from '../labels/message-labels.ts';
import { type Span, spansText, weekdayNames } from './opening-spans.ts';

/** Days of a planned mail, in words: `days after the treatment`. */
export const daysAfter = (kind: (typeof plannedKinds)[number]): string =>
  `days after ${eventWords[planOf(kind).after]}`;

const planLabels = plannedKinds.flatMap((kind) => [
  [`plan.${kind}`, kindWords(kind)],
  [`plan.${kind}.isOn`, `${kindWords(kind)}, on or off`],
  [`plan.${kind}.days`, `${kindWords(kind)}, ${daysAfter(kind)}`],
]);

/** What a field of the form is called, by its place in it. */
export const fieldLabels = {
  name: 'Name',
  device: 'Device',
  postalAddress: 'Postal address',
  contactEmail: 'E-mail for patients',
  contactPhone: 'Phone for patients',
  alertAddress: 'Address for alerts',
  zone: 'Time zone',
  country: 'Country',
  'helpLines.emergency': 'Emergency number',
  'helpLines.urgentCare': 'Urgent care',
  'helpLines.crisis': 'Crisis line',
  'openingHours.weekly': 'Opening hours',
  'openingHours.holidays': 'Closed on',
  answerWithin: 'You promise to answer within',
  escalationAddress: 'Who hears of it when that is over',
  origins: 'Allowed origins',
  returnPrefixes: 'Pages to return to',
  thankYouUrl: 'Thank-you page',
  thanksFirst: 'Thank-you page at once',
  privacyUrl: 'Privacy notice',
  bookingUrl: 'Booking page',
  'theme.accent': 'Accent colour',
  'theme.ground': 'Colour behind the page',
  'embed.sharesOutcome': 'Tell the page around an embedded form the outcome',
  summaryDetail: 'The summary to the patient',
  doubleOptIn: 'Follow-ups only after a confirmation',
  'sendWindow.from': 'Mails go out from',
  'sendWindow.until': 'Mails go out until',
  'sendWindow.weekdays': 'Mails go out on',
  retentionDays: 'Days that a lead is kept',
  'plan.time': 'Time of day of planned mails',
} as const;

const labels: Readonly<Record<string, string>> = { ...fieldLabels, ...Object.fromEntries(planLabels) };

/** The label of the field at a place; nothing where the form has no such field. */
export const labelAt = (at: string): string | undefined => {
  const field = at.replace(/\.\d+$/, '');
  return Object.hasOwn(labels, field) ? labels[field] : undefined;
};

/** An entry of a list: a span of the week, a weekday or a day. */
const writtenEntry = (entry: unknown): string => {
  if (typeof entry === 'number') return weekdayNames[entry - 1] ?? String(entry);
  return typeof entry === 'string' ? entry : spansText([entry as Span]);
};

/** A value of the form, for reading. */
export const writtenValue = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === undefined || value === '') return 'empty';
  if (Array.isArray(value)) return value.map(writtenEntry).join(', ') || 'none';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
};
