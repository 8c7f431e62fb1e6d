/** One temporary folder for a run of the tests: nothing that a test or its children write is left behind, pass or fail. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ownFolder } from '../commands/work-folder.ts';

const prefix = 'suitably-tests-';

/** A path in the folder of the run, for what is made once and used by many. */
export const inRun = (name: string): string => path.join(tmpdir(), name);

/** A new folder, which goes with the run. */
export const newFolder = (): string => mkdtempSync(inRun('folder-'));

const isMade = (): boolean => path.basename(tmpdir()).startsWith(prefix);

/**
 * Makes the folder and has every worker, and what it starts, take it for the system's own. Removed with the run, also
 * one that is interrupted. Each project of the run asks for it; the first makes it.
 */
export default (): void => {
  if (isMade()) return;
  const folder = ownFolder('tests');
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  // A process that ends with its worker may still write for a moment.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
};
