import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { basisSentence } from '../../../../shared/screening/care.ts';
import { answerTexts } from '../../../../shared/texts/answer-texts.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { Part } from '../../components/part.tsx';
import { FindingItem } from './finding-item.tsx';
import styles from './findings.module.css';
import { wordedFindings } from './put-into-words.ts';

type Props = { screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

/** What stands against the treatment, one line each, the heaviest first; and what the person was told of it. */
export const FindingsPart = ({ screening, texts }: Props) => {
  const { dates } = useClinicContext();
  const { assessment, signOff, createdAt } = screening;
  const findings = wordedFindings(screening, texts);
  return (
    <Part title="What stands against it">
      {findings.length === 0 ? (
        <p className={styles.soft}>Nothing in the answers speaks against it.</p>
      ) : (
        <ul className={styles.list}>
          {findings.map((finding) => (
            <FindingItem key={finding.ruleId} finding={finding} />
          ))}
        </ul>
      )}
      <details className={styles.said}>
        <summary>What the person was told, and by which rules</summary>
        <p>
          <strong>{assessment.headline}</strong>
          <br />
          {assessment.nextStep}
        </p>
        <p className={styles.foot}>
          {basisSentence(answerTexts('en'), { ...assessment, screenedOn: dates.dayOf(createdAt), signOff })} A screen
          before the consultation, not a diagnosis.
        </p>
      </details>
    </Part>
  );
};
