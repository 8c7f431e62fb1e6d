/** What a function is without any of our options: the bundle that the deployed one is compared with. */
import path from 'node:path';
import { build } from 'esbuild';
import { lambdaOptions, requireBanner } from '../../infra/bundle.ts';
import { newFolder } from '../run-folder.ts';

/** Bundles a function as esbuild does it when it is told nothing, to a new folder, which is given back. */
export const naiveBundle = async (name: string): Promise<string> => {
  const folder = newFolder();
  await build({
    absWorkingDir: lambdaOptions.absWorkingDir,
    entryPoints: [`functions/${name}.ts`],
    outfile: path.join(folder, `${name}.mjs`),
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Without it nothing runs: packages that are CommonJS call require.
    banner: { js: requireBanner },
  });
  return folder;
};
