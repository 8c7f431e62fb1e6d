/** Where a command puts what it makes on its way: a temporary folder that goes with the process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folders = new Set<string>();

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** By the number of the signal, as shells count it. */
const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Has every folder removed when the process ends, also by a signal; only SIGKILL leaves one behind. */
function watchEnd(): void {
  process.once('exit', () => {
    for (const folder of folders) remove(folder);
  });
  for (const [signal, code] of Object.entries(codes)) process.once(signal, () => process.exit(code));
}

/** A new folder of this name in the temporary folder, and what removes it before the process ends. */
export function workFolder(name: string): { folder: string; remove: () => void } {
  if (folders.size === 0) watchEnd();
  const folder = mkdtempSync(path.join(tmpdir(), `suitably-${name}-`));
  folders.add(folder);
  // It stays in the list, so that the end is watched once.
  return { folder, remove: () => remove(folder) };
}
