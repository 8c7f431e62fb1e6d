import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';

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

/**
 * What `shared/pages/page.tsx` and `shared/lambda/script-file.ts` read of it. Texts alone: esbuild puts an object into every
 * function, used or not.
 */
export const definedAssets = ({ names, files }: WebAssets): Record<string, string> => ({
  BUILT_FORM_NAME: JSON.stringify(names.form),
  BUILT_ASSET_FILES: JSON.stringify(JSON.stringify(files)),
});
