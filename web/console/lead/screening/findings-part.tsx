import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { Part } from '../../components/part.tsx';
import { FindingItem } from './finding-item.tsx';
import styles from './findings.module.css';
import { wordedFinding } from './put-into-words.ts';

type Props = { screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

/** What the person was told, and why: the rules that fired, heaviest first. */
export const FindingsPart = ({ screening, texts }: Props) => {
  const { dates } = useClinicContext();
  const { assessment, ruleSetVersion, createdAt } = screening;
  return (
    <Part title={assessment.headline}>
      <p className={styles.next}>{assessment.nextStep}</p>
      {assessment.findings.length === 0 ? (
        <p className={styles.soft}>No rule fired on these answers.</p>
      ) : (
        <ul className={styles.list}>
          {assessment.findings.map((finding) => (
            <FindingItem key={finding.ruleId} finding={wordedFinding(finding, texts)} />
          ))}
        </ul>
      )}
      <p className={styles.foot}>
        Judged on {dates.day(createdAt)} by the rules of version {ruleSetVersion}. A screen before the consultation, not
        a diagnosis.
      </p>
    </Part>
  );
};
