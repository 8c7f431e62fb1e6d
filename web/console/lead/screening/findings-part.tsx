import { Fragment } from 'react';
import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { basisSentence } from '../../../../shared/screening/care.ts';
import { groupedFindings } from '../../../../shared/screening/grouped-findings.ts';
import { findingGroups } from '../../../../shared/screening/wording.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { Part } from '../../components/part.tsx';
import { FindingItem } from './finding-item.tsx';
import styles from './findings.module.css';
import { wordedFinding } from './put-into-words.ts';

type Props = { screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

const headings = (texts: Props['texts']) =>
  findingGroups.flatMap((group) => {
    const title = texts?.groups[group];
    return title ? [{ group, title }] : [];
  });

/** What the person was told, and why: the rules that fired, the most pressing first. */
export const FindingsPart = ({ screening, texts }: Props) => {
  const { dates } = useClinicContext();
  const { assessment, signOff, createdAt } = screening;
  return (
    <Part title={assessment.headline}>
      <p className={styles.next}>{assessment.nextStep}</p>
      {assessment.findings.length === 0 ? (
        <p className={styles.soft}>No rule fired on these answers.</p>
      ) : (
        groupedFindings({ findings: assessment.findings, groups: headings(texts) }).map(({ title, findings }) => (
          <Fragment key={title}>
            {title && <h3 className={styles.group}>{title}</h3>}
            <ul className={styles.list}>
              {findings.map((finding) => (
                <FindingItem key={finding.ruleId} finding={wordedFinding(finding, texts)} />
              ))}
            </ul>
          </Fragment>
        ))
      )}
      <p className={styles.foot}>
        {basisSentence('en', { ...assessment, screenedOn: dates.dayOf(createdAt), signOff })} A screen before the
        consultation, not a diagnosis.
      </p>
    </Part>
  );
};
