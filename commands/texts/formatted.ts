/** Sources as the project formats them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { workFolder } from '../work-folder.ts';
import { projectRoot } from './text-files.ts';

/** Formats files by path, in one go, and puts their imports in order. Throws where a file is no TypeScript. */
export const formatted = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const folder = workFolder('texts');
  for (const [file, text] of files) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const options = [`--config-path=${projectRoot}`, '--vcs-enabled=false', '--log-level=error'];
  execFileSync(process.execPath, [biome, 'check', '--write', '--linter-enabled=false', ...options, '.'], {
    cwd: folder,
    stdio: 'pipe',
  });
  return new Map([...files.keys()].map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
};
