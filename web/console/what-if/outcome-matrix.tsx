import type { OutcomeCell } from '../../../shared/screening/again/difference-tally.ts';
import { type Outcome, outcomes } from '../../../shared/screening/outcome.ts';
import { writtenNumber } from '../../../shared/texts/filled.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './what-if.module.css';

type Props = { cells: readonly OutcomeCell[]; after: string; caption: string };

const changeTo = (before: Outcome, after: Outcome): string => {
  const [then, now] = [outcomes.indexOf(before), outcomes.indexOf(after)];
  return now > then ? 'worse' : now < then ? 'better' : 'same';
};

/** How many screenings had which outcome then and have which one now. On a phone it is a list of what there is. */
export const OutcomeMatrix = ({ cells, after, caption }: Props) => {
  const { whatIf: texts, labels, lang } = usePageTexts();
  const countOf = (before: Outcome, atLeast: Outcome) =>
    cells.filter((one) => one.before === before && one.atLeast === atLeast).reduce((sum, { count }) => sum + count, 0);
  const isThere = (before: Outcome) => cells.some((one) => one.before === before);
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="colgroup" className={styles.after} colSpan={outcomes.length}>
            {after}
          </th>
        </tr>
        <tr>
          <th scope="col">{texts.before}</th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {labels.outcomes[outcome]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcomes.filter(isThere).map((before) => (
          <tr key={before}>
            <th scope="row">{labels.outcomes[before]}</th>
            {outcomes.map((now) => {
              const count = countOf(before, now);
              return (
                <td
                  key={now}
                  data-label={`→ ${labels.outcomes[now]}`}
                  data-change={count > 0 ? changeTo(before, now) : 'none'}
                >
                  {writtenNumber(count, lang)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
