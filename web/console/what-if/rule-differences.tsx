import type { RuleDifference } from '../../../shared/screening/again/difference-tally.ts';
import { filled, writtenNumber } from '../../../shared/texts/filled.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './what-if.module.css';

const columns = ['decided', 'newly', 'noLonger', 'otherwise'] as const;

const isCertain = ({ newly, noLonger, otherwise }: RuleDifference): boolean => newly + noLonger + otherwise > 0;

const Rule = ({ ruleId, reason }: RuleDifference) => (
  <>
    {reason} <code>{ruleId}</code>
  </>
);

/** Rules that fire newly, no longer, or otherwise; apart, those of which it is not known. */
export const RuleDifferences = ({ rules }: { rules: readonly RuleDifference[] }) => {
  const { whatIf, lang } = usePageTexts();
  const { rules: texts } = whatIf;
  const certain = rules.filter(isCertain);
  const open = rules.filter(({ mayFire }) => mayFire > 0).toSorted((one, other) => other.mayFire - one.mayFire);
  return (
    <>
      {certain.length > 0 && (
        <>
          <p className={styles.soft}>{texts.about}</p>
          <table className={styles.table} aria-label={texts.table}>
            <thead>
              <tr>
                <th scope="col">{texts.rule}</th>
                {columns.map((key) => (
                  <th key={key} scope="col">
                    {texts[key]}
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
                  {columns.map((key) => (
                    <td key={key} data-label={texts[key]} data-change={rule[key] > 0 ? 'same' : 'none'}>
                      {writtenNumber(rule[key], lang)}
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
          <summary>{filled(texts.mayFire, { n: writtenNumber(open.length, lang) })}</summary>
          <ul>
            {open.map((rule) => (
              <li key={rule.ruleId}>
                <Rule {...rule} /> <span className={styles.soft}>{writtenNumber(rule.mayFire, lang)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
