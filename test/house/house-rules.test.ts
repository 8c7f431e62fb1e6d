import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const found = (pattern: string): string[] => globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'));

const source = found('{infra,local,commands,functions,shared,web}/**/*.{ts,tsx}');
const everything = [...source, ...found('test/**/*.{ts,tsx}')];
const isCatalogue = (file: string): boolean => /^shared\/screening\/[a-z-]+\/\d+\.\d+\.\d+\//.test(file);

const lines = source
  .filter((file) => !isCatalogue(file))
  .map((file) => ({ file, count: read(file).split('\n').length - 1 }))
  .sort((left, right) => left.count - right.count);
const atShare = (share: number): number => lines[Math.floor(lines.length * share)]?.count ?? Number.POSITIVE_INFINITY;

describe('files are small enough to read', () => {
  test('half of them have at most 60 lines, nine in ten at most 150', () => {
    expect(atShare(0.5)).toBeLessThanOrEqual(60);
    expect(atShare(0.9)).toBeLessThanOrEqual(150);
  });

  test('none has more than 200, published catalogues apart', () => {
    expect(lines.filter(({ count }) => count > 200)).toEqual([]);
  });
});

describe('a file is named after its one idea', () => {
  test('in kebab case', () => {
    const names = everything.map((file) => path.basename(file).replace(/(\.(test|bench|config|d))?\.tsx?$/, ''));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
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

  test('every dependency is pinned to one version', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});
