import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import { writtenNumber } from '../../../shared/texts/filled.ts';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './dashboard.module.css';
import { shareWords } from './figure-words.ts';

/** A count, and what it is a part of. */
export type Rate = { count: number; of: number };

/** What the counts are about, the list that holds the same people where there is one, and a count for each column. */
export type RateRow = { name: string; list?: string | undefined; rates: readonly Rate[] };

const Bar = ({ count, of }: Rate) => (
  <span
    className={styles.bar}
    aria-hidden
    style={{ '--share': of === 0 ? '0%' : `${Math.min(100, (100 * count) / of)}%` } as CSSProperties}
  />
);

const Row = ({ name, list, rates }: RateRow) => {
  const texts = usePageTexts();
  return (
    <tr>
      <th scope="row">{list ? <Link href={list}>{name}</Link> : name}</th>
      {rates.map(({ count, of }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <td key={place}>
          <span className={styles.count}>{writtenNumber(count, texts.lang)}</span>{' '}
          <span className={styles.share}>{shareWords(count, of, texts)}</span>
          <Bar count={count} of={of} />
        </td>
      ))}
    </tr>
  );
};

type Props = { title: string; about: string; columns: readonly string[]; rows: readonly RateRow[]; all?: RateRow };

/** Counts with their shares, side by side; a row leads to the list of those whom it counts. */
export const RateTable = ({ title, about, columns, rows, all }: Props) => {
  const { none } = usePageTexts().dashboard.rates;
  return (
    <Part title={title}>
      {rows.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <table className={styles.rates}>
          <caption>{about}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.name} {...row} />
            ))}
          </tbody>
          {all && (
            <tfoot>
              <Row {...all} />
            </tfoot>
          )}
        </table>
      )}
    </Part>
  );
};
