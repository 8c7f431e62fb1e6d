import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assemblyFolder, assetWith } from '../e2e/assembly.ts';

/** The functions as they are deployed, and their source maps. */
export type BuiltBundle = { code: string; maps: string };

/** The folders of the bundle that the run's assembly was made of. */
export const builtBundle = (): BuiltBundle => ({
  code: assetWith('submit-screening.mjs'),
  maps: path.join(assemblyFolder(), 'source-maps'),
});

/** Contents of all files of a folder by name. */
export const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
