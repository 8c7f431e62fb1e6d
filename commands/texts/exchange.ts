/** From the texts of the project to an exchange with translators, and back into files. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages, staffLanguages } from '../../shared/texts/language.ts';
import { readSource } from './read-source.ts';
import { type ReadUnit, readXliff } from './read-xliff.ts';
import { assembledFiles, projectRoot, readTexts, type TextFile, textFiles } from './text-files.ts';
import { placeholdersOf, unitsOf, withTexts } from './units.ts';
import type { Exchanged } from './write-xliff.ts';
import { begun, rewritten } from './written-source.ts';

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');

/** The files of a language: a new one begins with what persons read. */
const filesOf = (lang: string): TextFile[] =>
  textFiles(lang, { forStaff: staffLanguages.some((staff) => staff === lang) });

/** Every text of a language beside the English one, with what a translator has to know. */
export const exchanged = (lang: string): Promise<Exchanged[]> =>
  Promise.all(
    filesOf(lang).map(async ({ id, english, own }) => {
      const { around, about, literals } = readSource(english, read(english));
      const ofExports = literals.map(({ name }) => around.get(name)?.note ?? '');
      const units = unitsOf(await readTexts(english), await readTexts(own), lang);
      const noteOf = (unit: string): string => {
        const above = unit.split('.').slice(0, -1).join('.');
        const note = around.get(unit)?.note || around.get(above)?.note || '';
        const isExport = literals.some(({ name }) => name === above);
        return isExport && !around.get(unit)?.note ? '' : note;
      };
      return {
        id,
        original: english,
        about: [about, ...ofExports].filter(Boolean).join(' '),
        units: units.map((unit) => ({ ...unit, note: noteOf(unit.id) })),
      };
    }),
  );

/** A name of a language for people who read English. */
export const nameOf = (lang: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;

/** Whether a word can name a language that texts are kept in: two or three letters, no private one. */
export const isLanguageTag = (lang: string): boolean => /^[a-z]{2,3}$/.test(lang) && !/^q[a-t][a-z]$/.test(lang);

/** What stops an import, unit by unit. */
const faultsOf = (units: readonly ReadUnit[], expected: readonly Exchanged[]): string[] => {
  const place = (file: string, id: string): string => `${file} ${id}`;
  const came = Map.groupBy(units, ({ file, id }) => place(file, id));
  const known = new Map(
    expected.flatMap(({ id, units: all }) => all.map((unit) => [place(id, unit.id), unit] as const)),
  );
  return [
    ...[...came].filter(([, all]) => all.length > 1).map(([where]) => `${where} is there more than once.`),
    ...[...came.keys()].filter((where) => !known.has(where)).map((where) => `${where} is no text of this project.`),
    ...[...known].flatMap(([where, { source }]) => {
      const [unit] = came.get(where) ?? [];
      if (!unit) return [`${where} is missing.`];
      if (unit.source !== source) return [`${where} translates another text: the English one is now “${source}”.`];
      if (unit.target.trim() === '') return [`${where} has no translation.`];
      const [wanted, given] = [placeholdersOf(source), placeholdersOf(unit.target)];
      const isWrittenOut = /\.(zero|one|two)$/.test(where) && !given.includes('{n}');
      const needed = wanted.filter((name) => !isWrittenOut || name !== '{n}');
      return given.join() === needed.join()
        ? []
        : [
            `${where} has the placeholders ${given.join(' ') || 'none'}, and English has ${wanted.join(' ') || 'none'}.`,
          ];
    }),
  ];
};

/** Files of an import by path, not yet formatted, or why nothing is written. */
export type Imported =
  | { readonly lang: string; readonly files: ReadonlyMap<string, string> }
  | { readonly refused: string[] };

const hasIds = (source: string): boolean => /\btextId\b/.test(source);

const changedWording = (own: string): string =>
  `${own} would change under its ids. Records refer to these texts: write the new wording below the old one, with an id of its own.`;

/** Reads a translated document into the files of its language. Nothing is written. */
export const imported = async (xml: string): Promise<Imported> => {
  const document = readXliff(xml);
  if ('refused' in document) return document;
  const { lang, units } = document;
  if (!isLanguageTag(lang) || lang === 'en') return { refused: [`No texts are kept in a language “${lang}”.`] };
  const faults = faultsOf(units, await exchanged(lang));
  if (faults.length > 0) return { refused: faults };
  const targets = new Map(units.map(({ file, id, target }) => [`${file} ${id}`, target]));
  const files = new Map<string, string>();
  for (const { id, english, own } of filesOf(lang)) {
    const inEnglish = readSource(english, read(english));
    const from = path.posix.relative(path.posix.dirname(own), english);
    const text = existsSync(path.join(projectRoot, own))
      ? read(own)
      : begun(inEnglish.text, { from, language: nameOf(lang) });
    const ownTexts = await readTexts(own);
    if (ownTexts && hasIds(inEnglish.text)) {
      // Records refer to these texts by an id: they never change under it.
      if (
        unitsOf(await readTexts(english), ownTexts, lang).some(
          (unit) => targets.get(`${id} ${unit.id}`) !== unit.target,
        )
      )
        return { refused: [changedWording(own)] };
      files.set(own, text);
      continue;
    }
    const textOf = (unit: string, source: string): string => targets.get(`${id} ${unit}`) ?? source;
    const data = withTexts(await readTexts(english), lang, textOf) as Record<string, unknown>;
    files.set(own, rewritten(readSource(own, text), inEnglish, data));
  }
  for (const { english, own } of assembledFiles(lang)) {
    if (!existsSync(path.join(projectRoot, own))) files.set(own, assembled(read(english), nameOf(lang)));
  }
  return { lang, files };
};

/** English may take over a whole file of an earlier version; every other language has its own. */
const assembled = (english: string, language: string): string =>
  english.replace(/'\.\.\/\.\.\/[\d.]+\/wording-en\//g, "'./").replace(' in English', ` in ${language}`);

/** Whether the project has rows for a language. */
export const isSpoken = (lang: string): boolean => languages.some((known) => known === lang);
