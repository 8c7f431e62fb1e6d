/** The syntax tree of a source file as Vite's own parser gives it (ESTree with types). */
import { parseSync } from 'vite';

/** A node; `start` and `end` are places in the text. What else it has depends on its type. */
export type Node = { type: string; start: number; end: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Nodes of types alone: nothing of them runs. */
const typesOnly = /^TS(?!AsExpression|SatisfiesExpression|NonNullExpression)/;

/** The nodes right below one, in the order of the text, without those of types, and by which property they hang on it. */
export const childrenOf = (node: Node): { child: Node; property: string }[] =>
  Object.entries(node).flatMap(([property, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter(isNode)
      .filter(({ type }) => !typesOnly.test(type))
      .map((child) => ({ child, property })),
  );

/** A comment: `Block` or `Line`, and what stands in it. */
export type Comment = { type: string; value: string; start: number; end: number };

/** Reads a source file. Throws where it is no TypeScript. */
export const readSyntax = (
  file: string,
  text: string,
): { program: Node; imports: string[]; comments: readonly Comment[] } => {
  const { program, module, errors, comments } = parseSync(file, text);
  const [first] = errors;
  if (first) throw new Error(`${file}: ${first.message}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest ?? [])),
  ];
  return { program: program as unknown as Node, imports: [...new Set(requests.map(({ value }) => value))], comments };
};
