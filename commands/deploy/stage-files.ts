/** Writes the file of a stage (writeStage), whole or with one change (changeStage). Below `folder`, usually the repository. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type StageFile, stageFile } from '../../infra/stage-file.ts';
import { stagePath } from '../../infra/stages.ts';

/** Writes a file that can be read again, as an editor would show it. */
export function writeStage(name: string, file: StageFile, folder?: string): void {
  const at = stagePath(name, folder);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, `${JSON.stringify(file, null, 2)}\n`);
}

/** Writes what `change` makes of the file, and gives it. Throws when the file is missing or is no stage. */
export function changeStage(name: string, change: (file: StageFile) => StageFile, folder?: string): StageFile {
  const changed = change(stageFile.parse(JSON.parse(readFileSync(stagePath(name, folder), 'utf8'))));
  writeStage(name, changed, folder);
  return changed;
}
