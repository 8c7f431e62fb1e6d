/** A text that nobody reads is work for every translator. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../commands/texts/text-files.ts';
import { allTexts } from './texts-of.ts';

/** Every word of the sources beside the texts, comments apart. */
const words = new Set(
  globSync('{shared,functions,commands,web}/**/*.{ts,tsx}', { cwd: projectRoot })
    .filter((file) => !/^shared.texts.\w\w\b/.test(file))
    .map((file) => readFileSync(path.join(projectRoot, file), 'utf8').replace(/\/\*.*?\*\/|^\s*\/\/.*?$/gms, ''))
    .flatMap((source) => source.match(/[a-z0-9]+/gi) ?? []),
);

/** Whether the sources have each name on the way to a text. One that something else has as well counts as read. */
const isNamed = (id: string): boolean => (id.match(/[a-z0-9]+/gi) ?? []).every((name) => words.has(name));

test('every text has names that the sources read', () => {
  const ids = (allTexts.get('en') ?? []).filter(({ file }) => file.startsWith('shared/texts/')).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1_500);
  expect(ids.filter((id) => !isNamed(id))).toEqual([]);
});

test('a name that no source has is found', () => {
  expect(['labels.roles.admin', 'labels.planEvents.screening'].filter((id) => !isNamed(id))).toEqual([
    'labels.planEvents.screening',
  ]);
});
