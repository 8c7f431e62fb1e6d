/** Synthesizes the stack once for a run, before any test that starts it or looks at what would be deployed. */
import { globSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { localStage } from '../../infra/stages.ts';
import { cachedAssembly, inputHash } from '../../local/cached-assembly.ts';
import { inRun } from '../run-folder.ts';

const root = path.join(import.meta.dirname, '..', '..');
const settings = { stage: localStage, validate: false };

/** The folder of the assembly. */
export const assemblyFolder = (): string => inRun('assembly');

/** The folder of the asset that holds a file. Throws where none does. */
export const assetWith = (file: string): string => {
  const [found] = globSync(path.join(assemblyFolder(), 'asset.*', file));
  if (!found) throw new Error(`No asset of the assembly holds ${file}.`);
  return path.dirname(found);
};

/** Synthesizes for the sources as they are, unless an earlier run did. */
export default async (): Promise<void> => {
  const synthesize = async (outdir: string) => {
    const { suitablyApp } = await import('../../infra/suitably-app.ts');
    (await suitablyApp({ outdir, ...settings })).synth();
  };
  const folder = path.join(root, '.local', 'assembly');
  const { directory } = await cachedAssembly(folder, inputHash(root, settings), synthesize);
  symlinkSync(directory, assemblyFolder(), 'junction');
};
