/** The files that hold texts, by what they say: those of the product, and those of each rule set as it is now. */
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { currentVersion, treatments } from '../../shared/screening/published/treatments.ts';

/** A file of texts in English, and where another language has its own. Paths are relative to the project. */
export type TextFile = {
  /** Names the file in an exchange with translators: letters, digits, dots and dashes. */
  readonly id: string;
  readonly english: string;
  readonly own: string;
  /** Whether only staff read it. */
  readonly isStaffOnly: boolean;
};

/** The project. */
export const projectRoot = path.join(import.meta.dirname, '..', '..');

const staffOnly = /^(console\/.*|clinic-mails|mail-schedule|lead-sheet)\.ts$/;
/** Put together from the files beside them: no text of their own. */
const assembled = /(^|\/)(console-texts|later-texts|answer-wording|catalogue-wording)\.ts$/;

const productFiles = (lang: string): TextFile[] =>
  globSync('**/*.ts', { cwd: path.join(projectRoot, 'shared/texts/en') })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !assembled.test(file))
    .sort()
    .map((file) => ({
      id: `texts.${file.replaceAll('/', '.').replace(/\.ts$/, '')}`,
      english: `shared/texts/en/${file}`,
      own: `shared/texts/${lang}/${file}`,
      isStaffOnly: staffOnly.test(file),
    }));

/** What a wording is made of. */
const parts = ['care', 'concerns', 'contradictions', 'findings', 'form', 'options', 'outcomes'];

/** English of a version takes over whole files of an earlier one. */
const englishPart = (treatment: string, part: string): string => {
  const [found] = globSync(`shared/screening/${treatment}/*/wording-en/${part}.ts`, { cwd: projectRoot })
    .map((file) => file.replaceAll('\\', '/'))
    .sort((left, right) => right.localeCompare(left, 'en', { numeric: true }));
  if (!found) throw new Error(`There is no English ${part}.ts of ${treatment}.`);
  return found;
};

const ruleSetFiles = (lang: string): TextFile[] =>
  treatments.flatMap((treatment) =>
    parts.map((part) => ({
      id: `${treatment}.${currentVersion(treatment)}.${part}`,
      english: englishPart(treatment, part),
      own: `shared/screening/${treatment}/${currentVersion(treatment)}/wording-${lang}/${part}.ts`,
      isStaffOnly: false,
    })),
  );

/** Every file of texts for a language; those that only staff read where staff are spoken to in it. */
export const textFiles = (lang: string, { forStaff }: { forStaff: boolean }): TextFile[] =>
  [...productFiles(lang), ...ruleSetFiles(lang)].filter(({ isStaffOnly }) => forStaff || !isStaffOnly);

/** What puts the texts of a rule set together, in English and in a language of its own. */
export const assembledFiles = (lang: string): Pick<TextFile, 'english' | 'own'>[] =>
  treatments.flatMap((treatment) =>
    ['answer-wording', 'catalogue-wording'].map((name) => {
      const folder = `shared/screening/${treatment}/${currentVersion(treatment)}`;
      return { english: `${folder}/wording-en/${name}.ts`, own: `${folder}/wording-${lang}/${name}.ts` };
    }),
  );

/** What a file exports, by name; nothing where it is not there. */
export const readTexts = async (file: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const full = path.join(projectRoot, file);
  return existsSync(full) ? { ...(await import(pathToFileURL(full).href)) } : undefined;
};
