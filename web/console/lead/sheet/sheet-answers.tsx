import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { severityLabels } from '../../labels/outcome-labels.ts';
import { wordedAnswers, wordedFindings } from '../screening/put-into-words.ts';
import styles from './sheet.module.css';

type Props = { screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

/** What stands against it: in the words of staff, as the person was told it, and on which answers it rests. */
export const SheetFindings = ({ screening, texts }: Props) => {
  const { dates } = useClinicContext();
  const findings = wordedFindings(screening, texts);
  return (
    <section>
      <h2>What stands against it</h2>
      {findings.length === 0 && <p>Nothing in the answers speaks against it.</p>}
      {findings.map(({ ruleId, words, severity, waitUntil, seeDoctor, reason, advice, firedBy }) => (
        <div key={ruleId} className={styles.finding}>
          <h3>
            {words}{' '}
            <span>
              {severityLabels[severity]}
              {waitUntil && <> until {dates.day(waitUntil)}</>}
              {seeDoctor && <>, own doctor first</>}
            </span>
          </h3>
          <p>
            “{reason} {advice}”
          </p>
          {firedBy.map(({ question, text, answer }) => (
            <p key={question} className={styles.small}>
              {text} <strong>{answer.join('; ')}</strong>
            </p>
          ))}
        </div>
      ))}
    </section>
  );
};

/** Every question as it was worded, with its answer; what was answered no stands together. */
export const SheetAnswers = ({ screening, texts }: Props) => {
  const { told, no } = wordedAnswers(screening, texts);
  return (
    <section>
      <h2>Answers, as they were asked for</h2>
      <dl className={styles.answers}>
        {told.map(({ question, text, answer }) => (
          <div key={question}>
            <dt>{text}</dt>
            <dd>{answer.join('; ')}</dd>
          </div>
        ))}
      </dl>
      {no.length > 0 && (
        <>
          <h3>Answered no, or ticked “none of these”</h3>
          <ul className={styles.no}>
            {no.map(({ question, text }) => (
              <li key={question}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
