import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { lookup } from 'mrmime';
import * as z from 'zod';
import { fits } from '../iam/policy-statement.ts';
import { type Resource, readProperties, type Stack } from '../template/stack.ts';

const deployment = z.object({
  SourceObjectKeys: z.array(z.string()),
  SourceMarkers: z.array(z.record(z.string(), z.string())).default([]),
  DestinationBucketName: z.string(),
  SystemMetadata: z.object({ 'cache-control': z.string().optional() }).default({}),
  Include: z.array(z.string()).default([]),
  Exclude: z.array(z.string()).default([]),
});

/** A file as a bucket hands it out. */
export type SiteFile = { body: Buffer; contentType: string; cacheControl?: string };

/** Files of a bucket by key, without a slash at the beginning. */
export type SiteFiles = (bucket: string) => ReadonlyMap<string, SiteFile>;

/** As the AWS command line does: later filters win, and what is included follows what is excluded. */
const isTaken = (key: string, { Include, Exclude }: z.infer<typeof deployment>): boolean =>
  Include.some((pattern) => fits(pattern, key)) || !Exclude.some((pattern) => fits(pattern, key));

function filesBelow(folder: string, below = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(path.join(folder, below)).flatMap((name) => {
    const key = path.posix.join(below, name);
    return statSync(path.join(folder, key)).isDirectory() ? filesBelow(folder, key) : [key];
  });
}

/** Values that only a deployment knows stand in files as markers. */
function filled(body: Buffer, markers: Readonly<Record<string, string>>, rewrite: (text: string) => string): Buffer {
  if (Object.keys(markers).length === 0) return body;
  let text = body.toString('utf8');
  for (const [marker, value] of Object.entries(markers)) text = text.replaceAll(marker, value);
  return Buffer.from(rewrite(text));
}

function deployed(
  resource: Resource,
  stack: Stack,
  rewrite: (text: string) => string,
): [string, Map<string, SiteFile>] {
  const properties = readProperties(deployment, resource);
  const files = new Map<string, SiteFile>();
  for (const [index, objectKey] of properties.SourceObjectKeys.entries()) {
    const folder = stack.assetPath(objectKey);
    const markers = properties.SourceMarkers[index] ?? {};
    for (const key of filesBelow(folder).filter((found) => isTaken(found, properties))) {
      const contentType = lookup(key) ?? 'application/octet-stream';
      const body = filled(readFileSync(path.join(folder, key)), markers, rewrite);
      files.set(key, { body, contentType, cacheControl: properties.SystemMetadata['cache-control'] });
    }
  }
  return [properties.DestinationBucketName, files];
}

/**
 * What `BucketDeployment` would have put into the template's buckets, straight from the assembly. `rewrite` replaces
 * addresses of services that this machine stands in for.
 */
export function siteFiles(stack: Stack, rewrite: (text: string) => string): SiteFiles {
  const buckets = new Map<string, Map<string, SiteFile>>();
  for (const resource of stack.resources('Custom::CDKBucketDeployment')) {
    const [bucket, files] = deployed(resource, stack, rewrite);
    buckets.set(bucket, new Map([...(buckets.get(bucket) ?? []), ...files]));
  }
  return (bucket) => buckets.get(bucket) ?? new Map();
}
