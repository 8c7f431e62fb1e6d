import { writtenNumber } from '../../../shared/texts/filled.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './dashboard.module.css';

type Props = { caption: string; columns: readonly string[]; rows: readonly (readonly (string | number)[])[] };

/** The numbers behind a chart, for people who read numbers rather than pictures. */
export const FigureTable = ({ caption, columns, rows }: Props) => {
  const { dashboard, lang } = usePageTexts();
  return (
    <details className={styles.behind}>
      <summary>{dashboard.byDay.asTable}</summary>
      <table>
        <caption>{caption}</caption>
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
          {rows.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, place) => (
                <td key={columns[place + 1]}>{typeof value === 'number' ? writtenNumber(value, lang) : value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
