/** Scripts of ours as they were built: below `/static/` under names that change with them, and the one for other sites. */
import { ExpectedError } from '../contract/expected-error.ts';
import { taggedReply } from './entity-tag.ts';
import type { Endpoint } from './http.ts';

/** Our scripts as they were built. */
type Files = {
  /** By name below `/static/`. */
  assets: Readonly<Record<string, string>>;
  /** `/embed.js`. */
  embed: string;
};

/** The bundler's `define`, as JSON; nothing defines it where nothing is bundled. */
declare const BUILT_ASSET_FILES: string | undefined;

/** What browsers load of us, as text: nothing, where nothing is bundled. */
const files: Files =
  typeof BUILT_ASSET_FILES === 'undefined' ? { assets: {}, embed: '' } : JSON.parse(BUILT_ASSET_FILES);

/** A file below `/static/`, which browsers keep for ever. Throws `not-found`. */
export const readAsset: Endpoint<'readAsset'> = async ({ params: { file = '' } }) => {
  const script = Object.hasOwn(files.assets, file) ? files.assets[file] : undefined;
  if (script === undefined) throw new ExpectedError('not-found', 'noFile');
  return { status: 200, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' }, script };
};

/** `/embed.js`, which other sites name without a version: asked for again after five minutes. */
export const readEmbedScript: Endpoint<'readEmbedScript'> = async (request) => {
  // Also for pages that only load what says that it may be loaded by anybody.
  const headers = { 'Cache-Control': 'public, max-age=300', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  return taggedReply(request, files.embed, { headers, script: files.embed });
};
