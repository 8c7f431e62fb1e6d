import type { Overlay } from '../../../shared/screening/overlay.ts';
import { overlayChanges, overlayFaults, type Standing } from '../../../shared/screening/overlay-review.ts';
import type { RuleSet } from '../../../shared/screening/rule-set.ts';
import { severityLabels } from '../labels/outcome-labels.ts';
import styles from './rules.module.css';

const standingWords = (standing: Standing | null): string =>
  standing
    ? `${severityLabels[standing.severity]}${standing.days === null ? '' : `, ${standing.days} days`}`
    : 'No such rule';

/** What the additions change, calculated from the very rules that judge, and what of them cannot stand. */
export const RulePreview = ({ ruleSets, overlay }: { ruleSets: readonly RuleSet[]; overlay: Overlay }) => {
  const changes = ruleSets.flatMap((ruleSet) => overlayChanges(ruleSet, overlay));
  const faults = overlayFaults(overlay, { rules: ruleSets.flatMap(({ rules }) => rules) });
  return (
    <div role="status" className={styles.preview}>
      <h3>What changes</h3>
      {changes.length === 0 && (
        <p className={styles.soft}>Nothing: every screening is judged by the published rules.</p>
      )}
      {changes.length > 0 && (
        <table className={styles.versions}>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Published</th>
              <th scope="col">Here</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ ruleId, before, after }) => (
              <tr key={ruleId}>
                <th scope="row">{ruleId}</th>
                <td>{standingWords(before)}</td>
                <td>{standingWords(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.map(({ path, message }) => (
            <li key={path.join('/')}>
              {path[1]}: {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
