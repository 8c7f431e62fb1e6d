import type { JsonSchema } from '../api/api-document.ts';

/** The name of a shape that a schema refers to. */
export const referredName = ({ $ref }: JsonSchema): string | undefined => $ref?.split('/').at(-1);

const range = (least: number | undefined, most: number | undefined, unit: string): string[] => {
  if (least === undefined && most === undefined) return [];
  if (least === undefined) return [`at most ${most}${unit}`];
  return [most === undefined ? `at least ${least}${unit}` : `${least} to ${most}${unit}`];
};

const named = (schema: JsonSchema): string => {
  const name = referredName(schema);
  if (name) return name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(named).join(' or ');
  if (schema.items) return `list of ${named(schema.items)}`;
  return [schema.type ?? 'anything'].flat().join(' or ');
};

/** What may stand in a place, in words: the type, its choices and its limits. */
export const typeWords = (schema: JsonSchema): string =>
  [
    named(schema),
    ...(schema.format ? [schema.format] : []),
    ...range(schema.minLength, schema.maxLength, ' characters'),
    ...range(schema.minimum, schema.maximum, ''),
  ].join(', ');
