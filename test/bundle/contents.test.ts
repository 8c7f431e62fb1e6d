import { mkdirSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { functionEntries, unusedCredentialProviders } from '../../infra/bundle.ts';
import { functionNames } from '../../shared/contract/function-names.ts';
import { microneedlingAnnotations100 } from '../../shared/screening/microneedling/1.0.0/annotated.ts';
import { newFolder } from '../run-folder.ts';
import { builtBundle, contentsOf } from './built-bundle.ts';
import { callBundled } from './call-bundled.ts';

const root = path.join(import.meta.dirname, '..', '..');
const directory = newFolder();
const built = builtBundle();
const code = contentsOf(built.code);

/** Names of the files in which the text stands. */
const filesWith = (text: string | RegExp) => Object.keys(code).filter((name) => code[name]?.match(text));

const imported = () =>
  Object.values(code).flatMap((text) =>
    [...text.matchAll(/\bimport(?:[\w$*{}\s,]*from|\()?\s*["']([^"']+)["']/g)].flatMap(([, name]) => name ?? []),
  );

/** Files that a module loads, now or later, all the way down. */
const filesImportedBy = (name: string, seen = new Set<string>()): string[] => {
  for (const [, file = ''] of (code[name] ?? '').matchAll(/["']\.\/([\w-]+\.mjs)["']/g)) {
    if (seen.has(file)) continue;
    seen.add(file);
    filesImportedBy(file, seen);
  }
  return [...seen];
};

describe('the bundle', () => {
  test('holds one module for every function', () => {
    expect(Object.keys(code)).toEqual(expect.arrayContaining(functionNames.map((name) => `${name}.mjs`)));
    expect(functionEntries().flatMap(Object.keys).sort()).toEqual([...functionNames].sort());
  });

  test('imports built-ins but node:http, and nothing that is not in it but the unused credential providers', () => {
    const outside = new Set(imported().filter((name) => !name.startsWith('./')));
    expect(outside).toContain('node:module');
    expect([...outside].filter((name) => /^(node:)?http$/.test(name))).toEqual([]);
    const isKnown = (name: string) => isBuiltin(name) || unusedCredentialProviders.some((unused) => unused === name);
    expect([...outside].filter((name) => !isKnown(name))).toEqual([]);
  });

  test('carries the notes of the rules for staff alone', () => {
    const { rules } = microneedlingAnnotations100;
    // Other letters are written as escapes in a bundle.
    const plain = rules.filter(({ note }) => /^[ -~]+$/.test(note) && !/['"`\\\\]/.test(note));
    expect(plain.length).toBeGreaterThan(50);
    const parts = (name: string) =>
      [code[name] ?? '', ...filesImportedBy(name).map((file) => code[file] ?? '')].join('');
    const carried = (text: string) => plain.filter(({ note }) => text.includes(note)).length;
    expect(carried(parts('submit-screening.mjs'))).toBe(0);
    expect(carried(parts('staff.mjs'))).toBe(plain.length);
    // The rows themselves are there.
    expect(rules.filter(({ id }) => !parts('submit-screening.mjs').includes(id))).toEqual([]);
  });

  test.each(['sso_start_url', 'credential_process', 'role_arn', 'AssumeRoleWithWebIdentity'])(
    'carries no credential provider: %s',
    (mark) => {
      expect(filesWith(mark)).toEqual([]);
    },
  );

  test.each([
    ['locale of zod beside English', 'Ongeldige invoer'],
    ['tracer', /captureAWS|powertools/],
    ['source map', 'sourceMappingURL'],
    ['path of the machine that built it', root],
    ['warnings of React for developers', 'Each child in a list should have a unique'],
  ])('carries no %s', (_, mark) => {
    expect(filesWith(mark)).toEqual([]);
  });

  test('is English where zod speaks', () => {
    expect(filesWith('Invalid input')).not.toEqual([]);
  });

  test('leaves a source map for each module in a folder of its own', () => {
    const modules = Object.keys(code).filter((name) => name.endsWith('.mjs'));
    expect(Object.keys(contentsOf(built.maps))).toEqual(modules.map((name) => `${name}.map`));
  });
});

test('an ES import of node:http would load the fetch stack, and the measurement would show it', async () => {
  const plain = path.join(directory, 'plain');
  mkdirSync(plain);
  const source = "import 'node:http'; export const handler = async () => ({ statusCode: 200 });";
  writeFileSync(path.join(plain, 'plain.mjs'), source);
  const { afterInit } = await callBundled(plain, 'plain', {}, {});
  expect(afterInit.natives.some((name) => name.includes('undici'))).toBe(true);
});
