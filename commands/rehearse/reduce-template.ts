/** Takes out of a template what the emulator cannot do (reduceTemplate), and plants a fault (withFault). */
import { leftOutProperties, leftOutResources } from './left-out.ts';

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
  return { ...resource, Properties, ...(needed.length > 0 && { DependsOn: needed }) };
}

/** The template without the resources and properties that are left out. Nothing may refer to such a resource. */
export function reduceTemplate<T extends Template>(template: T): T {
  const isGone = (id: string): boolean => Object.hasOwn(leftOutResources, template.Resources[id]?.Type ?? '');
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
