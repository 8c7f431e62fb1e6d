// What the CDK command line runs in a rehearsal, instead of infra/app.ts (CDK_APP): it runs that, and then takes out of
// the templates what the emulator cannot do. With REHEARSAL_FAULT, the stack gets a resource that cannot be made.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stagePath } from '../../infra/stages.ts';
import { reduceTemplate, type Template, withFault } from './reduce-template.ts';
import { assemblies, stageName } from './rehearsed-stage.ts';

const { CDK_OUTDIR: folder = 'cdk.out', CDK_CONTEXT_JSON = '', REHEARSAL_FAULT } = process.env;

/** Puts another text in the place of a template, under the name of its contents: what is there already is not sent again. */
function replace(file: string, text: string): void {
  const assets = path.join(folder, file.replace('.template.json', '.assets.json'));
  const { files } = JSON.parse(readFileSync(assets, 'utf8')) as { files: Record<string, { source: { path: string } }> };
  const [before] = Object.entries(files).find(([, { source }]) => source.path === file) ?? [];
  if (before === undefined) throw new Error(`${file} is no asset.`);
  const after = createHash('sha256').update(text).digest('hex');
  writeFileSync(path.join(folder, file), text);
  for (const where of [assets, path.join(folder, 'manifest.json')])
    writeFileSync(where, readFileSync(where, 'utf8').replaceAll(before, after));
}

/** Sources do not change while a stage is rehearsed: the same stage at the same step is synthesized once. */
function synthesize(): void {
  const file = stagePath(stageName);
  const asked = [CDK_CONTEXT_JSON, existsSync(file) ? readFileSync(file, 'utf8') : ''].join('\n');
  const kept = path.join(assemblies, createHash('sha256').update(asked).digest('hex'));
  if (existsSync(kept)) {
    cpSync(kept, folder, { recursive: true });
    return;
  }
  const app = ['--import', './infra/need-node-24.mjs', 'infra/app.ts'];
  const { status } = spawnSync(process.execPath, app, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  cpSync(folder, kept, { recursive: true });
}

synthesize();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.template.json'))) {
  const whole: Template = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const less = reduceTemplate(whole);
  const isEdge = file.endsWith('Edge.template.json');
  replace(file, JSON.stringify(REHEARSAL_FAULT && !isEdge ? withFault(less) : less, null, 1));
}
