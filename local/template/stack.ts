import type * as z from 'zod';
import type { Assembly } from './assembly.ts';
import { resolve, type Scope } from './intrinsics.ts';
import { computeKinds } from './kinds/compute-kinds.ts';
import { dataKinds } from './kinds/data-kinds.ts';
import { edgeKinds } from './kinds/edge-kinds.ts';
import { identityKinds } from './kinds/identity-kinds.ts';
import type { NamedResource, ResourceKind } from './kinds/resource-kind.ts';
import { watchingKinds } from './kinds/watching-kinds.ts';
import { webKinds } from './kinds/web-kinds.ts';

const kinds: Record<string, ResourceKind> = {
  ...dataKinds,
  ...computeKinds,
  ...edgeKinds,
  ...identityKinds,
  ...watchingKinds,
  ...webKinds,
};

/** A resource with every intrinsic function and dynamic reference in its properties replaced. */
export type Resource = { id: string; type: string; properties: Record<string, unknown> };

/** The resolved stack: what the parts of the runner read instead of the template. */
export type Stack = {
  name: string;
  account: string;
  region: string;
  assetPath: Assembly['assetPath'];
  all: readonly Resource[];
  resources: (type: string) => Resource[];
  /** What Ref gives for a resource. */
  ref: (logicalId: string) => string;
  attribute: (logicalId: string, name: string) => unknown;
};

/** What a resolved stack needs beside the assembly. `reveal` replaces dynamic references in a string. */
export type StackInputs = {
  parameters?: Readonly<Record<string, string>>;
  reveal?: (text: string) => string;
};

const pseudoParameters = (assembly: Assembly): Record<string, unknown> => ({
  'AWS::AccountId': assembly.account,
  'AWS::Region': assembly.region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': assembly.stackName,
  'AWS::StackId': `arn:aws:cloudformation:${assembly.region}:${assembly.account}:stack/${assembly.stackName}/local`,
  'AWS::NotificationARNs': [],
});

function parameterValues(assembly: Assembly, given: Readonly<Record<string, string>>): Record<string, unknown> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(assembly.template.Parameters, name)) throw new Error(`The template has no parameter ${name}.`);
  }
  return Object.fromEntries(
    Object.entries(assembly.template.Parameters).map(([name, { Type, Default }]) => {
      const value = given[name] ?? Default;
      const isList = Type === 'CommaDelimitedList' || Type.startsWith('List<');
      return [name, isList && typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value];
    }),
  );
}

const revealIn = (value: unknown, reveal: (text: string) => string): unknown => {
  if (typeof value === 'string') return value.includes('{{resolve:') ? reveal(value) : value;
  if (Array.isArray(value)) return value.map((part) => revealIn(part, reveal));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revealIn(part, reveal)]));
};

function scopeOf(assembly: Assembly, given: Readonly<Record<string, string>>): Scope {
  const { Resources, Conditions, Mappings } = assembly.template;
  const values = { ...pseudoParameters(assembly), ...parameterValues(assembly, given) };
  const named = (id: string): NamedResource => ({
    id,
    stackName: assembly.stackName,
    account: assembly.account,
    region: assembly.region,
    property: (name) => resolve(Resources[id]?.Properties[name], scope),
  });
  const kindOf = (id: string): ResourceKind => {
    const type = Resources[id]?.Type;
    if (!type) throw new Error(`The template has neither a parameter nor a resource ${id}.`);
    const kind = kinds[type];
    if (!kind) throw new Error(`The local runner does not support ${type} (resource ${id}).`);
    return kind;
  };
  const scope: Scope = {
    ref: (name) => {
      if (!Object.hasOwn(values, name)) return kindOf(name).ref(named(name));
      if (values[name] === undefined) throw new Error(`Parameter ${name} has no value and no default.`);
      return values[name];
    },
    attribute: (id, name) => {
      const read = kindOf(id).attributes?.[name];
      if (!read) throw new Error(`Fn::GetAtt ${id}.${name} is not supported by the local runner.`);
      return read(named(id));
    },
    condition: (name) => {
      if (!Object.hasOwn(Conditions, name)) throw new Error(`The template has no condition ${name}.`);
      return resolve(Conditions[name], scope) === true;
    },
    mapping: (map, top, second) => {
      const found = Mappings[map]?.[top]?.[second];
      if (found === undefined) throw new Error(`The template maps nothing to ${map}.${top}.${second}.`);
      return found;
    },
  };
  return scope;
}

/**
 * Resolves every resource of the assembly's stack whose condition holds. Throws for a resource type that the runner
 * does not support, naming type and logical id, so that nothing is left out silently.
 */
export function resolveStack(assembly: Assembly, { parameters = {}, reveal = (text) => text }: StackInputs): Stack {
  const scope = scopeOf(assembly, parameters);
  const resources = Object.entries(assembly.template.Resources)
    .filter(([, { Condition }]) => Condition === undefined || scope.condition(Condition))
    .map(([id, { Type, Properties }]): Resource => {
      if (!kinds[Type]) throw new Error(`The local runner does not support ${Type} (resource ${id}).`);
      const properties = revealIn(resolve(Properties, scope), reveal) as Record<string, unknown>;
      return { id, type: Type, properties };
    });
  return {
    name: assembly.stackName,
    account: assembly.account,
    region: assembly.region,
    assetPath: assembly.assetPath,
    all: resources,
    resources: (type) => resources.filter((resource) => resource.type === type),
    ref: (id) => String(scope.ref(id)),
    attribute: (id, name) => scope.attribute(id, name),
  };
}

/** Reads a resource's properties with `schema`; the error names type, logical id and the property. */
export function readProperties<T extends z.ZodType>(schema: T, resource: Resource): z.infer<T> {
  const read = schema.safeParse(resource.properties);
  if (read.success) return read.data;
  const what = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(`The local runner cannot run ${resource.type} ${resource.id}: ${what}`);
}
