import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { severityWords } from '../screening/finding-item.tsx';
import { wordedAnswers, wordedFindings } from '../screening/put-into-words.ts';
import styles from './sheet.module.css';

type Props = { screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

/** What stands against it: in the words of staff, as the person was told it, and on which answers it rests. */
export const SheetFindings = ({ screening, texts }: Props) => {
  const { dates } = useClinicContext();
  const words = usePageTexts();
  const { screening: said } = words.lead;
  const findings = wordedFindings(screening, texts);
  return (
    <section>
      <h2>{said.findings}</h2>
      {findings.length === 0 && <p>{said.noFindings}</p>}
      {findings.map((finding) => (
        <div key={finding.ruleId} className={styles.finding}>
          <h3>
            {finding.words} <span>{severityWords(words, finding, dates.day)}</span>
          </h3>
          <p>
            “{finding.reason} {finding.advice}”
          </p>
          {finding.firedBy.map(({ question, text, answer }) => (
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
  const words = usePageTexts().lead.sheet;
  const { told, no } = wordedAnswers(screening, texts);
  return (
    <section>
      <h2>{words.answers}</h2>
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
          <h3>{words.answeredNo}</h3>
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
