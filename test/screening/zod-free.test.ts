import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const room = resolve(import.meta.dirname, '../../shared/screening');
const texts = resolve(room, '../texts');
const imported = /(?:import|export)[^'"]*?from '([^']+)'/g;

/** Everything that a file of the room imports, followed through the room. */
function reached(file: string, seen = new Map<string, string[]>()): Map<string, string[]> {
  if (seen.has(file)) return seen;
  const names = [...readFileSync(file, 'utf8').matchAll(imported)].map(([, name]) => name ?? '');
  seen.set(file, names);
  for (const name of names) if (name.startsWith('.')) reached(resolve(dirname(file), name), seen);
  return seen;
}

describe('what judges a screening', () => {
  test.each([
    'assess.ts',
    'reading/read-answers.ts',
    'explain.ts',
    'questionnaire.ts',
    'published/published.ts',
    'overlay.ts',
    'overlay-review.ts',
    '../texts/consent-texts.ts',
    'care.ts',
  ])('%s runs in a browser: no package, no built-in of Node, nothing outside the room but texts', (file) => {
    const files = reached(resolve(room, file));
    expect(files.size).toBeGreaterThan(1);
    expect([...files.values()].flat().filter((name) => !name.startsWith('.'))).toEqual([]);
    expect([...files.keys()].filter((path) => !path.startsWith(room) && !path.startsWith(texts))).toEqual([]);
  });
});
