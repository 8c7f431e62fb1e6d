import type { Overlay } from '../../../shared/screening/overlay.ts';
import type { Standing } from '../../../shared/screening/overlay-review.ts';
import { fieldSentence } from '../../../shared/texts/problem-texts.ts';
import { severityLabels } from '../labels/outcome-labels.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { changesOf, faultsOf, reasonOf } from './known-rules.ts';
import styles from './rules.module.css';

const standingWords = (standing: Standing | null): string =>
  standing
    ? `${severityLabels[standing.severity]}${standing.days === null ? '' : `, ${standing.days} days`}`
    : 'No rule';

/**
 * What the additions change, calculated from the very rules that judge. While something of them cannot stand, that is
 * said in place of “nothing changes”.
 */
export const RulePreview = ({ overlay }: { overlay: Overlay }) => {
  const texts = usePageTexts();
  const changes = changesOf(overlay);
  const faults = faultsOf(overlay);
  return (
    <div role="status" className={styles.preview}>
      <h3>What changes</h3>
      {changes.length === 0 && faults.length === 0 && (
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
            {changes.map(({ ruleId, reason, before, after }) => (
              <tr key={ruleId}>
                <th scope="row">{reason}</th>
                <td>{standingWords(before)}</td>
                <td>{standingWords(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {faults.length > 0 && (
        <>
          <p className={styles.faulty}>This cannot be proposed yet:</p>
          <ul className={styles.faults}>
            {faults.map(({ place, id, ...said }) => (
              <li key={`${place}/${id}`}>
                {place === 'ageLine' ? 'Adults under a certain age' : reasonOf(id)}:{' '}
                {fieldSentence(texts, texts.lang, said)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
