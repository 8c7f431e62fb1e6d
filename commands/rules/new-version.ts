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

/** The files of a new version by name, which say only that nothing is different yet. */
export function filesOf({ treatment, before, version }: Versions): Readonly<Record<string, string>> {
  const name = camel(treatment);
  const [old, now] = [digits(before), digits(version)];
  return {
    'terms.ts': `import type { Terms } from '../../terms.ts';
import { ${name}Terms${old} } from '../${before}/terms.ts';

/** Whom ${treatment} ${version} may judge, for how long, and with what: as ${before}, and what is different. */
export const ${name}Terms${now} = { ...${name}Terms${old} } as const satisfies Terms;
`,
    'rule-set.ts': `import { changeRows } from '../../rows/change-rows.ts';
import type { AnswerWordingOf } from '../../rows/complete-catalogue.ts';
import type { RuleSet } from '../../rule-set.ts';
import { ${name}${old} as before } from '../${before}/rule-set.ts';

const rows = {
  ...before,
  version: '${version}',
  rules: changeRows(before.rules, {
    changed: {},
  }),
} as const;

const en = {
  ...before.wording.en,
  rules: { ...before.wording.en.rules },
} satisfies AnswerWordingOf<typeof rows>;

/** ${name[0]?.toUpperCase()}${name.slice(1)} ${version}: ${before} and what is different. A clinic's clinician signs it off before patients use it. */
export const ${name}${now} = { ...rows, wording: { en } } as const satisfies RuleSet;
`,
    'catalogue.ts': `import type { WordingOf } from '../../rows/complete-catalogue.ts';
import type { Catalogue } from '../../rule-set.ts';
import { ${name}Catalogue${old} as before } from '../${before}/catalogue.ts';
import { ${name}${now} } from './rule-set.ts';

const en = { ...before.wording.en, ...${name}${now}.wording.en } satisfies WordingOf<typeof ${name}${now}>;

/** ${name[0]?.toUpperCase()}${name.slice(1)} ${version} with its form and care pages. */
export const ${name}Catalogue${now} = { ...${name}${now}, wording: { en } } as const satisfies Catalogue;
`,
    'notes.ts': `import { notes as before } from '../${before}/notes.ts';
import type { ${name}${now} } from './rule-set.ts';

/** The notes of ${before}, and what is different. Never shown to a patient. */
export const notes: Readonly<Record<(typeof ${name}${now})['rules'][number]['id'], string>> = {
  ...before,
};
`,
    'annotated.ts': `import { withNotes } from '../../rows/complete-catalogue.ts';
import type { AnnotatedCatalogue } from '../../rule-set.ts';
import { ${name}Annotated${old} as before } from '../${before}/annotated.ts';
import { ${name}Catalogue${now} } from './catalogue.ts';
import { notes } from './notes.ts';

/** ${name[0]?.toUpperCase()}${name.slice(1)} ${version} as it is signed off: with the note and the sources of every rule. */
export const ${name}Annotated${now} = {
  ...${name}Catalogue${now},
  rules: withNotes(${name}Catalogue${now}.rules, notes),
  sources: { ...before.sources },
} as const satisfies AnnotatedCatalogue;
`,
  };
}

/** The rule sets with one more version as the current one: the one before is loaded when something asks for it. */
function withCurrent(list: string, { treatment, before, version }: Versions): string {
  const name = camel(treatment);
  const [old, now] = [`${name}${digits(before)}`, `${name}${digits(version)}`];
  const file = (of: string): string => `../${treatment}/${of}/rule-set.ts`;
  const changes = [
    [`import { ${old} } from '${file(before)}';`, `import { ${now} } from '${file(version)}';`],
    [`${name}: ${old} }`, `${name}: ${now} }`],
    [
      `    '${before}': () => current.${name},`,
      `    '${before}': async () => (await import('${file(before)}')).${old},\n    '${version}': () => current.${name},`,
    ],
  ] as const;
  return changes.reduce((text, [was, is]) => {
    if (!text.includes(was)) throw new Error(`${treatment} ${before} is not the current rule set of the list.`);
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
