/** The synthesized stack of this machine, for the commands that run it. */
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/** The folder of the assembly; synthesizes, with a word about it, only when a source has changed. */
export async function localAssembly(): Promise<string> {
  const { cachedAssembly, inputHash } = await import('../../local/cached-assembly.ts');
  const { localStage } = await import('../../infra/stages.ts');
  const settings = { stage: localStage, validate: false };
  const folder = path.join(root, '.local', 'assembly');
  const { directory } = await cachedAssembly(folder, inputHash(root, settings), async (outdir) => {
    console.log('Synthesizing the stack …');
    const { suitablyApp } = await import('../../infra/suitably-app.ts');
    const app = await suitablyApp({ outdir, ...settings });
    app.synth();
  });
  return directory;
}
