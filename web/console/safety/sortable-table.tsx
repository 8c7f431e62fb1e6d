import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import styles from './safety.module.css';

/** A column: what it is called, what a row is sorted by, and what stands in the cell (by default the same). */
export type Column<Row> = {
  name: string;
  of: (row: Row) => string | number;
  show?: (row: Row) => ReactNode;
};

export type Sorting = { column: string; isDown: boolean };

const compare = (one: string | number, other: string | number): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en');

/** Rows by a column; rows that are the same in it stay as they were. */
export const sorted = <Row,>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { column, isDown }: Sorting,
): Row[] => {
  const by = columns.find(({ name }) => name === column);
  if (!by) return [...rows];
  return rows.toSorted((one, other) => (isDown ? -1 : 1) * compare(by.of(one), by.of(other)));
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
  const [sorting, setSorting] = useState(first);
  const press = ({ name, of }: Column<Row>) => {
    const isSame = sorting.column === name;
    const isNumber = rows[0] !== undefined && typeof of(rows[0]) === 'number';
    setSorting({ column: name, isDown: isSame ? !sorting.isDown : isNumber });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be reached by the keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            {columns.map((column) => {
              const isSorted = column.name === sorting.column;
              const Icon = isSorted ? (sorting.isDown ? ArrowDown : ArrowUp) : ArrowUpDown;
              const direction = sorting.isDown ? 'descending' : 'ascending';
              return (
                <th key={column.name} scope="col" aria-sort={isSorted ? direction : undefined}>
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
          {sorted(rows, columns, sorting).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, of, show }, place) =>
                place === 0 ? (
                  <th key={name} scope="row">
                    {show ? show(row) : of(row)}
                  </th>
                ) : (
                  <td key={name}>{show ? show(row) : of(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
