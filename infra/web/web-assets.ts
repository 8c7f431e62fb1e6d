import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What browsers load of us, built: by name below `/static/`, and the script for other people's pages. */
export type WebAssets = { names: { form: string }; files: { assets: Record<string, string>; embed: string } };

const root = path.join(import.meta.dirname, '..', '..');

async function buildScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    // What has been in every browser for some years; people do not choose theirs for a form.
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

const hashed = (name: string, contents: string): string =>
  `${name}-${createHash('sha256').update(contents).digest('hex').slice(0, 12)}.js`;

/** Builds the scripts of the hosted and of the embedded form. The same sources give the same names and bytes. */
export async function buildWebAssets(): Promise<WebAssets> {
  const [form, embed] = await Promise.all([buildScript('web/form/hosted.ts'), buildScript('web/form/embed.ts')]);
  const name = hashed('form', form);
  return { names: { form: name }, files: { assets: { [name]: form }, embed } };
}

/** Puts what was built in the place of the contract's two files about it, so that functions know names and contents. */
export const builtAssets = ({ names, files }: WebAssets): Plugin => ({
  name: 'built-assets',
  setup: (building) => {
    const built = {
      'asset-names': `export const assetNames = ${JSON.stringify(names)};`,
      'asset-files': `export const files = ${JSON.stringify(files)};`,
    };
    for (const [file, text] of Object.entries(built)) {
      const filter = new RegExp(`shared[\\\\/]contract[\\\\/]${file}\\.ts$`);
      building.onLoad({ filter }, () => ({ contents: text, loader: 'js' }));
    }
  },
});
