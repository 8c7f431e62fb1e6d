/** A file of texts as it is written: where its texts stand, and what is noted beside them. */
import { type Comment, childrenOf, type Node, readSyntax } from '../mutate/syntax.ts';
import { idOf } from './units.ts';

/**
 * What is written around one key: the comment for translators, those for readers of the file, whether a blank line comes
 * before it, whether its own keys begin on a new line, and which they are.
 */
export type Around = {
  readonly note: string;
  readonly lines: readonly string[];
  readonly isApart: boolean;
  readonly isOpen: boolean;
  readonly keys: readonly string[];
};

/** `literals`: the exports with the place of their texts; `around` by the path of a key, with the name of the export first. */
export type TextSource = {
  readonly text: string;
  readonly literals: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly around: ReadonlyMap<string, Around>;
  /** The comments before the first export that are of the file itself. */
  readonly about: string;
};

const bare = (node: Node): Node =>
  /^TS(As|Satisfies)Expression$/.test(node.type) ? bare(node.expression as Node) : node;

const keyOf = ({ key }: Node): string => String((key as Node).name ?? (key as Node).value);

/** The words of comments, without the marks of comments. */
const words = (comments: readonly Comment[]): string =>
  comments
    .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ value }) =>
      value
        .replace(/^\s*\*\s?/gm, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' ');

/** Reads a file that exports texts. Throws where it is no TypeScript. */
export const readSource = (file: string, text: string): TextSource => {
  const { program, comments } = readSyntax(file, text);
  const around = new Map<string, Around>();
  const literals: { name: string; start: number; end: number }[] = [];

  const isOpen = ({ start, properties, elements }: Node): boolean => {
    const [first] = ((properties ?? elements) as Node[] | undefined) ?? [];
    const [comment] = first ? comments.filter((each) => each.start > start && each.start < first.start) : [];
    return first !== undefined && text.slice(start, comment?.start ?? first.start).includes('\n');
  };
  const note = (path: readonly string[], after: number, at: Node, value: Node): void => {
    const before = comments.filter(({ start, end }) => start >= after && end <= at.start);
    const lines = before.filter(({ type }) => type === 'Line').map((comment) => comment.value.trim());
    const isApart = path.length > 1 && /\n\s*\n/.test(text.slice(after, before[0]?.start ?? at.start));
    around.set(idOf(path), { note: words(before), lines, isApart, isOpen: isOpen(value), keys: walk(value, path) });
  };
  const walk = (node: Node, path: readonly string[]): string[] => {
    let after = node.start;
    const isArray = node.type === 'ArrayExpression';
    const parts = ((isArray ? node.elements : node.properties) as Node[] | undefined) ?? [];
    for (const [index, part] of parts.entries()) {
      if (part.type === 'Property') note([...path, keyOf(part)], after, part, bare(part.value as Node));
      else if (isArray) note([...path, String(index)], after, part, bare(part));
      after = part.end;
    }
    return parts.flatMap((part) => (part.type === 'Property' ? keyOf(part) : []));
  };

  let after = 0;
  for (const { child } of childrenOf(program)) {
    const [declarator] = ((child.declaration as Node | null)?.declarations as Node[] | undefined) ?? [];
    if (child.type === 'ExportNamedDeclaration' && declarator) {
      const literal = bare(declarator.init as Node);
      const name = String((declarator.id as Node).name);
      literals.push({ name, start: literal.start, end: literal.end });
      note([name], after, child, literal);
    }
    after = child.end;
  }
  const [first] = childrenOf(program);
  return { text, literals, around, about: words(comments.filter(({ end }) => end <= (first?.child.start ?? 0))) };
};
