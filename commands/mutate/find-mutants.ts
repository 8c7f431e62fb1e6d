/** Mutants of a source file: each is one small change to a condition, a guard, a filter or a limit. */
import { isCondition, withoutEachTerm } from './expression-terms.ts';
import { childrenOf, type Node, readSyntax } from './syntax.ts';

/** One change: the text from `start` to `end` becomes `replacement`. A dropped statement becomes an empty one. */
export type Change = { start: number; end: number; replacement: string; isStatement?: true; what: string };

/** A change of a file of the project, with its number among all of a run. */
export type Mutant = Change & { id: number; file: string; line: number };

/** Where a node hangs. `isLimit` is within a constant of the file itself. */
type Place = { parent?: Node; property?: string; isLimit: boolean; inChain: boolean };

const opposite: Record<string, readonly string[]> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
};

const otherCall = new Map([
  ['some', 'every'],
  ['every', 'some'],
]);
const otherOfMath = new Map([
  ['min', 'max'],
  ['max', 'min'],
]);
const dropped = new Set(['filter', 'toSorted']);

const as = (value: unknown): Node => value as Node;

/** The node in brackets, or itself. */
const bare = (node: Node): Node => (node.type === 'ParenthesizedExpression' ? bare(as(node.expression)) : node);

const isText = (node: Node): boolean => {
  const { type, value, operator, left, right } = bare(node);
  if (type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string')) return true;
  return type === 'BinaryExpression' && operator === '+' && (isText(as(left)) || isText(as(right)));
};

const isTest = (parent: Node | undefined, property: string | undefined): boolean =>
  property === 'test' &&
  parent !== undefined &&
  /^(If|Conditional|While|DoWhile|For)(Statement|Expression)$/.test(parent.type);

/** Operands of a chain of the same operator, in order. */
const operands = (node: Node, operator: unknown): Node[] => {
  const inner = bare(node);
  if (inner.type !== 'LogicalExpression' || inner.operator !== operator) return [node];
  return [...operands(as(inner.left), operator), ...operands(as(inner.right), operator)];
};

/** `x !== undefined && x > y` is there for the types: whatever is undefined is neither more nor less than anything. */
const isForTypes = (part: Node, rest: readonly Node[], text: (node: Node) => string): boolean => {
  const { operator, left, right } = bare(part);
  if (operator !== '!==' || text(as(right)) !== 'undefined') return false;
  return rest.map(bare).some((other) => {
    const sides = [other.left, other.right].map((side) => (side ? text(as(side)) : ''));
    return /^[<>]=?$/.test(String(other.operator)) && sides.includes(text(as(left)));
  });
};

const finders: Record<string, (node: Node, text: (node: Node) => string, place: Place) => Change[]> = {
  BinaryExpression: ({ start, end, operator, left, right }, text, { parent, property }) => {
    const [before, after] = [as(left), as(right)];
    if (operator === '+' && (isText(before) || isText(after))) return [];
    // A whole test becomes true and false below: its opposite would be found by the same tests.
    if (isTest(parent, property) && /^[!=]==$/.test(String(operator))) return [];
    return (opposite[String(operator)] ?? []).map((other) => ({
      start,
      end,
      replacement: `${text(before)} ${other} ${text(after)}`,
      what: `${operator} becomes ${other}`,
    }));
  },
  LogicalExpression: (node, text, { parent }) => {
    const { start, end, operator } = node;
    if (parent?.type === 'LogicalExpression' && parent.operator === operator) return [];
    const parts = operands(node, operator);
    // Of `a ?? b` the fallback can go, not what it falls back from.
    const from = operator === '??' ? 1 : 0;
    return parts.slice(from).flatMap((part, at) => {
      const rest = parts.toSpliced(at + from, 1);
      if (operator === '&&' && isForTypes(part, rest, text)) return [];
      const replacement = rest.map(text).join(` ${operator} `);
      return [{ start, end, replacement, what: `without ${operator} ${text(part)}` }];
    });
  },
  UnaryExpression: ({ start, end, operator, argument }, text) =>
    operator === '!' ? [{ start, end, replacement: text(as(argument)), what: 'without !' }] : [],
  CallExpression: ({ start, end, callee }, text, { inChain }) => {
    const { type, object, property, computed } = as(callee);
    if (type !== 'MemberExpression' || computed || inChain) return [];
    const name = String(as(property).name);
    if (dropped.has(name)) return [{ start, end, replacement: text(as(object)), what: `without .${name}(…)` }];
    const other = (as(object).name === 'Math' ? otherOfMath : otherCall).get(name);
    const rest = text({ type, start: as(property).end, end });
    return other
      ? [{ start, end, replacement: `${text(as(object))}.${other}${rest}`, what: `${name} becomes ${other}` }]
      : [];
  },
  ExpressionStatement: ({ start, end, expression }, text) => {
    const call = as(expression).type === 'AwaitExpression' ? as(as(expression).argument) : as(expression);
    if (call.type !== 'CallExpression' || /^(\w+\.)*log(OnceAMinute)?\(|^console\./.test(text(call))) return [];
    return [{ start, end, replacement: ';', isStatement: true, what: `without ${text(as(expression))}` }];
  },
  Literal: (node, text, { parent, property, isLimit }) => {
    const { start, end, value } = node;
    if (parent?.type === 'Property' && property === 'key') return [];
    if (typeof value === 'string') return stringChanges(node, text(node));
    if (typeof value === 'boolean' && parent?.type === 'Property') {
      // The emulator is always consistent: no test on it can tell.
      if (as(parent.key).name === 'ConsistentRead') return [];
      return [{ start, end, replacement: String(!value), what: `${value} becomes ${!value}` }];
    }
    if (typeof value !== 'number' || !(isLimit || isNamedLimit(parent))) return [];
    const other = value === 0 ? 1 : value * 2;
    return [{ start, end, replacement: String(other), what: `${text(node)} becomes ${other}` }];
  },
  TemplateLiteral: (node, text, { parent }) =>
    parent?.type === 'TaggedTemplateExpression' ? [] : stringChanges(node, text(node)),
};

/** `limit: 3`, but not the size of a page of DynamoDB. */
const isNamedLimit = (parent: Node | undefined): boolean =>
  parent?.type === 'Property' && /^(?!Limit$)\w*(limit|most|least)$/i.test(String(as(parent.key).name));

const stringChanges = ({ start, end }: Node, source: string): Change[] => {
  const [quote, inside] = [source.slice(0, 1), source.slice(1, -1)];
  if (inside === ' AND ') return [{ start, end, replacement: `' OR '`, what: 'AND becomes OR' }];
  if (!isCondition(inside)) return [];
  return withoutEachTerm(inside).map(({ text, left }) => ({
    start,
    end,
    replacement: quote + text + quote,
    what: `without ${left}`,
  }));
};

const tests = ({ start, end }: Node, { parent, property }: Place): Change[] => {
  if (!isTest(parent, property)) return [];
  const values = /^(If|Conditional)/.test(parent?.type ?? '') ? ['true', 'false'] : ['false'];
  return values.map((value) => ({ start, end, replacement: value, what: `condition is ${value}` }));
};

const skips = (node: Node, place: Place): boolean =>
  /^(Import|ExportAll)/.test(node.type) || (place.parent?.type === 'Property' && place.property === 'key');

/** Places of limits: the value of a constant of the file, or of a property of one. */
const staysLimit = (node: Node, depth: number, isLimit: boolean): boolean => {
  if (node.type === 'VariableDeclaration') return depth <= 2 && node.kind === 'const';
  return isLimit && /^(VariableDeclarator|ObjectExpression|Property|BinaryExpression|Literal|TS\w+)$/.test(node.type);
};

/** All changes of a file, in the order of its text. */
export const findChanges = (file: string, source: string): Change[] => {
  const text = ({ start, end }: Node): string => source.slice(start, end);
  const found: Change[] = [];
  const visit = (node: Node, depth: number, place: Place): void => {
    if (skips(node, place)) return;
    found.push(...tests(node, place), ...(finders[node.type]?.(node, text, place) ?? []));
    const isLimit = staysLimit(node, depth, place.isLimit);
    const inChain = node.type === 'ChainExpression' || (place.inChain && /^(Member|Call)Expression$/.test(node.type));
    for (const { child, property } of childrenOf(node))
      visit(child, depth + 1, { parent: node, property, isLimit, inChain });
  };
  visit(readSyntax(file, source).program, 0, { isLimit: false, inChain: false });
  return found.sort((left, right) => left.start - right.start || right.end - left.end);
};

/** The changes as mutants, numbered from `first`. */
export const mutantsOf = (file: string, source: string, first: number): Mutant[] =>
  findChanges(file, source).map((change, at) => ({
    ...change,
    id: first + at,
    file,
    line: source.slice(0, change.start).split('\n').length,
  }));
