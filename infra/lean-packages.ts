import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const schemaPrinting = /zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/;
const exported = /^export (?:const|function) (\w+)|^export \{ (?:\w+ as )?(\w+) \};/gm;

/** The same exports. Those that make a method for a schema make one that throws; the others throw when they are called. */
async function refusing(file: string): Promise<string> {
  const names = [...(await readFile(file, 'utf8')).matchAll(exported)].map(([, name, alias]) => name ?? alias ?? '');
  const refuse = "const refuse = () => { throw new Error('Functions do not print schemas.'); };";
  const exports = names.map((name) => `${name.startsWith('create') ? 'make' : 'refuse'} as ${name}`);
  return `${refuse} const make = () => refuse; export { ${exports.join(', ')} };`;
}

/** The same cache without its bound: endpoint discovery, its one user here, is off and would keep one endpoint. */
const unboundedCache =
  'export default class extends Map { constructor() { super(); } peek(key) { return this.get(key); } }';

/** Sentences of zod about what is wrong: ours are written in shared/contract/field-issues.ts, by its codes. */
const noSentences = "export default () => ({ localeError: () => 'Invalid input' });";

/**
 * Leaves out what libraries bring along and no function uses. zod: printing a schema as JSON Schema, which every schema
 * refers to (18 KB), asking for it in a function throws; and its English (3 KB). SDK: its package.json, of which it reads the version (2 KB), and
 * the typed arrays and iterators of a cache (7 KB).
 */
export const leanPackages: Plugin = {
  name: 'lean-packages',
  setup: (build) => {
    build.onLoad({ filter: schemaPrinting }, async ({ path }) => ({ contents: await refusing(path) }));
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]en\.js$/ }, () => ({ contents: noSentences }));
    build.onLoad({ filter: /mnemonist[\\/]lru-cache\.js$/ }, () => ({ contents: unboundedCache }));
    build.onLoad({ filter: /@aws-sdk[\\/][\w-]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
