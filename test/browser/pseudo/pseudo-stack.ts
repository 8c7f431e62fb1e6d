/** The whole product on this machine, bundled with other texts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { functionEntries, lambdaOptions } from '../../../infra/bundle.ts';
import { localStage } from '../../../infra/stages.ts';
import { suitablyApp } from '../../../infra/suitably-app.ts';
import { buildWebAssets, definedAssets } from '../../../infra/web/web-assets.ts';
import { assetWith } from '../../e2e/assembly.ts';
import { type Stack, startStack } from '../../e2e/stack.ts';
import { newFolder } from '../../run-folder.ts';
import { pseudoPlugin } from './pseudo-plugin.ts';

const bundled = async (): Promise<string> => {
  const folder = newFolder();
  const define = { ...lambdaOptions.define, ...definedAssets(await buildWebAssets()) };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'openapi.json'), '{}');
  for (const entryPoints of functionEntries()) {
    const options = { ...lambdaOptions, entryPoints, define, sourcemap: false, minify: false } as const;
    const { outputFiles } = await build({ ...options, plugins: [pseudoPlugin] });
    for (const { path: file, contents } of outputFiles) writeFileSync(path.join(folder, path.basename(file)), contents);
  }
  return folder;
};

/** Starts it; the console is that of the sources. */
export const startPseudoStack = async (): Promise<Stack> => {
  const outdir = newFolder();
  const given = { code: await bundled(), console: assetWith('index.html') };
  (await suitablyApp({ stage: localStage, outdir, validate: false, ...given })).synth();
  return startStack(newFolder(), outdir);
};
