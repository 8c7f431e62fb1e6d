/** What browsers load of us, as text. The bundler puts what it built in the place of this file; unbundled, there is nothing. */
type Files = {
  /** By name below `/static/`. */
  assets: Readonly<Record<string, string>>;
  /** `/embed.js`. */
  embed: string;
};

export const files: Files = { assets: {}, embed: '' };
