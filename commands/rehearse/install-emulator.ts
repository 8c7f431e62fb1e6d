/** Finds Python and installs the emulator of AWS beside it (installEmulator). */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const requirements = path.join(import.meta.dirname, 'requirements.txt');

/** What a machine without it is told. */
export const needsPython =
  'The rehearsal needs Python 3.10 or newer with venv and pip: an emulator of AWS is installed from PyPI into .local. ' +
  'Install it from https://www.python.org, on Debian or Ubuntu by: apt install python3-venv';

/** Whether the version that Python tells of itself, such as "3.11", is new enough. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.trim().split('.').map(Number);
  return major > 3 || (major === 3 && minor >= 10);
}

const script = 'import ensurepip, sys, venv; print(f"{sys.version_info.major}.{sys.version_info.minor}")';

/** The command of a Python that can do it, or undefined. Never throws. */
export async function findPython(names: readonly string[] = ['python3', 'python']): Promise<string | undefined> {
  for (const name of names) {
    const { stdout } = await run(name, ['-c', script]).catch(() => ({ stdout: '0' }));
    if (isNewEnough(stdout)) return name;
  }
  return undefined;
}

/**
 * Installs the emulator below `folder`, unless this very version is there, and gives the Python that runs it. Throws a
 * sentence when that did not work.
 */
export async function installEmulator(python: string, folder: string): Promise<string> {
  const home = path.join(folder, 'emulator');
  const own =
    process.platform === 'win32' ? path.join(home, 'Scripts', 'python.exe') : path.join(home, 'bin', 'python');
  const done = path.join(home, 'installed.txt');
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return own;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    await run(python, ['-m', 'venv', home]);
    await run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  } catch (error) {
    throw new Error(`The emulator could not be installed: ${error instanceof Error ? error.message : String(error)}`);
  }
  writeFileSync(done, wanted);
  return own;
}
