/**
 * npm run -s rules -- table [version]   the rule set in words, as Markdown to print and sign (default: the current one);
 *                                       --lang it: with its texts in that language
 * npm run -s rules -- diff before after what is different between two versions, as Markdown
 * npm run -s rules -- new version       writes the start of a version, which is the current one so far, and registers it
 * Each takes --treatment; exit 2 with a message on bad input.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { languagesOf } from '../shared/screening/published/published.ts';
import { annotatedCatalogueOf } from '../shared/screening/published/published-annotated.ts';
import { currentVersion, type Treatment, treatments, versionsOf } from '../shared/screening/published/treatments.ts';
import type { AnnotatedCatalogue } from '../shared/screening/rule-set.ts';
import { languages } from '../shared/texts/language.ts';
import { catalogueDifferences, catalogueTable } from './rules/catalogue-table.ts';
import { filesOf, lists, withVersion } from './rules/new-version.ts';

const usage = `Usage: npm run -s rules -- table [VERSION] [--lang LANG] [--treatment NAME]
       npm run -s rules -- diff BEFORE AFTER [--lang LANG] [--treatment NAME]
       npm run -s rules -- new VERSION [--treatment NAME]

table  prints a rule set in words, as Markdown to print and sign: every question, rule, wait, text, note and source
diff   prints what is different between two versions, in the same words
new    writes the start of a version under shared/screening, which is the current one so far, and registers it

Treatments: ${treatments.join(', ')} (default: ${treatments[0]}). Languages of the texts: ${languages.join(', ')} (default: en).
`;

const folder = path.join(import.meta.dirname, '../shared/screening');

/** Says what is wrong and ends with the exit code for bad input. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n${usage}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { treatment: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'The flags cannot be read.');
  }
}

function catalogueOfVersion(treatment: Treatment, version: string | undefined): AnnotatedCatalogue {
  const lang = languages.find((one) => one === (values.lang ?? 'en'));
  if (!lang) return refuse(`--lang must be one of: ${languages.join(', ')}.`);
  const known = versionsOf(treatment).join(', ');
  return (
    annotatedCatalogueOf({ treatment, version }, lang) ?? refuse(`There is no version ${version}; there are: ${known}.`)
  );
}

/** Whether a version comes after another, number by number. */
function isAfter(version: string, before: string): boolean {
  const order = new Intl.Collator('en', { numeric: true });
  return order.compare(version, before) > 0;
}

function startVersion(treatment: Treatment, version: string): string {
  const before = currentVersion(treatment);
  if (!/^\d+\.\d+\.\d+$/.test(version)) return refuse('A version is written as three numbers, such as 1.1.0.');
  if (!isAfter(version, before)) return refuse(`A new version comes after ${before}.`);
  const target = path.join(folder, treatment, version);
  if (existsSync(target)) return refuse(`There is a folder for ${treatment} ${version} already.`);
  const versions = { treatment, before, version };
  const registered = lists.map((list) => path.join(folder, 'published', list));
  const changed = lists.map((list) =>
    withVersion(readFileSync(path.join(folder, 'published', list), 'utf8'), list, versions),
  );
  for (const [name, text] of Object.entries(filesOf(versions, languagesOf({ treatment, version: before })))) {
    mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
    writeFileSync(path.join(target, name), text);
  }
  for (const [index, list] of registered.entries()) writeFileSync(list, changed[index] ?? '');
  return `Version ${version} is ${before} so far: write what is different into shared/screening/${treatment}/${version}, and run "npm test", which asks for its digests.`;
}

const { values, positionals } = readArguments();
const [verb, ...versions] = positionals;
const treatment = treatments.find((known) => known === (values.treatment ?? treatments[0]));
const [first, second] = versions;

function output(): string {
  if (values.help) return usage;
  if (!treatment) return refuse(`--treatment must be one of: ${treatments.join(', ')}.`);
  if (verb === 'table' && versions.length <= 1) return catalogueTable(catalogueOfVersion(treatment, first));
  if (verb === 'diff' && first && second && versions.length === 2) {
    return catalogueDifferences(catalogueOfVersion(treatment, first), catalogueOfVersion(treatment, second));
  }
  if (verb === 'new' && first && versions.length === 1) {
    return startVersion(treatment, first);
  }
  return refuse('Say what to do: table, diff or new.');
}

process.stdout.write(`${output().trimEnd()}\n`);
