import * as z from 'zod';
import type { Attribute, KeyPart, KeyShape, TableShape } from './key-shapes.ts';
import { emptyKeyRefusal, longKeyRefusal, typeOf } from './key-values.ts';

const attributes = z.record(z.string(), z.record(z.string(), z.unknown()));
const query = z.object({
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ProjectionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: attributes.default({}),
  ExclusiveStartKey: attributes.optional(),
});

type Query = z.infer<typeof query>;
type Condition = { part: KeyPart; operator: string; values: readonly Attribute[] };

const conditionShape =
  /(begins_with)\s*\(\s*(#?\w+)\s*,\s*(:\w+)\s*\)|(#?\w+)\s+(BETWEEN)\s+(:\w+)\s+AND\s+(:\w+)|(#?\w+)\s*(=|<=|>=|<|>)\s*(:\w+)/gi;

function conditionsOf(asked: Query, { parts }: KeyShape): Condition[] {
  const { KeyConditionExpression, ExpressionAttributeNames: names, ExpressionAttributeValues: values } = asked;
  return [...KeyConditionExpression.matchAll(conditionShape)].flatMap((match) => {
    const found = match.slice(1).filter((group) => group !== undefined);
    const attribute = found.find((group) => /^#?\w+$/.test(group) && !/^(begins_with|between)$/i.test(group)) ?? '';
    const part = parts.find(({ name }) => name === (names[attribute] ?? attribute));
    const operator = found.find((group) => /^(begins_with|between|[<>=]+)$/i.test(group)) ?? '';
    const bounds = found.flatMap((group): Attribute[] => (values[group] ? [values[group]] : []));
    return part && bounds.length > 0 ? [{ part, operator: operator.toLowerCase(), values: bounds }] : [];
  });
}

function valueRefusal({ part, values }: Condition, shape: KeyShape): string | undefined {
  if (values.some((value) => typeOf(value) !== part.type)) {
    return 'One or more parameter values were invalid: Condition parameter type does not match schema type';
  }
  return values.map((value) => emptyKeyRefusal(value, part, shape) ?? longKeyRefusal(value, part)).find(Boolean);
}

const order = (left: Attribute, right: Attribute): number => {
  if (left.N !== undefined) return Number(left.N) - Number(right.N);
  return Buffer.compare(Buffer.from(String(left.S ?? left.B)), Buffer.from(String(right.S ?? right.B)));
};

const holds: Record<string, (value: Attribute, bounds: readonly Attribute[]) => boolean> = {
  '=': (value, [bound = {}]) => order(value, bound) === 0,
  '<': (value, [bound = {}]) => order(value, bound) < 0,
  '<=': (value, [bound = {}]) => order(value, bound) <= 0,
  '>': (value, [bound = {}]) => order(value, bound) > 0,
  '>=': (value, [bound = {}]) => order(value, bound) >= 0,
  between: (value, [lower = {}, upper = {}]) => order(value, lower) >= 0 && order(value, upper) <= 0,
  begins_with: (value, [prefix = {}]) => String(value.S).startsWith(String(prefix.S)),
};

function startRefusal(start: Query['ExclusiveStartKey'], conditions: Condition[], shape: KeyShape, own: KeyShape) {
  if (!start) return undefined;
  const isEmpty = own.parts.map((part) => emptyKeyRefusal(start[part.name] ?? { N: '0' }, part, own)).find(Boolean);
  if (isEmpty) return `The provided starting key is invalid: ${isEmpty}`;
  const isOutside = conditions.some(({ part, operator, values }) => {
    const value = start[part.name];
    return value && holds[operator]?.(value, values) === false;
  });
  if (!isOutside) return undefined;
  return conditions.length < shape.parts.length
    ? 'The provided starting key is outside query boundaries based on provided conditions'
    : 'The provided starting key does not match the range key predicate';
}

function projectionRefusal({ ProjectionExpression = '', ExpressionAttributeNames: names }: Query, shape: KeyShape) {
  const { index, projected } = shape;
  const wanted = ProjectionExpression.split(',').map((path) => path.trim().replace(/[.[].*$/, ''));
  const missing = wanted.map((name) => names[name] ?? name).filter((name) => name && projected && !projected.has(name));
  if (missing.length === 0) return undefined;
  return `One or more parameter values were invalid: Global secondary index ${index} does not project [${missing.join(', ')}]`;
}

/**
 * Why DynamoDB would refuse a query that the emulator answers, in the service's words: a key condition with an empty
 * value, with one of another type or too long a one; a start outside what is asked for; an attribute that the index does
 * not project. Undefined for a query that it takes, or that the emulator itself refuses.
 */
export function queryRefusal(body: unknown, { own, indexes }: TableShape): string | undefined {
  const read = query.safeParse(body);
  if (!read.success) return undefined;
  const { IndexName, ExclusiveStartKey } = read.data;
  const shape = IndexName === undefined ? own : indexes.find(({ index }) => index === IndexName);
  if (!shape) return undefined;
  const conditions = conditionsOf(read.data, shape);
  return (
    projectionRefusal(read.data, shape) ??
    conditions.map((condition) => valueRefusal(condition, shape)).find(Boolean) ??
    startRefusal(ExclusiveStartKey, conditions, shape, own)
  );
}
