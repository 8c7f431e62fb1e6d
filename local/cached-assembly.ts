import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

const sources = ['infra', 'functions', 'shared', 'web', 'package-lock.json', 'tsconfig.json', 'cdk.json'];

function filesUnder(root: string, relative: string): string[] {
  const full = path.join(root, relative);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [relative];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, path.join(relative, name)));
}

/** A hash of everything that synthesis reads: sources, lockfile and `settings`. Not of the runner itself. */
export function inputHash(root: string, settings: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of sources.flatMap((source) => filesUnder(root, source))) {
    const contents = readFileSync(path.join(root, file));
    hash.update(`\0${file}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex').slice(0, 20);
}

// An older assembly may still be running somewhere with its functions' code, so a few stay.
const kept = 5;

function forgetOldest(folder: string): void {
  const byAge = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .sort((left, right) => statSync(right).mtimeMs - statSync(left).mtimeMs);
  for (const old of byAge.slice(kept)) rmSync(old, { recursive: true, force: true });
}

/**
 * The assembly for these inputs below `folder`: the one that is there, or a new one from `synthesize`, which must fill
 * the folder it is given. A synthesis that fails or is killed leaves no folder that a later start would take.
 */
export async function cachedAssembly(
  folder: string,
  hash: string,
  synthesize: (outdir: string) => Promise<void>,
): Promise<{ directory: string; isNew: boolean }> {
  const directory = path.join(folder, hash);
  if (existsSync(directory)) {
    utimesSync(directory, new Date(), new Date());
    return { directory, isNew: false };
  }
  mkdirSync(folder, { recursive: true });
  const partial = path.join(folder, `${hash}.partial-${process.pid}`);
  try {
    await synthesize(partial);
    if (!existsSync(directory)) renameSync(partial, directory);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  forgetOldest(folder);
  return { directory, isNew: true };
}
