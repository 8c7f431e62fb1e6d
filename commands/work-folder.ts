/** Where a command puts what it makes on its way: a temporary folder that goes with the process. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Names of ours say whose they are: `suitably-<what>-<process id>-…`. */
const owned = /^suitably-[a-z]+-(\d+)-/;

/** By the number of the signal, as shells count it. */
const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A new folder, named after what it is for and after this process. Removes those of processes that were killed. */
export function ownFolder(what: string): string {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = owned.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) remove(path.join(tmpdir(), name));
  }
  return mkdtempSync(path.join(tmpdir(), `suitably-${what}-${process.pid}-`));
}

const folders = new Set<string>();

/** Has every folder removed when the process ends, also by a signal. */
function watchEnd(): void {
  process.once('exit', () => {
    for (const folder of folders) remove(folder);
  });
  for (const [signal, code] of Object.entries(codes)) process.once(signal, () => process.exit(code));
}

/** A new folder for what a command makes on its way; whatever ends the process removes it. */
export function workFolder(what: string): string {
  if (folders.size === 0) watchEnd();
  const folder = ownFolder(what);
  folders.add(folder);
  return folder;
}
