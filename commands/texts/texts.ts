/**
 * npm run -s texts -- export LANG > FILE | import FILE | pseudo > FILE
 * Texts for translators and back (docs/languages.md#for-translators): XLIFF 2.0 of every text with the English one beside
 * it; what comes back is written into the files of the language. Exit 2 on bad input, 1 when nothing was written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { leave } from '../leave.ts';
import { exchanged, imported, isLanguageTag, isSpoken, nameOf } from './exchange.ts';
import { formatted } from './formatted.ts';
import { pseudoLanguage, pseudoText } from './pseudo.ts';
import { projectRoot } from './text-files.ts';
import { writtenXliff } from './write-xliff.ts';

const usage = 'Usage: npm run -s texts -- export LANG > FILE | import FILE | pseudo > FILE';

/** What is still to do by hand for a language that is spoken for the first time: each list is named by the compiler. */
const firstSteps = (lang: string): string =>
  `${nameOf(lang)} has its texts and is not spoken yet. Add its row to shared/texts/language.ts (locale, direction, and what it calls itself); “npm run check” then names every list of languages that lacks it, which gets one import and one row: those of shared/texts, of shared/screening/published, catalogue.ts of the rule set, shared/leads/withdrawal.ts and web/form/embed.ts. What is never said in ${nameOf(lang)} stands in test/screening/languages/${lang}.ts, beside those of the others. Then “npm test”, and docs/clinical.md says that nobody has checked these texts yet.`;

const write = (files: ReadonlyMap<string, string>): string[] =>
  [...files].flatMap(([file, text]) => {
    const full = path.join(projectRoot, file);
    if (existsSync(full) && readFileSync(full, 'utf8') === text) return [];
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
    return [file];
  });

/** Faults that are said one by one. */
const mostSaid = 40;

const bringIn = async (file: string): Promise<string[]> => {
  if (!existsSync(file)) leave(2, `There is no file ${file}.`);
  const read = await imported(readFileSync(file, 'utf8'));
  if ('refused' in read) {
    const more = read.refused.length - mostSaid;
    leave(1, ...read.refused.slice(0, mostSaid), ...(more > 0 ? [`And ${more} more.`] : []), 'Nothing was written.');
  }
  const written = write(formatted(read.files));
  const sum = written.length === 0 ? 'Every text is as it was.' : `${written.length} files were written:`;
  return [sum, ...written, ...(isSpoken(read.lang) ? [] : [firstSteps(read.lang)])];
};

const pseudo = async (): Promise<string> => {
  const files = await exchanged('en');
  const spoken = files.map((file) => ({
    ...file,
    units: file.units.map((unit) => ({ ...unit, target: pseudoText(unit.source) })),
  }));
  return writtenXliff(pseudoLanguage, spoken);
};

const [task, what, ...rest] = process.argv.slice(2);
if (task === 'export' && what && rest.length === 0) {
  if (!isLanguageTag(what) || what === 'en') leave(2, `A language is two or three small letters, and not en. ${usage}`);
  process.stdout.write(writtenXliff(what, await exchanged(what)));
} else if (task === 'import' && what && rest.length === 0) {
  process.stdout.write(`${(await bringIn(what)).join('\n')}\n`);
} else if (task === 'pseudo' && what === undefined) {
  process.stdout.write(await pseudo());
} else leave(2, usage);
