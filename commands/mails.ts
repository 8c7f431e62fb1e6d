/**
 * node commands/mails.ts [folder]
 * Renders every kind of mail in every mode and outcome to a folder (default .local/mails), in a folder per language, as .html
 * and .txt, with an index.html to look at them side by side.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { languageRow, languages } from '../shared/texts/language.ts';
import { loadBundled } from './mails/load-bundled.ts';
import { workFolder } from './work-folder.ts';

type Samples = typeof import('./mails/mail-samples.ts');

const [where = '.local/mails', ...rest] = process.argv.slice(2);
if (where.startsWith('-') || rest.length > 0) {
  console.error('Usage: npm run mails [-- FOLDER]');
  process.exit(2);
}
const folder = resolve(where);
const { mailSamples } = await loadBundled<Samples>(
  join(import.meta.dirname, 'mails', 'mail-samples.ts'),
  workFolder('mails'),
);

/** The samples of a language, as a list of links to them. */
const written = async (lang: (typeof languages)[number]): Promise<string> => {
  mkdirSync(join(folder, lang), { recursive: true });
  const samples = await mailSamples(lang);
  for (const [name, { html, subject, text }] of samples) {
    writeFileSync(join(folder, lang, `${name}.html`), html);
    writeFileSync(join(folder, lang, `${name}.txt`), `Subject: ${subject}\n\n${text}\n`);
  }
  const entries = [...samples.keys()].map(
    (name) => `<li><a href="${lang}/${name}.html">${name}</a> (<a href="${lang}/${name}.txt">text</a>)</li>`,
  );
  console.log(`${samples.size} mails in ${join(folder, lang)}`);
  return `<h2>${languageRow(lang).name}</h2><ul>${entries.join('')}</ul>`;
};

const lists: string[] = [];
for (const lang of languages) lists.push(await written(lang));
const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title>';
writeFileSync(join(folder, 'index.html'), `${head}<h1>Mails</h1>${lists.join('')}</html>`);
