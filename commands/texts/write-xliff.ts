/** Texts as XLIFF 2.0 (OASIS, 2014), which translators' programs read. */
import type { Unit } from './units.ts';

/** The texts of one file; `notes` are for translators, of the file and by the id of a unit. */
export type Exchanged = {
  readonly id: string;
  readonly original: string;
  readonly about: string;
  readonly units: readonly (Unit & { readonly note: string })[];
};

/** The name of the elements. */
export const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);

const placeholder = /\{(\w+)\}/g;

/** The placeholders of a unit, each once, in the order of the source. */
const namesOf = ({ source, target = '' }: Unit): string[] => [
  ...new Set([...`${source}${target}`.matchAll(placeholder)].map(([, name = '']) => name)),
];

/** A text whose placeholders are elements that nobody can mistype. Ids are the names, and a number where one comes again. */
const inline = (text: string): string => {
  const seen = new Map<string, number>();
  return text
    .split(placeholder)
    .map((piece, at) => {
      if (at % 2 === 0) return escaped(piece);
      const times = (seen.get(piece) ?? 0) + 1;
      seen.set(piece, times);
      return `<ph id="${piece}${times > 1 ? `-${times}` : ''}" dataRef="d-${piece}" equiv="{${piece}}" disp="{${piece}}" canDelete="no"/>`;
    })
    .join('');
};

const noted = (note: string): string[] =>
  note ? [`<notes><note category="context">${escaped(note)}</note></notes>`] : [];

const unit = (text: Exchanged['units'][number]): string => {
  const names = namesOf(text);
  const data = names.map((name) => `<data id="d-${name}">{${name}}</data>`).join('');
  const state = text.target === undefined ? 'initial' : 'translated';
  const target = text.target === undefined ? [] : [`<target>${inline(text.target)}</target>`];
  return [
    `    <unit id="${escaped(text.id)}" name="${escaped(text.id)}">`,
    ...[...noted(text.note), ...(data ? [`<originalData>${data}</originalData>`] : [])].map((line) => `      ${line}`),
    `      <segment state="${state}">`,
    ...[`<source>${inline(text.source)}</source>`, ...target].map((line) => `        ${line}`),
    '      </segment>',
    '    </unit>',
  ].join('\n');
};

/** The document of a language, with a line break at its end. */
export const writtenXliff = (lang: string, files: readonly Exchanged[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${namespace}" version="2.0" srcLang="en" trgLang="${lang}" xml:space="preserve">`,
    ...files.map(({ id, original, about, units }) =>
      [
        `  <file id="${escaped(id)}" original="${escaped(original)}">`,
        ...noted(about).map((line) => `    ${line}`),
        ...units.map(unit),
        '  </file>',
      ].join('\n'),
    ),
    '</xliff>\n',
  ].join('\n');
