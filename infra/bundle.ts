import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { functionNames } from '../shared/contract/routes.ts';
import { nativeRequire, requireBanner } from './native-require.ts';

const root = path.join(import.meta.dirname, '..');

/** Ways to find credentials that Lambda never takes: there they stand in the environment. 130 KB of every start. */
export const unusedCredentialProviders = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
] as const;

/** Where the bundle goes: `code` is what is deployed, `maps` the source maps for whoever reads a stack trace. */
export type BundleFolders = { code: string; maps: string };

/** Entry points by name. Paths are relative to the repository, so that nothing of this machine gets into the output. */
export const functionEntries = (): Record<string, string> =>
  Object.fromEntries(functionNames.map((name) => [name, `functions/${name}.ts`]));

function write(folder: string, file: string, contents: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, file), contents);
}

/**
 * Builds every function into one folder of ES modules with shared chunks: `<name>.mjs` exports `handler`. The same
 * sources give the same bytes, wherever the folders are. Throws when a source does not compile.
 */
export async function bundle({ code, maps }: BundleFolders, entryPoints = functionEntries()): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist',
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    sourcemap: 'external',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: [...unusedCredentialProviders],
    plugins: [nativeRequire],
    banner: { js: requireBanner },
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const { path: file, contents } of outputFiles) {
    write(file.endsWith('.map') ? maps : code, path.basename(file), contents);
  }
}
