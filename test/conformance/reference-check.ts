/** Follows every reference inside a template: it must lead to something that is there, and never back to where it began. */
import type { Template } from './assemblies.ts';
import { intrinsicIn, schemaOf } from './property-check.ts';

const pseudo = /^AWS::(AccountId|NoValue|NotificationARNs|Partition|Region|StackId|StackName|URLSuffix)$/;

/** One reference: to a parameter or resource, or to an attribute of a resource. */
type Reference = { to: string; attribute?: string };

type Found = { references: Reference[]; problems: string[] };

const nothing: Found = { references: [], problems: [] };
const together = (all: Found[]): Found => ({
  references: all.flatMap(({ references }) => references),
  problems: all.flatMap(({ problems }) => problems),
});

const dotted = (name: string): Reference => {
  const dot = name.indexOf('.');
  return dot < 0 ? { to: name } : { to: name.slice(0, dot), attribute: name.slice(dot + 1) };
};

function inText(argument: unknown): Found {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const names = [...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name = '']) => name.trim());
  const own = names.filter((name) => !Object.hasOwn(variables ?? {}, name));
  return together([{ references: own.map(dotted), problems: [] }, found(variables)]);
}

function inFunction(name: string, argument: unknown): Found {
  if (name === 'Ref') return { references: [{ to: String(argument) }], problems: [] };
  if (name === 'Fn::Sub') return inText(argument);
  if (name === 'Fn::GetAtt') {
    const read = Array.isArray(argument)
      ? { to: String(argument[0]), attribute: String(argument[1]) }
      : dotted(String(argument));
    return { references: [read], problems: [] };
  }
  return found(argument);
}

/** Every reference below a value. */
function found(value: unknown): Found {
  const [name, argument] = intrinsicIn(value) ?? [];
  if (name !== undefined) return inFunction(name, argument);
  if (typeof value !== 'object' || value === null) return nothing;
  return together(Object.values(value).map(found));
}

const customs = /^(Custom::|AWS::CloudFormation::CustomResource$)/;

function problemOf({ to, attribute }: Reference, template: Template, from: string): string[] {
  const resource = template.Resources[to];
  if (!resource) {
    const isKnown = attribute === undefined && (pseudo.test(to) || Object.hasOwn(template.Parameters ?? {}, to));
    return isKnown ? [] : [`${from} refers to ${to}, which is not in the template`];
  }
  if (attribute === undefined || customs.test(resource.Type)) return [];
  const attributes = Object.keys(schemaOf(resource.Type)?.attributes ?? {});
  return attributes.includes(attribute)
    ? []
    : [`${from} reads ${to}.${attribute}, which ${resource.Type} does not give`];
}

/** Conditions that are named by resources, outputs and Fn::If, and pairs that are looked up in mappings. */
function namedProblems(value: unknown, template: Template, from: string): string[] {
  const [name, argument] = intrinsicIn(value) ?? [];
  const list = Array.isArray(argument) ? argument : [];
  if (name === 'Fn::If' && !Object.hasOwn(template.Conditions ?? {}, String(list[0])))
    return [`${from} asks for the condition ${list[0]}, which is not in the template`];
  if (name === 'Fn::FindInMap' && typeof list[0] === 'string' && !Object.hasOwn(template.Mappings ?? {}, list[0]))
    return [`${from} looks into ${list[0]}, which is not in the template`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part) => namedProblems(part, template, from));
}

/** What each resource waits for, by logical id. */
export const dependenciesOf = ({ Resources }: Template): Map<string, Set<string>> =>
  new Map(
    Object.entries(Resources).map(([id, { Properties, DependsOn = [] }]) => {
      const all = [...found(Properties).references.map(({ to }) => to), ...[DependsOn].flat()];
      return [id, new Set(all.filter((to) => Object.hasOwn(Resources, to)))];
    }),
  );

/** The first circle of resources that wait for each other, as the ids on it; undefined where there is none. */
export function circleIn(template: Template): string[] | undefined {
  const dependencies = dependenciesOf(template);
  const isDone = new Set<string>();
  const visit = (id: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (isDone.has(id)) return undefined;
    for (const next of dependencies.get(id) ?? []) {
      const circle = visit(next, [...path, id]);
      if (circle) return circle;
    }
    isDone.add(id);
    return undefined;
  };
  for (const id of dependencies.keys()) {
    const circle = visit(id, []);
    if (circle) return circle;
  }
  return undefined;
}

/** A sentence for each reference that leads nowhere, and for a circle. */
export function referenceProblems(template: Template): string[] {
  const { Resources, Outputs = {}, Conditions = {} } = template;
  const parts = [
    ...Object.entries(Resources).map(([id, { Properties }]) => [id, Properties] as const),
    ...Object.entries(Outputs).map(([name, { Value }]) => [`Output ${name}`, Value] as const),
    ...Object.entries(Conditions).map(([name, value]) => [`Condition ${name}`, value] as const),
  ];
  const waits = Object.entries(Resources).flatMap(([id, { DependsOn = [] }]) =>
    [DependsOn].flat().flatMap((to) => (Resources[to] ? [] : [`${id} waits for ${to}, which is not in the template`])),
  );
  const conditions = [...Object.entries(Resources), ...Object.entries(Outputs)].flatMap(([id, { Condition }]) =>
    Condition === undefined || Object.hasOwn(Conditions, Condition)
      ? []
      : [`${id} asks for the condition ${Condition}, which is not in the template`],
  );
  const circle = circleIn(template);
  return [
    ...parts.flatMap(([from, value]) => found(value).references.flatMap((one) => problemOf(one, template, from))),
    ...parts.flatMap(([from, value]) => namedProblems(value, template, from)),
    ...waits,
    ...conditions,
    ...(circle ? [`These wait for each other: ${circle.join(' → ')}`] : []),
  ];
}
