import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const artifact = z.object({
  type: z.string(),
  environment: z.string().optional(),
  properties: z
    .object({
      templateFile: z.string().optional(),
      stackName: z.string().optional(),
      file: z.string().optional(),
      directoryName: z.string().optional(),
    })
    .optional(),
});
const manifest = z.object({ artifacts: z.record(z.string(), artifact).default({}) });
const assetManifest = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});
const template = z.object({
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown().optional() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Condition: z.string().optional(),
    }),
  ),
});

/** A CloudFormation template as far as the runner reads it, intrinsic functions still in place. */
export type Template = z.infer<typeof template>;

/** One stack of a cloud assembly. `assetPath` maps `Code.S3Key` to the folder or file that CDK would upload under it. */
export type Assembly = {
  stackName: string;
  account: string;
  region: string;
  template: Template;
  assetPath: (objectKey: string) => string;
};

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

type Found = { directory: string; artifact: z.infer<typeof artifact>; name: string };

function artifactsUnder(directory: string): Found[] {
  const { artifacts } = manifest.parse(readJson(path.join(directory, 'manifest.json')));
  return Object.entries(artifacts).flatMap(([name, found]) =>
    found.type === 'cdk:cloud-assembly' && found.properties?.directoryName
      ? artifactsUnder(path.join(directory, found.properties.directoryName))
      : [{ directory, artifact: found, name }],
  );
}

function assetPaths(found: Found[]): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { directory, artifact: item } of found) {
    if (item.type !== 'cdk:asset-manifest' || !item.properties?.file) continue;
    const { files } = assetManifest.parse(readJson(path.join(directory, item.properties.file)));
    for (const { source, destinations } of Object.values(files)) {
      if (!source.path) continue;
      for (const { objectKey } of Object.values(destinations)) {
        paths.set(objectKey, path.resolve(directory, source.path));
      }
    }
  }
  return paths;
}

const functionsIn = ({ directory, artifact: { properties } }: Found): unknown[] => {
  const { Resources } = template.parse(readJson(path.join(directory, properties?.templateFile ?? '')));
  return Object.values(Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function');
};

/**
 * Reads the one stack of a synthesized cloud assembly (`cdk.out`). An environment that CDK left open becomes
 * account 000000000000 and region eu-central-1. Stacks without a function beside one that
 * has some are left out. Throws when there is not exactly one stack to run.
 */
export function readAssembly(directory: string): Assembly {
  const found = artifactsUnder(directory);
  const all = found.filter((item) => item.artifact.type === 'aws:cloudformation:stack');
  // Firewall and certificate of the edge, a vault in another region: a laptop can run none of them.
  const running = all.filter((item) => functionsIn(item).length > 0);
  const stacks = running.length > 0 ? running : all;
  const [stack] = stacks;
  if (!stack?.artifact.properties?.templateFile || stacks.length !== 1) {
    throw new Error(`The assembly in ${directory} holds ${stacks.length} stacks; the local runner runs exactly one.`);
  }
  const [account = '', region = ''] = (stack.artifact.environment ?? '').replace('aws://', '').split('/');
  const paths = assetPaths(found);
  return {
    stackName: stack.artifact.properties.stackName ?? stack.name,
    account: /^\d{12}$/.test(account) ? account : '000000000000',
    region: region === '' || region === 'unknown-region' ? 'eu-central-1' : region,
    template: template.parse(readJson(path.join(stack.directory, stack.artifact.properties.templateFile))),
    assetPath: (objectKey) => {
      const assetFound = paths.get(objectKey);
      if (!assetFound) throw new Error(`No asset of the assembly is uploaded under the key ${objectKey}.`);
      return assetFound;
    },
  };
}
