/** Compares every property of a template with what CloudFormation's schemas say about its resource type. */
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType, Resource as Schema } from '@aws-cdk/service-spec-types';
import type { Resource, Template } from './assemblies.ts';

const spec = loadAwsServiceSpecSync();

/** The schema of a resource type; undefined for a type that CloudFormation does not have. */
export const schemaOf = (type: string): Schema | undefined => {
  // Resources that run a function of the stack share one schema, whatever they are called.
  const name = type.startsWith('Custom::') ? 'AWS::CloudFormation::CustomResource' : type;
  return spec.lookup('resource', 'cloudFormationType', 'equals', name)[0];
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name and argument of an intrinsic function, where a value is one. */
export function intrinsicIn(value: unknown): [string, unknown] | undefined {
  if (!isRecord(value)) return undefined;
  const [entry, ...others] = Object.entries(value);
  return entry && others.length === 0 && (entry[0] === 'Ref' || entry[0].startsWith('Fn::')) ? entry : undefined;
}

const isAbsent = (value: unknown): boolean =>
  value === undefined || (isRecord(value) && Object.keys(value).length === 1 && value.Ref === 'AWS::NoValue');

type Problems = string[];
type Check = (value: unknown, at: string) => Problems;
type Resources = Template['Resources'];

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? 'nothing';

const simple =
  (name: string, holds: (value: unknown) => boolean): Check =>
  (value, at) =>
    holds(value) ? [] : [`${at} must be ${name}, is ${shown(value)}`];

const simpleTypes: Record<string, Check> = {
  string: simple('text', (value) => typeof value === 'string'),
  'date-time': simple('a time', (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))),
  integer: simple('a whole number', Number.isInteger),
  number: simple('a number', (value) => typeof value === 'number'),
  boolean: simple('true or false', (value) => typeof value === 'boolean'),
  null: simple('null', (value) => value === null),
  json: simple('a document', (value) => typeof value === 'object' || typeof value === 'string'),
  tag: simple(
    'a tag of Key and Value',
    (value) => isRecord(value) && Object.keys(value).toSorted().join() === 'Key,Value',
  ),
};

/** Whether a property that takes, say, a role is given something else of the template. */
function targetProblems(
  given: unknown,
  { relationshipRefs = [] }: Property,
  at: string,
  resources: Resources,
): Problems {
  const taken = new Set(relationshipRefs.map(({ cloudFormationType }) => cloudFormationType));
  return [given].flat().flatMap((value) => {
    const [name, argument] = intrinsicIn(value) ?? [];
    const id = name === 'Fn::GetAtt' ? String([argument].flat()[0]).split('.')[0] : name === 'Ref' ? argument : '';
    const type = resources[String(id)]?.Type;
    if (type === undefined || taken.size === 0 || taken.has(type)) return [];
    return [`${at} is given ${id}, an ${type}, and takes ${[...taken].join(' or ')}`];
  });
}

/** The problems of values in one template. */
function judge(resources: Resources) {
  function propertiesOf(value: unknown, properties: Readonly<Record<string, Property>>, at: string): Problems {
    if (!isRecord(value)) return [`${at} must be an object, is ${shown(value)}`];
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
    const missing = Object.entries(properties).filter(([name, { required }]) => required && isAbsent(value[name]));
    const present = Object.entries(properties).filter(([name]) => !isAbsent(value[name]));
    return [
      ...unknown.map((name) => `${at} has no property ${name}`),
      ...missing.map(([name]) => `${at} needs ${name}`),
      ...present.flatMap(([name, property]) => [
        ...typed(value[name], property.type, `${at}.${name}`),
        ...targetProblems(value[name], property, `${at}.${name}`, resources),
      ]),
    ];
  }

  function fits(value: unknown, types: readonly PropertyType[], at: string): Problems {
    const all = types.map((type) => typed(value, type, at)).toSorted((left, right) => left.length - right.length);
    return all[0] ?? [];
  }

  function typed(value: unknown, type: PropertyType, at: string): Problems {
    const [name, argument] = intrinsicIn(value) ?? [];
    if (name === 'Fn::If') return (argument as unknown[]).slice(1).flatMap((branch) => typed(branch, type, at));
    // What a function gives is known when it is deployed; where it points is judged by the check of references.
    if (name !== undefined || isAbsent(value)) return [];
    if (type.type === 'union') return fits(value, type.types, at);
    if (type.type === 'array') {
      if (!Array.isArray(value)) return [`${at} must be a list, is ${shown(value)}`];
      return value.flatMap((entry, index) => typed(entry, type.element, `${at}[${index}]`));
    }
    if (type.type === 'map') {
      if (!isRecord(value)) return [`${at} must be an object, is ${shown(value)}`];
      return Object.entries(value).flatMap(([key, entry]) => typed(entry, type.element, `${at}.${key}`));
    }
    if (type.type === 'ref') return propertiesOf(value, spec.get('typeDefinition', type.reference).properties, at);
    const problems = simpleTypes[type.type]?.(value, at) ?? [`${at} is of type ${type.type}, which no check knows`];
    const allowed: readonly unknown[] = ('allowedValues' in type && type.allowedValues) || [];
    if (problems.length > 0 || allowed.length === 0 || allowed.includes(value)) return problems;
    return [`${at} must be one of ${allowed.join(', ')}, is ${shown(value)}`];
  }

  return propertiesOf;
}

function resourceProblems(id: string, { Type, Properties = {} }: Resource, resources: Resources): Problems {
  const schema = schemaOf(Type);
  if (!schema) return [`${id} is of type ${Type}, which CloudFormation does not have`];
  const at = `${id} (${Type})`;
  if (!Type.startsWith('Custom::')) return judge(resources)(Properties, schema.properties, at);
  // A custom resource gets whatever properties its function reads.
  return isAbsent(Properties.ServiceToken) ? [`${at} needs ServiceToken`] : [];
}

/** A sentence for each property that CloudFormation would refuse. */
export const propertyProblems = ({ Resources }: Template): Problems =>
  Object.entries(Resources).flatMap(([id, resource]) => resourceProblems(id, resource, Resources));

/** How many values were compared, so that a check which sees nothing is noticed. */
export function countValues(value: unknown): number {
  if (intrinsicIn(value) || !(Array.isArray(value) || isRecord(value))) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + countValues(part), 0);
}
