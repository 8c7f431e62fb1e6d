import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from '../../infra/stages.ts';
import { suitablyApp } from '../../infra/suitably-app.ts';
import { readTemplate } from '../../local/read-template.ts';
import type { FunctionName } from '../../shared/contract/function-names.ts';
import { newFolder } from '../run-folder.ts';
import { sampleStage } from './sample-stage.ts';

type Template = ReturnType<typeof readTemplate>;
type Stack = Template['stack'];
type Statement = NonNullable<ReturnType<Template['policies']['get']>>[number];

/** A resource of the template with every reference in it resolved. */
export type Resource = Template['functions'][number];

type Raw = { Type: string; DeletionPolicy?: string; UpdateReplacePolicy?: string; DependsOn?: string[] };

/** A stage as it would be deployed: resources with references resolved, and the template's own words where they matter. */
export type SynthesizedStack = {
  stack: Stack;
  functions: Template['functions'];
  filesOf: Template['filesOf'];
  raw: Readonly<Record<string, Raw>>;
  /** Names of the template's parameters. */
  parameters: readonly string[];
  /** The one resource of a type. Throws when there are more, or none. */
  only: (type: string) => Resource;
  functionOf: (name: FunctionName) => Resource;
  /** What the role of a function lets it do, with the account, region and CDK's hashes left out of every resource. */
  rightsOf: (name: FunctionName) => Statement[];
};

/** A name as people gave it: without the hash that CDK appends, and without partition, region and account of an ARN. */
export const plain = (name: string): string =>
  name.replace(/^arn:aws:([\w-]+):[\w-]*:\d*:/, '$1:').replace(/[0-9A-F]{8}(?=$|\/|:)/g, '');

const plainStatement = (statement: Statement): Statement => ({
  ...statement,
  Action: statement.Action?.toSorted(),
  Resource: statement.Resource?.map(plain).toSorted(),
});

function only(stack: Stack, type: string): Resource {
  const [resource, ...others] = stack.resources(type);
  if (!resource || others.length > 0) throw new Error(`There are ${others.length + (resource ? 1 : 0)} of ${type}.`);
  return resource;
}

/** Synthesizes a stage (usually the sample of a whole one) with empty code and without rule checks, and resolves it as the local runner does, whose secrets are kept in `data`. */
export async function synthesizedStack(stage: Stage = sampleStage(), data = newFolder()): Promise<SynthesizedStack> {
  const folder = newFolder();
  const [code, site] = ['code', 'site'].map((name) => path.join(folder, name)) as [string, string];
  for (const made of [code, site]) mkdirSync(made);
  writeFileSync(path.join(site, 'index.html'), '<!doctype html>');
  const app = await suitablyApp({ stage, outdir: path.join(folder, 'out'), validate: false, code, console: site });
  const { directory, stacks } = app.synth();
  const artifact = stacks.find(({ stackName }) => stackName === stage.stackName);
  const { stack, functions, policies, filesOf } = readTemplate(directory, data);
  const template = JSON.parse(readFileSync(artifact?.templateFullPath ?? '', 'utf8'));
  const functionOf = (name: FunctionName): Resource => {
    const found = stack
      .resources('AWS::Lambda::Function')
      .find(({ properties }) => properties.Handler === `${name}.handler`);
    if (!found) throw new Error(`There is no function ${name}.`);
    return found;
  };
  return {
    stack,
    functions,
    filesOf,
    raw: template.Resources,
    parameters: Object.keys(template.Parameters),
    only: (type) => only(stack, type),
    functionOf,
    rightsOf: (name) => (policies.get(functionOf(name).id) ?? []).map(plainStatement),
  };
}
