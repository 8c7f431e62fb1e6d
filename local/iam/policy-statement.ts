import * as z from 'zod';

const oneOrMany = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMany.optional(),
  NotAction: oneOrMany.optional(),
  Resource: oneOrMany.optional(),
  NotResource: oneOrMany.optional(),
  Condition: z.record(z.string(), z.record(z.string(), oneOrMany)).optional(),
});

/** One statement of an identity policy, lists made explicit. */
export type Statement = z.infer<typeof statement>;

/** A policy document of the template. Throws where a statement is not understood. */
export const policyDocument = z.object({
  Statement: z.union([z.array(statement), statement.transform((one) => [one])]),
});

/** What a caller wants to do. `context` holds the condition keys of the request; several values for `ForAllValues:`. */
export type Access = { action: string; resource: string; context?: Readonly<Record<string, readonly string[]>> };

const patterns = new Map<string, RegExp>();

/** Whether `value` fits an IAM pattern with `*` and `?`. */
export function fits(pattern: string, value: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) {
    const escaped = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.');
    compiled = new RegExp(`^${escaped}$`, 's');
    patterns.set(pattern, compiled);
  }
  return compiled.test(value);
}

/**
 * Whether an ARN fits a pattern as ArnLike compares them: each of the six parts between colons by itself, so that a `*`
 * reaches over slashes and never over a colon.
 */
export function arnFits(pattern: string, arn: string): boolean {
  const actual = /^([^:]*):([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/s.exec(arn)?.slice(1) ?? [];
  const wanted = pattern.split(':');
  const parts = [...wanted.slice(0, 5), wanted.slice(5).join(':')];
  return pattern === '*' || parts.every((part, at) => fits(part, actual[at] ?? ''));
}

const comparisons: Record<string, (wanted: string, actual: string) => boolean> = {
  StringEquals: (wanted, actual) => wanted === actual,
  StringNotEquals: (wanted, actual) => wanted !== actual,
  StringEqualsIgnoreCase: (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase(),
  StringLike: fits,
  StringNotLike: (wanted, actual) => !fits(wanted, actual),
  Bool: (wanted, actual) => wanted.toLowerCase() === actual,
  ArnEquals: arnFits,
  ArnLike: arnFits,
};

function conditionHolds(operator: string, wanted: string[], actual: readonly string[] | undefined): boolean {
  if (operator === 'Null') return wanted.includes(String(actual === undefined || actual.length === 0));
  const [, set, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(operator) ?? [];
  const compare = comparisons[name];
  if (!compare) throw new Error(`The policy condition ${operator} is not supported by the local runner.`);
  if (actual === undefined || actual.length === 0) {
    return ifExists !== undefined || set === 'ForAllValues' || name.startsWith('StringNot');
  }
  const matches = (value: string): boolean =>
    name.startsWith('StringNot')
      ? wanted.every((candidate) => compare(candidate, value))
      : wanted.some((candidate) => compare(candidate, value));
  return set === 'ForAnyValue' ? actual.some(matches) : actual.every(matches);
}

const actionFits = (pattern: string, action: string): boolean => fits(pattern.toLowerCase(), action.toLowerCase());

function applies(statement: Statement, { action, resource, context = {} }: Access): boolean {
  const { Action, NotAction, Resource, NotResource, Condition = {} } = statement;
  if (Action && !Action.some((pattern) => actionFits(pattern, action))) return false;
  if (NotAction?.some((pattern) => actionFits(pattern, action))) return false;
  if (Resource && !Resource.some((pattern) => fits(pattern, resource))) return false;
  if (NotResource?.some((pattern) => fits(pattern, resource))) return false;
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => conditionHolds(operator, wanted, context[key.toLowerCase()])),
  );
}

const watched = new WeakMap<readonly Statement[], (access: Access) => void>();

/** Has `asked` hear of everything that isAllowed is asked of these statements, whether they allow it or not. */
export const watchAccess = (statements: readonly Statement[], asked: (access: Access) => void): void =>
  void watched.set(statements, asked);

/** IAM's rule for identity policies: some statement allows it and none denies it. */
export function isAllowed(statements: readonly Statement[], access: Access): boolean {
  watched.get(statements)?.(access);
  const applying = statements.filter((candidate) => applies(candidate, access));
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow');
}
