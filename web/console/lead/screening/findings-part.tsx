import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { Part } from '../../components/part.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';
import { basisWords } from './basis-words.ts';
import { FindingItem } from './finding-item.tsx';
import styles from './findings.module.css';
import { wordedFindings } from './put-into-words.ts';

type Props = { screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

/** What stands against the treatment, one line each, the heaviest first; and what the person was told of it. */
export const FindingsPart = ({ screening, texts }: Props) => {
  const { dates } = useClinicContext();
  const all = usePageTexts();
  const { screening: words } = all.lead;
  const { assessment } = screening;
  const findings = wordedFindings(screening, texts);
  return (
    <Part title={words.findings}>
      {findings.length === 0 ? (
        <p className={styles.soft}>{words.noFindings}</p>
      ) : (
        <ul className={styles.list}>
          {findings.map((finding) => (
            <FindingItem key={finding.ruleId} finding={finding} />
          ))}
        </ul>
      )}
      <details className={styles.said}>
        <summary>{words.said}</summary>
        <p>
          <strong>{assessment.headline}</strong>
          <br />
          {assessment.nextStep}
        </p>
        <p className={styles.foot}>{basisWords(all, screening, dates.day)}</p>
      </details>
    </Part>
  );
};
