/** A version of a rule set is the one before and its differences: here the differences of its rows. */
import type { Contradiction, Question, QuestionGroup, Rule } from '../rule-set.ts';

type Row = Rule | Contradiction | Question | QuestionGroup;
type NameOf<R> = R extends { readonly id: infer Id extends string }
  ? Id
  : R extends { readonly key: infer Key extends string }
    ? Key
    : never;

/** The kind of row that a row is, with any values. */
type KindOf<R> = R extends Rule
  ? Rule
  : R extends Contradiction
    ? Contradiction
    : R extends Question
      ? Question
      : QuestionGroup;

type ChangedRow<R, Changes> = R extends unknown
  ? NameOf<R> extends keyof Changes
    ? Omit<R, keyof Changes[NameOf<R>]> & Changes[NameOf<R>]
    : R
  : never;

type RowsAfter<R, Changes, Gone, Added> = readonly (
  | ChangedRow<Exclude<R, { readonly id: Gone } | { readonly key: Gone }>, Changes>
  | Added
)[];

/** What is different, by id or key: members that have other values, rows that are gone, and rows that are new. */
type Differences<R, Changes, Gone, Added> = {
  readonly changed?: Changes & Readonly<Record<Exclude<keyof Changes, NameOf<R>>, never>>;
  readonly gone?: readonly Gone[];
  readonly added?: readonly Added[];
};

const nameOf = (row: Row): string => ('id' in row ? row.id : row.key);

/**
 * The rows of a new version: those before in their order, with what is different, and then the new ones. The types know
 * every row, so that a rule about a new option compiles, and a new row without its texts does not.
 */
export function changeRows<
  const R extends Row,
  const Changes extends { readonly [Name in NameOf<R>]?: Partial<KindOf<R>> } = Record<never, never>,
  const Gone extends NameOf<R> = never,
  const Added extends KindOf<R> = never,
>(
  rows: readonly R[],
  { changed, gone = [], added = [] }: Differences<R, Changes, Gone, Added>,
): RowsAfter<R, Changes, Gone, Added> {
  const changes: Readonly<Record<string, object | undefined>> = changed ?? {};
  const kept = rows.filter((row) => !(gone as readonly string[]).includes(nameOf(row)));
  const after: readonly unknown[] = [...kept.map((row) => ({ ...row, ...changes[nameOf(row)] })), ...added];
  return after as RowsAfter<R, Changes, Gone, Added>;
}
