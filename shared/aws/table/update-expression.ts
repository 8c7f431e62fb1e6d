/** Expressions of updates and conditions, with `#name` for every attribute: several of ours are reserved words. */

type Values = Readonly<Record<string, unknown>>;

/** A condition, with `#name` for attributes and `:value` for the values beside it. */
export type Condition = { expression: string; values?: Values };

/** DynamoDB refuses an empty map of names or of values. */
const named = (expression: string, values: Values) => {
  const names = (expression.match(/#\w+/g) ?? []).map((name) => [name, name.slice(1)]);
  return {
    ...(names.length > 0 && { ExpressionAttributeNames: Object.fromEntries(names) }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
};

/** The condition of a check, a put or a delete. Each `#name` stands for the attribute of that name. */
export const conditionOf = ({ expression, values = {} }: Condition) => ({
  ConditionExpression: expression,
  ...named(expression, values),
});

/**
 * The update that sets attributes to their values, and removes the attributes whose value is undefined; `add` names sets
 * and numbers to add to. Its values are `:set_<name>` and `:add_<name>`, so that a condition may use other names.
 */
export const updateExpression = (
  changes: Values,
  { condition, add = {} }: { condition?: Condition; add?: Values } = {},
) => {
  const names = Object.keys(changes);
  const set = names.filter((name) => changes[name] !== undefined);
  const removed = names.filter((name) => changes[name] === undefined);
  const added = Object.keys(add);
  const clauses: [verb: string, terms: string[]][] = [
    ['SET', set.map((name) => `#${name} = :set_${name}`)],
    ['REMOVE', removed.map((name) => `#${name}`)],
    ['ADD', added.map((name) => `#${name} :add_${name}`)],
  ];
  const UpdateExpression = clauses
    .flatMap(([verb, terms]) => (terms.length > 0 ? `${verb} ${terms.join(', ')}` : []))
    .join(' ');
  return {
    UpdateExpression,
    ...(condition && { ConditionExpression: condition.expression }),
    ...named(`${UpdateExpression} ${condition?.expression ?? ''}`, {
      ...condition?.values,
      ...Object.fromEntries(set.map((name) => [`:set_${name}`, changes[name]])),
      ...Object.fromEntries(added.map((name) => [`:add_${name}`, add[name]])),
    }),
  };
};
