import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const found = (pattern: string): string[] => globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'));

const source = found('{infra,local,commands,functions,shared,web}/**/*.{ts,tsx}');
const everything = [...source, ...found('test/**/*.{ts,tsx}')];
/** Published rows and texts: data that grows with what it lists, named alike in each version and language. */
const isCatalogue = (file: string): boolean =>
  /^shared\/screening\/[a-z-]+\/\d+\.\d+\.\d+\/|^shared\/texts\/[a-z]{2}\//.test(file);

const lines = source
  .filter((file) => !isCatalogue(file))
  .map((file) => ({ file, count: read(file).split('\n').length - 1 }))
  .sort((left, right) => left.count - right.count);
const atShare = (share: number): number => lines[Math.floor(lines.length * share)]?.count ?? Number.POSITIVE_INFINITY;

/** The files of this repository that a file imports, type-only imports included. */
const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target = '']) =>
    path.posix.join(path.posix.dirname(file), target),
  );
const importers = Map.groupBy(
  source.flatMap((file) => importsOf(file).map((target) => ({ file, target }))),
  ({ target }) => target,
);

describe('files are large enough to hold an idea and small enough to read', () => {
  test('half of them have between 40 and 90 lines, nine in ten at most 150', () => {
    expect(atShare(0.5)).toBeGreaterThanOrEqual(40);
    expect(atShare(0.5)).toBeLessThanOrEqual(90);
    expect(atShare(0.9)).toBeLessThanOrEqual(150);
  });

  test('none has more than 200, published catalogues apart', () => {
    expect(lines.filter(({ count }) => count > 200)).toEqual([]);
  });

  test('few files of shared under 25 lines have a single importer: they join it, unless an import rule needs them apart', () => {
    const crumbs = lines.filter(({ file, count }) => {
      const users = new Set(importers.get(file)?.map((each) => each.file));
      return file.startsWith('shared/') && count < 25 && users.size === 1;
    });
    expect(crumbs.length).toBeLessThanOrEqual(8);
  });

  test('no folder has more than 25 files side by side, one file per staff route apart', () => {
    const styles = found('{infra,local,commands,functions,shared,web}/**/*.{css,mjs}');
    const folders = Map.groupBy([...source.filter((file) => !isCatalogue(file)), ...styles], (file) =>
      path.posix.dirname(file),
    );
    const wide = [...folders].filter(([folder, files]) => files.length > 25 && folder !== 'functions/staff');
    expect(wide.map(([folder, files]) => `${folder}: ${files.length}`)).toEqual([]);
  });
});

describe('a file is named after its one idea', () => {
  test('in kebab case', () => {
    const names = everything.map((file) => path.basename(file).replace(/(\.(test|bench|config|d))?\.tsx?$/, ''));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  test('that no file of another room has: commands alone are named after what a person types', () => {
    const named = Map.groupBy(
      source.filter((file) => !isCatalogue(file) && !file.startsWith('commands/')),
      (file) => path.basename(file),
    );
    const shared = [...named.values()].filter((files) => new Set(files.map(path.posix.dirname)).size > 1);
    expect(shared).toEqual([]);
  });

  test('and not after what is in every file', () => {
    const empty = /(^|\/)(utils?|helpers?|common|types?|services?|managers?|misc|index)\.tsx?$/;
    expect(everything.filter((file) => empty.test(file))).toEqual([]);
  });
});

describe('what is written stays true elsewhere', () => {
  test('no source knows a folder of the machine it was written on', () => {
    const personal = /(?<![\w.])\/(?:work|home|Users|root)\/\w+/;
    expect(everything.filter((file) => personal.test(read(file)))).toEqual([]);
  });

  test('nothing is left for later', () => {
    const later = /\b(TO[D]O|FIX[M]E)\b/;
    expect(everything.filter((file) => later.test(read(file)))).toEqual([]);
  });

  test('every dependency is pinned to one version (P30)', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});
