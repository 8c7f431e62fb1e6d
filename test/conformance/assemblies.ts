/** Every kind of stage that can be deployed, synthesized once for all checks of this folder, with empty code. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { localStage, type Stage } from '../../infra/stages.ts';
import { sampleFile, sampleStage, trialStage } from '../infra/sample-stage.ts';
import { inRun } from '../run-folder.ts';

type Domain = NonNullable<(typeof sampleFile)['domain']>;
const domain = sampleFile.domain as Domain;
const hostedZone = { id: 'Z0123456789ABCDEF', name: domain.name };

/** What is judged: the laptop's stage, a domain kept elsewhere, a hosted zone, and a trial without any domain. */
export const judgedStages: Readonly<Record<string, Stage>> = {
  local: localStage,
  domain: sampleStage(),
  zone: sampleStage({ domain: { ...domain, hostedZone } }),
  trial: trialStage(),
};

export type Resource = {
  Type: string;
  Properties?: Record<string, unknown>;
  DependsOn?: string | string[];
  Condition?: string;
};

/** A template as CloudFormation gets it, intrinsic functions in place. */
export type Template = {
  Description?: string;
  Parameters?: Record<string, { Type: string; Default?: unknown }>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  Conditions?: Record<string, unknown>;
  Rules?: Record<string, unknown>;
  Resources: Record<string, Resource>;
  Outputs?: Record<string, { Value: unknown; Condition?: string; Description?: string }>;
};

/** A synthesized template: of which stage, of which of its stacks, and how many bytes are sent. */
export type Judged = { stage: string; stack: string; bytes: number; template: Template };

const folderOf = (name: string): string => path.join(inRun('conformance'), name);

/** The cloud assembly of a stage by its name here. */
export const assemblyOf = (stage: string): string => folderOf(stage);

/** All templates of all stages, those of the edge too. */
export function judgedTemplates(): Judged[] {
  return Object.entries(judgedStages).flatMap(([stage, { stackName }]) =>
    [stackName, `${stackName}Edge`].map((stack) => {
      const text = readFileSync(path.join(folderOf(stage), `${stack}.template.json`), 'utf8');
      return { stage, stack, bytes: Buffer.byteLength(text), template: JSON.parse(text) as Template };
    }),
  );
}

/** Folders to synthesize with in place of bundled code and a built console: what is judged here is not in them. */
export function emptyCode(): { code: string; console: string } {
  const [code, site] = [folderOf('code'), folderOf('site')];
  for (const made of [code, site]) mkdirSync(made, { recursive: true });
  writeFileSync(path.join(site, 'index.html'), '<!doctype html>');
  return { code, console: site };
}

/** Synthesizes them all, before the first check. */
export default async (): Promise<void> => {
  const { suitablyApp } = await import('../../infra/suitably-app.ts');
  const given = emptyCode();
  for (const [name, stage] of Object.entries(judgedStages)) {
    (await suitablyApp({ stage, outdir: folderOf(name), validate: false, ...given })).synth();
  }
};
