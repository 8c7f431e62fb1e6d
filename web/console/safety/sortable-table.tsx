import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { writtenNumber } from '../../../shared/texts/filled.ts';
import type { StaffLanguage } from '../../../shared/texts/language.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './safety.module.css';

/** A column: its key, what it is called, what a row is sorted by, and what stands in the cell (by default the same). */
export type Column<Row> = {
  key: string;
  name: string;
  of: (row: Row) => string | number;
  show?: (row: Row) => ReactNode;
};

export type Sorting = { column: string; isDown: boolean };

const compare = (one: string | number, other: string | number, lang: StaffLanguage): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), lang);

/** Rows by a column; rows that are the same in it stay as they were. */
export const sorted = <Row,>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { column, isDown }: Sorting,
  lang: StaffLanguage,
): Row[] => {
  const by = columns.find(({ key }) => key === column);
  if (!by) return [...rows];
  return rows.toSorted((one, other) => (isDown ? -1 : 1) * compare(by.of(one), by.of(other), lang));
};

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  first: Sorting;
};

/** A table that is sorted by pressing a heading; numbers begin with the largest. On a phone it is moved sideways. */
export const SortableTable = <Row,>({ caption, columns, rows, keyOf, first }: Props<Row>) => {
  const { lang } = useTexts();
  const [sorting, setSorting] = useState(first);
  const shown = (row: Row, of: Column<Row>['of'], show: Column<Row>['show']) => {
    const value = of(row);
    return show ? show(row) : typeof value === 'number' ? writtenNumber(value, lang) : value;
  };
  const press = ({ key, of }: Column<Row>) => {
    const isSame = sorting.column === key;
    const isNumber = rows[0] !== undefined && typeof of(rows[0]) === 'number';
    setSorting({ column: key, isDown: isSame ? !sorting.isDown : isNumber });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be reached by the keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            {columns.map((column) => {
              const isSorted = column.key === sorting.column;
              const Icon = isSorted ? (sorting.isDown ? ArrowDown : ArrowUp) : ArrowUpDown;
              const direction = sorting.isDown ? 'descending' : 'ascending';
              return (
                <th key={column.key} scope="col" aria-sort={isSorted ? direction : undefined}>
                  <button type="button" className={styles.sort} onClick={() => press(column)}>
                    {column.name}
                    <Icon aria-hidden size={14} />
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, sorting, lang).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, of, show }, place) =>
                place === 0 ? (
                  <th key={key} scope="row">
                    {shown(row, of, show)}
                  </th>
                ) : (
                  <td key={key}>{shown(row, of, show)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
