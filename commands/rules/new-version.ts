/** The start of a new version of a rule set: the one before and no difference yet, and its place in the lists. */

/** The names of the files of a version, and of the lists that register each. */
const registered = {
  'terms.ts': 'treatments.ts',
  'rule-set.ts': 'published.ts',
  'catalogue.ts': 'published-catalogue.ts',
  'annotated.ts': 'published-annotated.ts',
} as const;

/** The lists in which a version is registered, in their folder `published`. */
export const lists: readonly string[] = Object.values(registered);

export type Versions = { readonly treatment: string; readonly before: string; readonly version: string };

const digits = (version: string): string => version.replaceAll('.', '');

/** `peel` in `peel110`: the part of exported names that stands for the treatment. */
const camel = (treatment: string): string => treatment.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const start = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

/** The texts of a new version in a language, which are those of the one before so far. */
const wordingFiles = ({ treatment, before }: Versions, lang: string): Readonly<Record<string, string>> => {
  const type = `${start(camel(treatment))}Wording`;
  const folder = `wording-${lang}`;
  return {
    [`${folder}/answer-wording.ts`]: `import { answerWording as before } from '../../${before}/${folder}/answer-wording.ts';
import type { ${type}OfAnswers } from '../wording.ts';

/** The texts of answers (docs/screening.md#wording says what is never said): those of ${before}, and what is different. */
export const answerWording: ${type}OfAnswers = {
  ...before,
  rules: { ...before.rules },
};
`,
    [`${folder}/catalogue-wording.ts`]: `import { catalogueWording as before } from '../../${before}/${folder}/catalogue-wording.ts';
import type { ${type} } from '../wording.ts';
import { answerWording } from './answer-wording.ts';

/** Every text: those of ${before}, and what is different. */
export const catalogueWording: ${type} = { ...before, ...answerWording };
`,
  };
};

/** The files of a new version by name, which say only that nothing is different yet, in each of these languages. */
export function filesOf(versions: Versions, languages: readonly string[]): Readonly<Record<string, string>> {
  const { treatment, before, version } = versions;
  const name = camel(treatment);
  const [old, now] = [digits(before), digits(version)];
  const type = `${start(name)}Wording`;
  return {
    'terms.ts': `import type { Terms } from '../../terms.ts';
import { ${name}Terms${old} } from '../${before}/terms.ts';

/** Whom ${treatment} ${version} may judge, for how long, and with what: as ${before}, and what is different. */
export const ${name}Terms${now} = { ...${name}Terms${old} } as const satisfies Terms;
`,
    'rule-set.ts': `import { changeRows } from '../../rows/change-rows.ts';
import type { RuleRows } from '../../rule-set.ts';
import { ${name}${old} as before } from '../${before}/rule-set.ts';

/** ${start(treatment)} ${version}: ${before} and what is different. A clinic's clinician signs it off before patients use it. */
export const ${name}${now} = {
  ...before,
  version: '${version}',
  rules: changeRows(before.rules, {
    changed: {},
  }),
} as const satisfies RuleRows;
`,
    'wording.ts': `import type { AnswerWordingOf, WordingOf } from '../../rows/complete-catalogue.ts';
import type { ${name}${now} } from './rule-set.ts';

/** A complete wording of this catalogue: every row has its text, or the file does not compile. */
export type ${type} = WordingOf<typeof ${name}${now}>;

/** The part of it that answers are made of. */
export type ${type}OfAnswers = AnswerWordingOf<typeof ${name}${now}>;
`,
    ...Object.assign({}, ...languages.map((lang) => wordingFiles(versions, lang))),
    'catalogue.ts': `import type { ByLanguage, CatalogueRows } from '../../rule-set.ts';
import { ${name}${now} } from './rule-set.ts';
import type { ${type} } from './wording.ts';
${languages.map((lang) => `import { catalogueWording as ${lang} } from './wording-${lang}/catalogue-wording.ts';`).join('\n')}

/** ${start(treatment)} ${version} with its form and care pages, in every language that it exists in. */
export const ${name}Catalogue${now}: CatalogueRows & { wordings: ByLanguage<${type}> } = {
  rows: ${name}${now},
  wordings: { ${languages.join(', ')} },
};
`,
    'notes.ts': `import { notes as before } from '../${before}/notes.ts';
import type { ${name}${now} } from './rule-set.ts';

/** The notes of ${before}, and what is different. Never shown to a patient. */
export const notes: Readonly<Record<(typeof ${name}${now})['rules'][number]['id'], string>> = {
  ...before,
};
`,
    'annotated.ts': `import { withNotes } from '../../rows/complete-catalogue.ts';
import type { Annotations } from '../../rule-set.ts';
import { ${name}Annotations${old} as before } from '../${before}/annotated.ts';
import { notes } from './notes.ts';
import { ${name}${now} } from './rule-set.ts';

/** What ${treatment} ${version} rests on, as it is signed off: the note and the sources of every rule. */
export const ${name}Annotations${now} = {
  rules: withNotes(${name}${now}.rules, notes),
  sources: { ...before.sources },
} as const satisfies Annotations;
`,
  };
}

/** The rule sets with one more version as the current one: the one before is loaded when something asks for it. */
function withCurrent(list: string, { treatment, before, version }: Versions): string {
  const name = camel(treatment);
  const [old, now] = [`${name}${digits(before)}`, `${name}${digits(version)}`];
  const file = (of: string): string => `../${treatment}/${of}/rule-set.ts`;
  const block =
    new RegExp(`    '${before.replaceAll('.', '\\.')}': \\{\\n      rows: [^]*?\\n    \\},\\n`).exec(list)?.[0] ?? '';
  const loaded = `async () => (await import('${file(before)}')).${old}`;
  const changes = [
    [`import { ${old} } from '${file(before)}';`, `import { ${now} } from '${file(version)}';`],
    [`${name}: ${old} }`, `${name}: ${now} }`],
    [block, `${block.replace(`() => current.${name}`, loaded)}${block.replaceAll(before, version)}`],
  ] as const;
  return changes.reduce((text, [was, is]) => {
    if (was === '' || !text.includes(was))
      throw new Error(`${treatment} ${before} is not the current rule set of the list.`);
    return text.replace(was, is);
  }, list);
}

/**
 * A list of published things, by its file's name, with one more version after the one before. Throws when that is not
 * in the list.
 */
export function withVersion(list: string, file: string, { treatment, before, version }: Versions): string {
  if (file === registered['rule-set.ts']) return withCurrent(list, { treatment, before, version });
  const isOfBefore = (line: string): boolean =>
    line.includes(`/${treatment}/${before}/`) || new RegExp(`^\\s+'${before}': ${camel(treatment)}\\w*,$`).test(line);
  const next = (line: string): string => line.replaceAll(before, version).replaceAll(digits(before), digits(version));
  const lines = list.split('\n').flatMap((line) => (isOfBefore(line) ? [line, next(line)] : [line]));
  if (lines.length !== list.split('\n').length + 2)
    throw new Error(`The list does not have ${treatment} ${before} once.`);
  return lines.join('\n');
}
