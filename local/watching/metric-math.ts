import { type TokenReader, tokenReader } from './token-reader.ts';

/** Values of the metrics of a formula in one period, by their ids; undefined where nothing was measured. */
export type MetricValues = (id: string) => number | undefined;

/** The value of a formula in one period; undefined when it needs something that was not measured. */
export type Formula = (values: MetricValues) => number | undefined;

const token = /\s*(>=|<=|==|[-+*/()<>,]|[A-Za-z_]\w*|\d+(?:\.\d+)?)/;

const operators: Record<string, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '>': (left, right) => Number(left > right),
  '<': (left, right) => Number(left < right),
  '>=': (left, right) => Number(left >= right),
  '<=': (left, right) => Number(left <= right),
  '==': (left, right) => Number(left === right),
};

/** Operators that bind alike, the weakest first. */
const strength = [
  ['>', '<', '>=', '<=', '=='],
  ['+', '-'],
  ['*', '/'],
];

const functionsOf: Record<string, (...inputs: Formula[]) => Formula> = {
  FILL: (of, filling) => (values) => of?.(values) ?? filling?.(values),
  IF: (condition, then, otherwise) => (values) => {
    const holds = condition?.(values);
    return holds === undefined ? undefined : holds ? then?.(values) : otherwise?.(values);
  },
};

/** A division by nothing has no value, as in the service. */
const combined =
  (operator: (left: number, right: number) => number, left: Formula, right: Formula): Formula =>
  (values) => {
    const [one, other] = [left(values), right(values)];
    const value = one === undefined || other === undefined ? undefined : operator(one, other);
    return value !== undefined && Number.isFinite(value) ? value : undefined;
  };

function operand(words: TokenReader): Formula {
  const next = words.take();
  if (/^\d/.test(next)) return () => Number(next);
  if (next === '(') {
    const inner = term(words);
    words.take(')');
    return inner;
  }
  if (!/^[A-Za-z_]/.test(next)) return words.unknown();
  if (words.peek() !== '(') return (values) => values(next);
  const inputs: Formula[] = [];
  do {
    words.take(inputs.length === 0 ? '(' : ',');
    inputs.push(term(words));
  } while (words.peek() === ',');
  words.take(')');
  return (functionsOf[next] ?? words.unknown())(...inputs);
}

function term(words: TokenReader, level = 0): Formula {
  const part = () => (level + 1 < strength.length ? term(words, level + 1) : operand(words));
  let left = part();
  while (strength[level]?.includes(words.peek())) {
    const operator = operators[words.take()] ?? words.unknown();
    left = combined(operator, left, part());
  }
  return left;
}

/** Reads a metric math expression: arithmetic, comparisons, IF and FILL with a number. Throws for anything else. */
export function formula(text: string): Formula {
  const words = tokenReader(text, token, 'The local runner does not know this formula:');
  const read = term(words);
  words.end();
  return read;
}
