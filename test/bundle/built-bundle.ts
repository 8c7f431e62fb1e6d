import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../../infra/bundle.ts';

/** The functions as they are deployed, in a folder that `remove` deletes. */
export type BuiltBundle = { code: string; maps: string; remove: () => void };

/** Bundles all functions into a folder of its own. */
export async function buildBundle(): Promise<BuiltBundle> {
  const directory = mkdtempSync(path.join(tmpdir(), 'suitably-bundle-'));
  const folders = { code: path.join(directory, 'code'), maps: path.join(directory, 'maps') };
  await bundle(folders);
  return { ...folders, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** Contents of all files of a folder by name. */
export const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
