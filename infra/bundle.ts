import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type OutputFile } from 'esbuild';
import { type FunctionName, functionNames } from '../shared/contract/function-names.ts';
import { defaultRoute, routes } from '../shared/contract/routes.ts';
import { openApiDocument } from './api-description.ts';
import { buildWebAssets, definedAssets, type WebAssets } from './web/web-assets.ts';

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

/**
 * An ES-module import of node:http also loads the built-in fetch stack, about 50 ms of every cold start (nodejs/node
 * issue 59686); asking the process for it does not.
 */
const nodeHttp = './infra/node-http.cjs';

/**
 * DynamoDB's client makes a memory of discovered endpoints when it is made, and asks it only where discovery is switched on
 * (`endpointDiscoveryEnabled`, which no function does): 8 KB of every start.
 */
const noEndpointCache = './infra/no-endpoint-cache.cjs';

/** Packages that are CommonJS call `require`, which an ES module has to make for itself. */
export const requireBanner =
  "import { createRequire as suitablyRequire } from 'node:module'; const require = suitablyRequire(import.meta.url);";

/** Where the bundle goes: `code` is what is deployed, `maps` the source maps for whoever reads a stack trace. */
export type BundleFolders = { code: string; maps: string };

/** Entry points by name, relative to the repository, so that nothing of this machine gets into the output. */
export type Entries = Record<string, string>;

/** What a prospect waits for, and what a member of staff waits for: both have a budget in bytes. */
const budgeted: readonly FunctionName[] = ['submit-screening', 'staff'];

/**
 * The functions in the sets that share chunks: submit and staff each by itself, the others behind routes, and those
 * behind streams and schedules. esbuild puts what one entry needs, and another could merely reach, into a chunk of
 * both, so that in a single set every submission would load the protocol of SES and whatever a page needs (20 KB, and
 * more with each page).
 */
export function functionEntries(): Entries[] {
  const routed = new Set<FunctionName>([
    ...Object.values(routes).map((route) => route.function),
    defaultRoute.function,
  ]);
  const others = functionNames.filter((name) => !budgeted.includes(name));
  return [
    ...budgeted.map((name) => [name]),
    others.filter((name) => routed.has(name)),
    others.filter((name) => !routed.has(name)),
  ].map((names) => Object.fromEntries(names.map((name) => [name, `functions/${name}.ts`])));
}

function write(folder: string, file: string, contents: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, file), contents);
}

/** How esbuild bundles what runs in Lambda; the entries and what our pages load are given beside it. */
export const lambdaOptions = {
  absWorkingDir: root,
  write: false,
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  sourcemap: 'external',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { http: nodeHttp, 'node:http': nodeHttp, '@aws-sdk/endpoint-cache': noEndpointCache },
  external: [...unusedCredentialProviders],
  banner: { js: requireBanner },
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

async function buildTogether(entryPoints: Entries, assets: WebAssets): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    ...lambdaOptions,
    entryPoints,
    define: { ...lambdaOptions.define, ...definedAssets(assets) },
  });
  return outputFiles;
}

/**
 * Builds every function into one folder of ES modules: `<name>.mjs` exports `handler`. The same sources give the same
 * bytes, wherever the folders are. The API's description lies beside them. Throws when a source
 * does not compile.
 */
export async function bundle({ code, maps }: BundleFolders): Promise<void> {
  const assets = await buildWebAssets();
  const outputs = await Promise.all(functionEntries().map((set) => buildTogether(set, assets)));
  // Schemas are printed here, so that no function carries what prints them.
  write(code, 'openapi.json', Buffer.from(JSON.stringify(openApiDocument())));
  for (const { path: file, contents } of outputs.flat()) {
    write(file.endsWith('.map') ? maps : code, path.basename(file), contents);
  }
}
