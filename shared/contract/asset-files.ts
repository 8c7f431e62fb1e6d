type Files = {
  /** By name below `/static/`. */
  assets: Readonly<Record<string, string>>;
  /** `/embed.js`. */
  embed: string;
};

/** The bundler's `define`, as JSON; nothing defines it where nothing is bundled. */
declare const BUILT_ASSET_FILES: string | undefined;

/** What browsers load of us, as text: nothing, where nothing is bundled. */
export const files: Files =
  typeof BUILT_ASSET_FILES === 'undefined' ? { assets: {}, embed: '' } : JSON.parse(BUILT_ASSET_FILES);
