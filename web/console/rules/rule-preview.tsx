import type { Overlay } from '../../../shared/screening/overlay.ts';
import type { Standing } from '../../../shared/screening/overlay-review.ts';
import { counted, filled } from '../../../shared/texts/filled.ts';
import { fieldSentence } from '../../../shared/texts/problem-texts.ts';
import type { PageTexts } from '../texts/load-texts.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { changesOf, faultsOf, reasonOf, useKnownRules } from './known-rules.ts';
import styles from './rules.module.css';

const standingWords = (standing: Standing | null, { rules, labels, lang }: PageTexts): string => {
  if (!standing) return rules.preview.noRule;
  const weight = labels.severities[standing.severity];
  const { overlay } = rules;
  return standing.days === null
    ? weight
    : filled(overlay.standing, { weight, days: counted(standing.days, overlay.days, lang) });
};

/**
 * What the additions change, calculated from the very rules that judge. While something of them cannot stand, that is
 * said in place of “nothing changes”.
 */
export const RulePreview = ({ overlay }: { overlay: Overlay }) => {
  const texts = usePageTexts();
  const { preview, overlay: words } = texts.rules;
  const known = useKnownRules();
  const changes = changesOf(known, overlay);
  const faults = faultsOf(known, overlay);
  return (
    <div role="status" className={styles.preview}>
      <h3>{preview.title}</h3>
      {changes.length === 0 && faults.length === 0 && <p className={styles.soft}>{preview.nothing}</p>}
      {changes.length > 0 && (
        <table className={styles.versions}>
          <thead>
            <tr>
              <th scope="col">{preview.rule}</th>
              <th scope="col">{preview.published}</th>
              <th scope="col">{preview.here}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ ruleId, reason, before, after }) => (
              <tr key={ruleId}>
                <th scope="row">{reason}</th>
                <td>{standingWords(before, texts)}</td>
                <td>{standingWords(after, texts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {faults.length > 0 && (
        <>
          <p className={styles.faulty}>{preview.faults}</p>
          <ul className={styles.faults}>
            {faults.map(({ place, id, ...said }) => (
              <li key={`${place}/${id}`}>
                {filled(preview.fault, {
                  rule: place === 'ageLine' ? words.ageLine : reasonOf(known, id),
                  fault: fieldSentence(texts, texts.lang, said),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
