// npm run check:imports: who imports whom, against .dependency-cruiser.cjs. Fails too when it did not see every file.
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const folders = ['commands', 'functions', 'infra', 'local', 'shared', 'test', 'web'];
const rules = path.join(import.meta.dirname, '..', '.dependency-cruiser.cjs');

/** An import that must not be. `why` is the comment of the rule. */
export type Violation = { rule: string; from: string; to: string; why: string };

/** What was found below a root: how many files were read, those that were not, and the violations. */
export type ImportReport = { files: number; unseen: string[]; violations: Violation[] };

const onDisk = (root: string): string[] =>
  folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: root }))
    .map((file) => file.replaceAll(path.sep, '/'));

/**
 * Reads every source file below `root` and judges its imports, type-only ones included. A tool that cannot read
 * TypeScript reports no violations, so the caller must look at `unseen` as well. `overrides` changes options of the configuration file.
 */
export async function checkImports(root: string, overrides: ICruiseOptions = {}): Promise<ImportReport> {
  const files = onDisk(root);
  const present = folders.filter((folder) => files.some((file) => file.startsWith(`${folder}/`)));
  const options = { ...(await extractDepcruiseOptions(rules)), validate: true, baseDir: root, ...overrides };
  const { output } = await cruise(present, options);
  const { modules, summary } = output as ICruiseResult;
  const seen = new Set(modules.map(({ source }) => source));
  const why = new Map(options.ruleSet?.forbidden?.map(({ name, comment }) => [name, comment ?? '']));
  return {
    files: files.length,
    unseen: files.filter((file) => !seen.has(file)),
    violations: summary.violations.map(({ rule: { name }, from, to }) => {
      return { rule: name, from, to, why: why.get(name) ?? '' };
    }),
  };
}

const describe = ({ rule, from, to, why }: Violation): string => `${from} imports ${to}\n  ${rule}: ${why}`;

async function main(): Promise<void> {
  const { files, unseen, violations } = await checkImports(path.join(import.meta.dirname, '..'));
  for (const file of unseen) console.error(`${file} was not read: the parser does not understand it.`);
  for (const violation of violations) console.error(describe(violation));
  if (unseen.length > 0 || violations.length > 0) process.exitCode = 1;
  else console.log(`Imports of ${files} files keep to their rooms.`);
}

if (import.meta.main) await main();
