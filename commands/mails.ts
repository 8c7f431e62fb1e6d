/**
 * node commands/mails.ts [folder]
 * Renders every kind of mail in every mode and outcome to a folder (default .local/mails), as .html and .txt, with an
 * index.html to look at them side by side.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadBundled } from './mails/load-bundled.ts';
import { workFolder } from './work-folder.ts';

type Samples = typeof import('./mails/mail-samples.ts');

const [where = '.local/mails', ...rest] = process.argv.slice(2);
if (where.startsWith('-') || rest.length > 0) {
  console.error('Usage: npm run mails [-- FOLDER]');
  process.exit(2);
}
const folder = resolve(where);
mkdirSync(folder, { recursive: true });
const { mailSamples } = await loadBundled<Samples>(
  join(import.meta.dirname, 'mails', 'mail-samples.ts'),
  workFolder('mails'),
);
const samples = await mailSamples();
for (const [name, { html, subject, text }] of samples) {
  writeFileSync(join(folder, `${name}.html`), html);
  writeFileSync(join(folder, `${name}.txt`), `Subject: ${subject}\n\n${text}\n`);
}
const entries = [...samples.keys()].map(
  (name) => `<li><a href="${name}.html">${name}</a> (<a href="${name}.txt">text</a>)</li>`,
);
const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title>';
writeFileSync(join(folder, 'index.html'), `${head}<h1>Mails</h1><ul>${entries.join('')}</ul></html>`);
console.log(`${samples.size} mails in ${folder}`);
