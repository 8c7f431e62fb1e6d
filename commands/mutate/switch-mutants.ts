/** One text that is the file and all its mutants: a number chooses, while it runs, which of them is alive. */
import type { Mutant } from './find-mutants.ts';
import { readSyntax } from './syntax.ts';

/** What the text asks: whether the mutant of this number is alive. In front of the first line, so that lines stay. */
const head = 'const mutantIsAlive = (id) => globalThis.mutants?.isAlive(id) ?? false; ';

type Span = { start: number; end: number; mutants: Mutant[] };

const spansOf = (mutants: readonly Mutant[]): Span[] => {
  const spans = Map.groupBy(mutants, ({ start, end }) => `${start}-${end}`);
  return [...spans.values()]
    .map((group) => ({ start: group[0]?.start ?? 0, end: group[0]?.end ?? 0, mutants: group }))
    .sort((left, right) => left.start - right.start || right.end - left.end);
};

const choose = (original: string, mutants: readonly Mutant[]): string =>
  mutants.reduceRight(
    (rest, { id, replacement, isStatement }) =>
      isStatement ? `{ if (!mutantIsAlive(${id})) ${rest} }` : `(mutantIsAlive(${id}) ? (${replacement}) : ${rest})`,
    mutants[0]?.isStatement ? original : `(${original})`,
  );

/**
 * The text with a choice at each place that has mutants. They nest as the syntax does; a mutant holds none within. Throws
 * where a mutant is no TypeScript (a defect of ours): no test could load the file.
 */
export const switchMutants = (source: string, mutants: readonly Mutant[]): string => {
  const spans = spansOf(mutants);
  let next = 0;
  const render = (from: number, to: number): string => {
    let text = '';
    let at = from;
    for (let span = spans[next]; span && span.end <= to; span = spans[next]) {
      next += 1;
      text += source.slice(at, span.start) + choose(render(span.start, span.end), span.mutants);
      at = span.end;
    }
    return text + source.slice(at, to);
  };
  const switched = head + render(0, source.length);
  readSyntax(mutants[0]?.file ?? 'switched.ts', switched);
  return switched;
};
