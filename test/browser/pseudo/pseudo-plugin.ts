/**
 * The product in a language that nobody speaks: in place of English as it is written, in place of Spanish from right to
 * left. It is made while bundling, so that no deployed code knows of it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { pseudoTexts } from '../../../commands/texts/pseudo.ts';
import { projectRoot, readTexts, textFiles } from '../../../commands/texts/text-files.ts';

const languageRows = 'shared/texts/language.ts';

/** The file of English whose texts stand in a file of English or Spanish. */
const englishOf = new Map(
  ['en', 'es'].flatMap((lang) => {
    const files = textFiles(lang, { forStaff: lang === 'en' });
    return files.map(({ english, own }) => [lang === 'en' ? english : own, { english, lang }] as const);
  }),
);

/** What stands in a source file of the project instead, or nothing. */
export const inPseudo = async (file: string): Promise<string | undefined> => {
  const name = path.relative(projectRoot, file).replaceAll('\\', '/');
  if (name === languageRows) {
    const text = readFileSync(file, 'utf8');
    const turned = text.replace(/(es: \{[^}]*direction: )'ltr'/, "$1'rtl'");
    if (turned === text) throw new Error('Spanish is no row of a language any more.');
    return turned;
  }
  const known = englishOf.get(name);
  if (!known) return undefined;
  const texts = pseudoTexts((await readTexts(known.english)) ?? {}, known.lang);
  return Object.entries(texts)
    .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};\n`)
    .join('');
};

/** For the bundles of functions. */
export const pseudoPlugin: Plugin = {
  name: 'pseudo',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]shared[\\/].*\.ts$/ }, async ({ path: file }) => {
      const contents = await inPseudo(file);
      return contents === undefined ? undefined : { contents, loader: 'ts' };
    });
  },
};
