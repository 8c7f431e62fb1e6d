import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { operationsByPath } from '../../shared/contract/routes.ts';
import { staffLanguages } from '../../shared/texts/language.ts';
import { buildConsole } from '../../web/build-console.ts';

import { newFolder } from '../run-folder.ts';

const folder = newFolder();
const other = newFolder();
beforeAll(async () => {
  await buildConsole(folder);
  await buildConsole(other);
});

const files = (from: string): string[] => globSync('**/*.*', { cwd: from }).sort();
const read = (file: string): Buffer => readFileSync(path.join(folder, file));
const weight = (file: string): number => gzipSync(read(file)).byteLength;

describe('the console as it is deployed', () => {
  test('is built to the same bytes wherever and whenever it is built', () => {
    const bytes = (from: string) => files(from).map((file) => [file, readFileSync(path.join(from, file), 'base64')]);
    expect(bytes(other)).toEqual(bytes(folder));
  });

  test('has a hash in the name of every file but its page, and no source map', () => {
    expect(files(folder).filter((file) => !/^console\/[\w-]+-[\w-]{8}\.(js|css|svg)$/.test(file))).toEqual([
      'index.html',
    ]);
  });

  test('is asked for nothing at an address that leads to the API', () => {
    const folders = new Set(files(folder).map((file) => `/${file.split('/')[0]}`));
    const toApi = [...operationsByPath().keys()].map((path) => `/${path.split('/')[1]}`);
    expect(toApi.filter((first) => folders.has(first))).toEqual([]);
    expect(folders.size).toBe(2);
  });

  test('has nothing in its page that a policy without inline code would stop', () => {
    const page = read('index.html').toString();
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/i);
    expect(page).toMatch(/<script type="module"/);
  });

  test('loads at most 230 KB, compressed, with the queue and one language, and charts not among them', () => {
    const page = read('index.html').toString();
    const first = [...page.matchAll(/(?:src|href)="\/(console\/[^"]+)"/g)].map(([, file = '']) => file);
    const languages = files(folder).filter((file) => file.includes('console-texts'));
    const language = Math.max(...languages.map(weight));
    const sum = [...first, 'index.html'].reduce((all, file) => all + weight(file), language);
    expect(languages.length).toBe(staffLanguages.length);
    expect(first.length).toBeGreaterThanOrEqual(3);
    expect(sum).toBeLessThanOrEqual(230_000);
    expect(first.some((file) => read(file).includes('recharts'))).toBe(false);
  });

  test('is the library as it is released, without its warnings for developers', () => {
    const scripts = files(folder).filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => read(file).includes('react.dev/link/hydration-mismatch'))).toEqual([]);
    expect(scripts.some((file) => read(file).includes('react.dev/errors/'))).toBe(true);
  });
});
