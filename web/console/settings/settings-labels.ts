import { plannedKinds, planOf } from '../../../shared/mail/kinds.ts';
import { filled, writtenNumber } from '../../../shared/texts/filled.ts';
import { languages } from '../../../shared/texts/language.ts';
import { languageName } from '../labels/language-name.ts';
import { mailKindLabel } from '../labels/message-labels.ts';
import type { PageTexts } from '../texts/load-texts.ts';
import { type Span, spansText, weekdayName } from './hours/opening-spans.ts';

/** Days of a planned mail, in words: `days after the treatment`. */
export const daysAfter = (kind: (typeof plannedKinds)[number], { settings }: PageTexts): string =>
  settings.plan.daysAfter[planOf(kind).after];

const planLabels = (texts: PageTexts): (readonly [string, string])[] => {
  const { plan } = texts.settings;
  return plannedKinds.flatMap((kind) => {
    const mail = mailKindLabel(texts, kind);
    return [
      [`plan.${kind}`, mail],
      [`plan.${kind}.isOn`, filled(plan.isOn, { mail })],
      [`plan.${kind}.days`, filled(plan.days, { mail, days: daysAfter(kind, texts) })],
    ] as const;
  });
};

/** The label of the field at a place; nothing where the form has no such field. */
export const labelAt = (at: string, texts: PageTexts): string | undefined => {
  const field = at.replace(/\.\d+$/, '');
  return new Map([...Object.entries(texts.settings.fields), ...planLabels(texts)]).get(field);
};

/** An entry of a list: a span of the week, a weekday, a language or a day. */
const writtenEntry = (entry: unknown, texts: PageTexts): string => {
  if (typeof entry === 'number') return weekdayName(entry, texts.lang);
  if (typeof entry !== 'string') return spansText([entry as Span], texts);
  const language = languages.find((one) => one === entry);
  return language ? languageName(language) : entry;
};

/** A value of the form, for reading. */
export const writtenValue = (value: unknown, texts: PageTexts): string => {
  const { yes, no, empty, none } = texts.settings.values;
  if (typeof value === 'boolean') return value ? yes : no;
  if (value === undefined || value === '') return empty;
  if (Array.isArray(value)) return value.map((entry) => writtenEntry(entry, texts)).join(', ') || none;
  if (typeof value === 'number') return writtenNumber(value, texts.lang);
  return typeof value === 'string' ? value : JSON.stringify(value);
};
