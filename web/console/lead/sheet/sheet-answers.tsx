import { filled } from '../../../../shared/texts/filled.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { inLanguage, languageName } from '../../labels/language-name.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { AsRead } from '../screening/as-read.tsx';
import { severityWords } from '../screening/finding-item.tsx';
import { type InBothWords, type WordedQuestion, wordedAnswers, wordedFindings } from '../screening/put-into-words.ts';
import { useStaffWords } from '../screening/use-staff-words.ts';
import styles from './sheet.module.css';

type Props = { inWords: InBothWords };

/** What stands against it: in the words of staff, as the person was told it, and on which answers it rests. */
export const SheetFindings = ({ inWords }: Props) => {
  const { dates } = useClinicContext();
  const words = usePageTexts();
  const { screening: said } = words.lead;
  const { staffWords } = useStaffWords();
  const findings = wordedFindings(inWords, staffWords);
  return (
    <section>
      <h2>{said.findings}</h2>
      {findings.length === 0 && <p>{said.noFindings}</p>}
      {findings.map((finding) => (
        <div key={finding.ruleId} className={styles.finding}>
          <h3>
            {finding.words} <span>{severityWords(words, finding, dates.day)}</span>
          </h3>
          <p {...inLanguage(finding.lang)}>
            “{finding.reason} {finding.advice}”
          </p>
          {finding.asRead && (
            <AsRead lang={finding.asRead.lang}>
              {finding.asRead.reason} {finding.asRead.advice}
            </AsRead>
          )}
          {finding.firedBy.map(({ question, text, answer }) => (
            <p key={question} className={styles.small} {...inLanguage(finding.lang)}>
              {text} <strong>{answer.join('; ')}</strong>
            </p>
          ))}
        </div>
      ))}
    </section>
  );
};

const Pairs = ({ lang, questions }: { lang: string; questions: readonly WordedQuestion[] }) => (
  <dl className={styles.answers} {...inLanguage(lang)}>
    {questions.map(({ question, text, answer }) => (
      <div key={question}>
        <dt>{text}</dt>
        <dd>{answer.join('; ')}</dd>
      </div>
    ))}
  </dl>
);

/** Every question as it was worded, with its answer; what was answered no stands together. Then the same as the person read it. */
export const SheetAnswers = ({ inWords }: Props) => {
  const { sheet: words, screening: said } = usePageTexts().lead;
  const { told, no } = wordedAnswers(inWords);
  const { asRead } = inWords;
  return (
    <section>
      <h2>{words.answers}</h2>
      <Pairs lang={inWords.lang} questions={told} />
      {no.length > 0 && (
        <>
          <h3>{words.answeredNo}</h3>
          <ul className={styles.no} {...inLanguage(inWords.lang)}>
            {no.map(({ question, text }) => (
              <li key={question}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {asRead && (
        <>
          <h3>{filled(said.allAsRead, { language: languageName(asRead.lang) })}</h3>
          <Pairs lang={asRead.lang} questions={wordedAnswers(asRead).told} />
        </>
      )}
    </section>
  );
};
