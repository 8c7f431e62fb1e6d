import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from '../run-folder.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** Writes files (path to contents) to a new folder that has the repository's dependencies, and returns its path. */
export function plant(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  for (const [file, contents] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), contents);
  }
  return folder;
}
