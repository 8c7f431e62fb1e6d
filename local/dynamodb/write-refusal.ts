import * as z from 'zod';
import type { Attribute, TableShape } from './key-shapes.ts';
import { isTooLong, longKeyRefusal } from './key-values.ts';

const attributes = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What is written, or checked, of one item: the body of a single write, or one member of a batch or a transaction. */
export const itemWrite = z.object({
  TableName: z.string(),
  Item: attributes.optional(),
  UpdateExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: attributes.optional(),
});

export type ItemWrite = z.infer<typeof itemWrite>;

const assignment = /(#?\w+)\s*=\s*(?:if_not_exists\s*\([^,()]+,\s*)?(:\w+)/gi;

/** The attributes that an update sets to a value of its own, by name. */
function setBy({
  UpdateExpression = '',
  ExpressionAttributeNames: names,
  ExpressionAttributeValues: values,
}: ItemWrite) {
  return [...UpdateExpression.matchAll(assignment)].flatMap(([, name = '', value = '']): [string, Attribute][] => {
    const found = values?.[value];
    return found ? [[names?.[name] ?? name, found]] : [];
  });
}

/**
 * Why DynamoDB would refuse to write this item, in the service's words: a key of an index would be longer than keys are.
 * The emulator checks the table's own keys only.
 */
export function indexKeyRefusal(write: ItemWrite, { indexes }: TableShape): string | undefined {
  const parts = indexes.flatMap((index) => index.parts);
  const tooLong = parts
    .map((part) => write.Item?.[part.name] && longKeyRefusal(write.Item[part.name] ?? {}, part))
    .find(Boolean);
  if (tooLong) return tooLong;
  const isSetTooLong = setBy(write).some(([name, value]) =>
    parts.some((part) => part.name === name && isTooLong(value, part)),
  );
  const what = 'The update expression attempted to update the secondary index key beyond allowed size limits.';
  return isSetTooLong ? `One or more parameter values were invalid: ${what}` : undefined;
}

const clause = /\b(SET|REMOVE|ADD|DELETE)\b/i;

/** The paths that an update writes, one for each time that it does; operands are left away. */
const pathsOf = ({ UpdateExpression = '', ExpressionAttributeNames: names }: ItemWrite): string[] =>
  UpdateExpression.replaceAll(/\([^()]*\)/g, '')
    .split(clause)
    .flatMap((part) => (clause.test(part) ? [] : part.split(',')))
    .flatMap((term) => /^\s*(#?\w+)(?=\s|$)/.exec(term)?.[1] ?? [])
    .map((name) => names?.[name] ?? name);

/**
 * Why DynamoDB would refuse a member of a transaction for its expressions, in the service's words. The emulator checks
 * these of single writes only.
 */
export function memberRefusal(write: ItemWrite): string | undefined {
  for (const name of ['ExpressionAttributeNames', 'ExpressionAttributeValues'] as const) {
    if (write[name] && Object.keys(write[name]).length === 0) return `${name} must not be empty`;
  }
  const paths = pathsOf(write);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice === undefined) return undefined;
  const what = 'Two document paths overlap with each other; must remove or rewrite one of these paths';
  return `Invalid UpdateExpression: ${what}; path one: [${twice}], path two: [${twice}]`;
}
