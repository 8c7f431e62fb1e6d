/** Files of texts as they are written for a language, before they are formatted. */
import type { Around, TextSource } from './read-source.ts';
import { idOf } from './units.ts';

const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
const written = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key));

/** Data as source, with the comments and the line breaks that are known of a path. */
const literal = (value: unknown, path: readonly string[], aroundOf: (id: string) => Around | undefined): string => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const isArray = Array.isArray(value);
  const around = aroundOf(idOf(path));
  const entries = Object.entries(value);
  const known = around?.keys ?? [];
  const isKnown = known.length === entries.length && entries.every(([key]) => known.includes(key));
  if (isKnown) entries.sort(([left], [right]) => known.indexOf(left) - known.indexOf(right));
  const parts = entries.map(([key, part]) => {
    const below = [...path, key];
    const { lines = [], isApart = false } = aroundOf(idOf(below)) ?? {};
    const before = `${isApart ? '\n' : ''}${lines.map((line) => `// ${line}\n`).join('')}`;
    return `${before}${isArray ? '' : `${written(key)}: `}${literal(part, below, aroundOf)}`;
  });
  const breaks = around?.isOpen ? '\n' : ' ';
  const [opens, closes] = isArray ? ['[', ']'] : ['{', '}'];
  return parts.length === 0 ? `${opens}${closes}` : `${opens}${breaks}${parts.join(',\n')}${breaks}${closes}`;
};

/** A file whose texts are replaced by `data`, by the name of the export. What stands around them stays as it is. */
export const rewritten = (source: TextSource, english: TextSource, data: Readonly<Record<string, unknown>>): string => {
  const aroundOf = (id: string) => source.around.get(id) ?? english.around.get(id);
  let [text, at] = ['', 0];
  for (const { name, start, end } of source.literals) {
    text += source.text.slice(at, start) + literal(data[name], [name], aroundOf);
    at = end;
  }
  return text + source.text.slice(at);
};

/** What a file of a new language begins as: the English one with its comments, typed by it, and without what it takes over from others. */
export const begun = (english: string, { from, language }: { from: string; language: string }): string => {
  const named = english
    .replace(/^import \{[^}]*\} from '[^']+';\n/gm, '')
    .replace(/^const [^\n]*;\n/gm, '')
    .replace(/\/\*\* English: /g, `/** ${language}: `);
  const [, type, name] = /export type (\w+) = Translated<typeof (\w+)>;/.exec(english) ?? [];
  if (type && name)
    return `/** ${language}: see the English file. */\nimport type { ${type} } from '${from}';\n\nexport const ${name}: ${type} = {};\n`;
  const [, satisfied] = /as const satisfies (\w+);/.exec(english) ?? [];
  if (satisfied) {
    const [, list] = /export const (\w+) = \[/.exec(english) ?? [];
    return `import type { ${satisfied} } from '${from}';\n\n/** ${language}: newest last. A listed wording never changes. */\nexport const ${list} = [] as const satisfies ${satisfied};\n`;
  }
  return named;
};
