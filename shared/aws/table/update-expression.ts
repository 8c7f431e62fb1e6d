/** Expressions of updates and conditions, written with `#name` for every attribute: several of ours are reserved words. */

type Values = Readonly<Record<string, unknown>>;

/** What must hold, with `#name` for attributes and `:value` for the values given beside it. */
export type Condition = { expression: string; values?: Values };

/** The attribute behind every `#name` in expressions. */
export const namesIn = (...expressions: readonly string[]): Record<string, string> => {
  const names = expressions.flatMap((expression) => expression.match(/#\w+/g) ?? []);
  return Object.fromEntries(names.map((name) => [name, name.slice(1)]));
};

/**
 * The update that sets every attribute named to its value, and removes those whose value is undefined. `add` has sets and
 * numbers to add to. Values are called `:set_<name>` and `:add_<name>`, so a condition may call its own as it likes.
 */
export const updateExpression = (
  changes: Values,
  { condition, add = {} }: { condition?: Condition; add?: Values } = {},
) => {
  const names = Object.keys(changes);
  const set = names.filter((name) => changes[name] !== undefined);
  const removed = names.filter((name) => changes[name] === undefined);
  const added = Object.keys(add);
  const parts: [verb: string, terms: string[]][] = [
    ['SET', set.map((name) => `#${name} = :set_${name}`)],
    ['REMOVE', removed.map((name) => `#${name}`)],
    ['ADD', added.map((name) => `#${name} :add_${name}`)],
  ];
  const UpdateExpression = parts.flatMap(([verb, terms]) => (terms.length > 0 ? `${verb} ${terms.join(', ')}` : []));
  const values = {
    ...condition?.values,
    ...Object.fromEntries(set.map((name) => [`:set_${name}`, changes[name]])),
    ...Object.fromEntries(added.map((name) => [`:add_${name}`, add[name]])),
  };
  return {
    UpdateExpression: UpdateExpression.join(' '),
    ...(condition && { ConditionExpression: condition.expression }),
    ExpressionAttributeNames: namesIn(...UpdateExpression, condition?.expression ?? ''),
    // DynamoDB refuses an empty map of values.
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
};
