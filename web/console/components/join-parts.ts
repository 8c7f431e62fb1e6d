import { joinTexts, type RuleTexts } from '../../../shared/screening/rule-texts.ts';

/** By this, spreadsheet programs know the alphabet. Whoever reads an answer as text does not see it. */
const byteOrderMark = '\uFEFF';

const endOfLine = '\r\n';

/** Parts of a sheet as one: the titles once. No cell goes over a line. */
export const joinSheets = (parts: readonly string[]): string => {
  const [first = '', ...others] = parts.map((part) => part.replace(byteOrderMark, ''));
  const rows = others.map((part) => part.slice(part.indexOf(endOfLine) + endOfLine.length));
  return byteOrderMark + first + rows.join('');
};

type Part = Readonly<Record<string, unknown>> & {
  texts: Record<string, RuleTexts>;
  consentTexts: Record<string, Record<string, string>>;
};

/** Parts of an export as one: lists one behind the other, each text once, everything else as the first part has it. */
export const joinExport = (parts: readonly Part[]): Record<string, unknown> => {
  const joined: Record<string, unknown> = {};
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    const before = joined[name];
    if (before === undefined) joined[name] = value;
    else if (Array.isArray(before) && Array.isArray(value)) joined[name] = [...before, ...value];
  }
  const consentTexts = Object.assign({}, ...parts.map((part) => part.consentTexts));
  return { ...joined, texts: joinTexts(parts.map(({ texts }) => texts)), consentTexts };
};
