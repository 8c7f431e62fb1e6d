import { type TokenReader, tokenReader } from './token-reader.ts';

/** Whether a line fits; a line that is not JSON fits no pattern. */
export type LinePattern = (line: string) => boolean;

type Node = (line: unknown) => boolean;

const token = /\s*(&&|\|\||[()]|\$\.[\w.]+|IS TRUE|IS FALSE|!=|>=|<=|=|>|<|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?)/;

/** What stands in a field of a line, by its path `$.a.b`; undefined when there is nothing. */
export const fieldOf = (line: unknown, selector: string): unknown =>
  selector
    .slice(2)
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      line,
    );

const fitsText = (value: unknown, text: string): boolean => {
  if (typeof value !== 'string') return false;
  const parts = text.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(value);
};

const compares: Record<string, (left: number, right: number) => boolean> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
};

function comparison(selector: string, operator: string, words: TokenReader): Node {
  const operand = words.take();
  if (operand.startsWith('"')) {
    const text = JSON.parse(operand) as string;
    if (operator === '=') return (line) => fitsText(fieldOf(line, selector), text);
    return operator === '!=' ? (line) => !fitsText(fieldOf(line, selector), text) : words.unknown();
  }
  const compare = compares[operator] ?? words.unknown();
  const number = Number(operand);
  if (Number.isNaN(number)) return words.unknown();
  return (line) => {
    const value = fieldOf(line, selector);
    return typeof value === 'number' && compare(value, number);
  };
}

function condition(words: TokenReader): Node {
  const next = words.take();
  if (next === '(') {
    const inner = alternatives(words);
    words.take(')');
    return inner;
  }
  if (!next.startsWith('$.')) return words.unknown();
  const operator = words.take();
  if (operator.startsWith('IS ')) return (line) => fieldOf(line, next) === (operator === 'IS TRUE');
  return comparison(next, operator, words);
}

function joined(words: TokenReader, operator: string, part: (words: TokenReader) => Node): Node[] {
  const nodes = [part(words)];
  while (words.peek() === operator) {
    words.take();
    nodes.push(part(words));
  }
  return nodes;
}

function conditions(words: TokenReader): Node {
  const nodes = joined(words, '&&', condition);
  return (line) => nodes.every((node) => node(line));
}

function alternatives(words: TokenReader): Node {
  const nodes = joined(words, '||', conditions);
  return (line) => nodes.some((node) => node(line));
}

/** Compiles a filter pattern for JSON lines. Throws for what this runner does not know, with the pattern. */
export function linePattern(pattern: string): LinePattern {
  const problem = 'The local runner does not know this metric filter pattern:';
  const [, inner] = /^\s*\{(.*)\}\s*$/s.exec(pattern) ?? [];
  if (inner === undefined) throw new Error(`${problem} ${pattern}`);
  const words = tokenReader(inner, token, problem);
  const fits = alternatives(words);
  words.end();
  return (line) => {
    try {
      return fits(JSON.parse(line));
    } catch {
      return false;
    }
  };
}
