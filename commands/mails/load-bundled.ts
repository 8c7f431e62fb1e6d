/** Loads modules that Node cannot load by itself. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Loads a module that leads to `.tsx`, by a bundle of it that is left in a folder. React Email needs `require` and a mode
 * when it is bundled. What the bundle shares with this process it has as copies of its own.
 */
export async function loadBundled<Module>(file: string, folder: string): Promise<Module> {
  const outfile = path.join(folder, `${path.basename(file, '.ts')}.mjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as Module;
}
