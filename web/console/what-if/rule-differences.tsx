import type { RuleDifference } from '../../../shared/screening/again/difference-tally.ts';
import styles from './what-if.module.css';

const columns = [
  { key: 'decided', title: 'Decided', about: 'made another outcome, or another day' },
  { key: 'newly', title: 'Newly', about: 'fires now and did not then' },
  { key: 'noLonger', title: 'No longer', about: 'fired then and does not now' },
  { key: 'otherwise', title: 'Otherwise', about: 'fires with another weight or day' },
] as const;

const isCertain = ({ newly, noLonger, otherwise }: RuleDifference): boolean => newly + noLonger + otherwise > 0;

const Rule = ({ ruleId, reason }: RuleDifference) => (
  <>
    {reason} <code>{ruleId}</code>
  </>
);

/** Rules that fire newly, no longer, or otherwise; apart, those of which it is not known. */
export const RuleDifferences = ({ rules }: { rules: readonly RuleDifference[] }) => {
  const certain = rules.filter(isCertain);
  const open = rules.filter(({ mayFire }) => mayFire > 0).toSorted((one, other) => other.mayFire - one.mayFire);
  return (
    <>
      {certain.length > 0 && (
        <>
          <p className={styles.soft}>{columns.map(({ title, about }) => `${title}: ${about}`).join('. ')}.</p>
          <table className={styles.table} aria-label="Rules that fire differently">
            <thead>
              <tr>
                <th scope="col">Rule</th>
                {columns.map(({ key, title }) => (
                  <th key={key} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {certain.map((rule) => (
                <tr key={rule.ruleId}>
                  <th scope="row">
                    <Rule {...rule} />
                  </th>
                  {columns.map(({ key, title }) => (
                    <td key={key} data-label={title} data-change={rule[key] > 0 ? 'same' : 'none'}>
                      {rule[key].toLocaleString('en')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {open.length > 0 && (
        <details className={styles.more} open={certain.length === 0}>
          <summary>Rules that may fire, by what was not asked: {open.length}</summary>
          <ul>
            {open.map((rule) => (
              <li key={rule.ruleId}>
                <Rule {...rule} /> <span className={styles.soft}>{rule.mayFire.toLocaleString('en')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
