/** Takes out of a template what the emulator cannot do (reduceTemplate), and plants a fault (withFault). */
import { type LeftOutResource, leftOutProperties, leftOutResources } from './left-out.ts';

type Resource = { Type: string; Properties?: Record<string, unknown>; DependsOn?: string | string[] };

/** As much of a template of CloudFormation as is changed here. */
export type Template = { Resources: Record<string, Resource> };

function withoutPath(
  value: Record<string, unknown>,
  [first = '', ...rest]: readonly string[],
): Record<string, unknown> {
  if (!(first in value)) return value;
  const { [first]: inner, ...others } = value;
  if (rest.length === 0) return others;
  return { ...value, [first]: withoutPath(inner as Record<string, unknown>, rest) };
}

function reduced({ DependsOn, ...resource }: Resource, isGone: (id: string) => boolean): Resource {
  const needed = [DependsOn ?? []].flat().filter((id) => !isGone(id));
  const Properties = Object.values(leftOutProperties)
    .filter(({ type }) => type === resource.Type)
    .reduce((properties, { path }) => withoutPath(properties, path), resource.Properties ?? {});
  const own = withoutReferences(Properties, isGone) as Record<string, unknown>;
  return { ...resource, Properties: own, ...(needed.length > 0 && { DependsOn: needed }) };
}

const resources = new Map<string, LeftOutResource>(Object.entries(leftOutResources));

function isLeftOut({ Type, Properties = {} }: Resource): boolean {
  const entry = resources.get(Type);
  return entry !== undefined && (entry.having === undefined || entry.having in Properties);
}

/** A value in which a reference to something that is gone is a word: a dashboard shows alarms by their ARN. */
function withoutReferences(value: unknown, isGone: (id: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutReferences(each, isGone));
  if (typeof value !== 'object' || value === null) return value;
  const [[name, to] = ['', ''], ...more] = Object.entries(value);
  const id = name === 'Ref' ? String(to) : name === 'Fn::GetAtt' ? String([to].flat()[0]).split('.')[0] : undefined;
  if (more.length === 0 && id !== undefined && isGone(id)) return `left out: ${id}`;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutReferences(each, isGone)]));
}

/** The template without the resources and properties that are left out; what refers to such a resource gets a word. */
export function reduceTemplate<T extends Template>(template: T): T {
  const isGone = (id: string): boolean => {
    const resource = template.Resources[id];
    return resource !== undefined && isLeftOut(resource);
  };
  const kept = Object.entries(template.Resources).filter(([id]) => !isGone(id));
  return { ...template, Resources: Object.fromEntries(kept.map(([id, resource]) => [id, reduced(resource, isGone)])) };
}

/** The template with a resource that cannot be made, after all others: as when a name is taken at the very end. */
export function withFault<T extends Template>(template: T): T {
  const fault: Resource = {
    Type: 'AWS::SQS::Queue',
    // Fourteen days are the most that a queue keeps.
    Properties: { MessageRetentionPeriod: 99_999_999 },
    DependsOn: Object.keys(template.Resources),
  };
  return { ...template, Resources: { ...template.Resources, PlantedFault: fault } };
}
