/** Every pattern takes time in proportion to what it reads (docs/reliability.md#promises, P15). */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { analyse } from 'scslre';
import { expect, test, vi } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const filesOf = (rooms: string): string[] => globSync(`{${rooms}}/**/*.{ts,tsx}`, { cwd: root }).toSorted();
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

type Pattern = { source: string; flags: string };

/** The patterns that are written out in a file, and whether it makes some of strings. */
const patternsIn = (text: string, file = 'one.ts'): { literals: Pattern[]; isBuilding: boolean } => {
  const literals: Pattern[] = [];
  let isBuilding = false;
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, pattern, flags, callee } = node as Record<string, unknown>;
    if (type === 'RegExpLiteral') literals.push({ source: String(pattern), flags: String(flags) });
    const called = (callee as { value?: unknown } | undefined)?.value;
    if ((type === 'NewExpression' || type === 'CallExpression') && called === 'RegExp') isBuilding = true;
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x') }));
  return { literals, isBuilding };
};

/**
 * How a pattern may take more than its share: `Trade` and `Self` by parts that read the same text, `Move` by being begun at
 * every place. Exponential ones are a kind of the first two.
 */
const faultsOf = (pattern: Pattern): string[] => analyse(pattern).reports.map(({ type }) => type);

const slow = (files: readonly string[], allowed: readonly string[] = []): string[] =>
  files.flatMap((file) =>
    patternsIn(textOf(file), file).literals.flatMap((pattern) => {
      const faults = faultsOf(pattern).filter((fault) => !allowed.includes(fault));
      return faults.length > 0 ? [`${file}: /${pattern.source}/${pattern.flags} ${faults}`] : [];
    }),
  );

const deployed = filesOf('shared,functions,web');

test('every pattern of what is deployed is linear', () => {
  expect(deployed.flatMap((file) => patternsIn(textOf(file), file).literals).length).toBeGreaterThan(100);
  expect(slow(deployed)).toEqual([]);
});

test('so are those that are made of strings, of our own and when a file is loaded', async () => {
  const building = deployed.filter((file) => patternsIn(textOf(file), file).isBuilding);
  expect(building.toSorted()).toEqual(['shared/contract/spreadsheet.ts', 'shared/mail/content/letter-template.ts']);
  const made: Pattern[] = [];
  const Own = RegExp;
  vi.stubGlobal('RegExp', function recorded(...given: ConstructorParameters<typeof RegExp>) {
    const pattern = new Own(...given);
    made.push({ source: pattern.source, flags: pattern.flags });
    return pattern;
  });
  await import('../../shared/contract/spreadsheet.ts');
  await import('../../shared/mail/content/letter-template.ts');
  vi.unstubAllGlobals();
  const ours = made.filter(({ source }) => /Default_Ignorable_Code_Point|^gap[0-9a-f]{24}/.test(source));
  expect(ours).toHaveLength(2);
  expect(ours.flatMap(faultsOf)).toEqual([]);
});

test('the runner and the commands read what this machine wrote: their patterns may begin anew at every place, and no more', () => {
  expect(slow(filesOf('local,commands,infra'), ['Move'])).toEqual([]);
});

test('it would be noticed', () => {
  const faults = (source: string, flags = '') => faultsOf({ source, flags });
  expect(faults('^(a+)+$')).toContain('Self');
  expect(faults('^[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}$')).toEqual(['Trade']);
  expect(faults('<[^>]*>', 'g')).toEqual(['Move']);
  expect(faults('^[a-z]+(?:-[a-z]+)*$')).toEqual([]);
  expect(patternsIn('const one = <T>(a: T) => /a+/u; new RegExp("b")').isBuilding).toBe(true);
});
