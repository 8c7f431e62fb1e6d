/** Synthesizes the stack once before the end-to-end tests, for whichever of them come first or run side by side. */
import path from 'node:path';
import { cachedAssembly, inputHash } from '../../local/cached-assembly.ts';

const root = path.join(import.meta.dirname, '..', '..');
const settings = { stage: 'local', publicUrl: 'http://localhost:3000' } as const;

/** The folder of the assembly for the sources as they are. */
export const assemblyFolder = async (): Promise<string> => {
  const synthesize = async (outdir: string) => {
    const { suitablyApp } = await import('../../infra/suitably-app.ts');
    (await suitablyApp({ outdir, ...settings, validate: false })).synth();
  };
  const folder = path.join(root, '.local', 'assembly');
  return (await cachedAssembly(folder, inputHash(root, settings), synthesize)).directory;
};

export default assemblyFolder;
