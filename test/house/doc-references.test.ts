import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const found = (pattern: string): string[] => globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'));

const pages = [...found('*.md'), ...found('{docs,local}/**/*.md')];
const own = 'test/house/doc-references.test.ts';
const sources = [
  '.dependency-cruiser.cjs',
  ...found('{infra,local,commands,functions,shared,web,test}/**/*.{ts,tsx,mjs,css}'),
].filter((file) => file !== own);

const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const anchorsOf = (page: string): Set<string> =>
  new Set([...withoutCode(read(page)).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)));

const known = new Map(pages.map((page) => [page, anchorsOf(page)]));

/** What a path with an anchor lacks: the page, or the heading. */
const missing = (page: string, anchor = ''): string | undefined => {
  if (!existsSync(path.join(root, page))) return `${page} is not there`;
  return anchor !== '' && !known.get(page)?.has(anchor) ? `${page} has no heading #${anchor}` : undefined;
};

describe('a reference to a page', () => {
  test('in a source or test names a heading that is there', () => {
    const broken = sources.flatMap((file) =>
      [...read(file).matchAll(/\b(docs\/[\w/-]+\.md)(?:#([\w-]+))?/g)].flatMap(([, page = '', anchor]) => {
        const lack = missing(page, anchor);
        return lack ? [`${file}: ${lack}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('is never a chapter of a page that is not in the repository', () => {
    const gap = String.raw`(?:\s+|\s*\n\s*(?:\*|//)\s*)`;
    const chapter = new RegExp(
      [
        String.raw`\bcontract${gap}(?:section${gap})?(?:\d|[ES]\d)`,
        String.raw`\breliability${gap}(?:\([a-h]\)|[a-h]\.\d|[A-Z]\d)`,
        String.raw`\bclinical${gap}rules${gap}\d`,
        String.raw`\bperformance${gap}(?:goals${gap})?(?:\d|[A-Z]\d)`,
        String.raw`\b(?:aesthetics|features|platform|architecture)(?:\.md)?${gap}\d`,
      ].join('|'),
      'gi',
    );
    const old = [...sources, ...pages].flatMap((file) =>
      [...read(file).matchAll(chapter)].map(([words]) => `${file}: ${words.replace(/\s+/g, ' ')}`),
    );
    expect(old).toEqual([]);
  });

  test('from another page leads somewhere', () => {
    const broken = pages.flatMap((page) =>
      [...withoutCode(read(page)).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
        ([, target = '', anchor]) => {
          const to = target === '' ? page : path.posix.join(path.posix.dirname(page), target);
          const lack = missing(to, anchor);
          return lack ? [`${page}: ${lack}`] : [];
        },
      ),
    );
    expect(broken).toEqual([]);
  });
});

test('a proof that the reliability page names is a test that is there, with that title', () => {
  const proofs = [...read('docs/reliability.md').matchAll(/`(test\/[^`]+)`(?: "([^"]+)")?/g)];
  expect(proofs.length).toBeGreaterThan(80);
  const broken = proofs.flatMap(([, file = '', title]) => {
    if (!existsSync(path.join(root, file))) return [`${file} is not there`];
    return title && !read(file).includes(title) ? [`${file} has no test "${title}"`] : [];
  });
  expect(broken).toEqual([]);
});

test('the architecture names files and folders that are there', () => {
  const named = [...read('docs/architecture.md').matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)].map(
    ([, name = '']) => name,
  );
  const paths = named.filter((name) => name.includes('/'));
  expect(paths.length).toBeGreaterThan(60);
  expect(paths.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});
