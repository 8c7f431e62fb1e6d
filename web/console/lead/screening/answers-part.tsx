import { counted, filled } from '../../../../shared/texts/filled.ts';
import { Part } from '../../components/part.tsx';
import { inLanguage, languageName } from '../../labels/language-name.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from './answers.module.css';
import { type InBothWords, type WordedQuestion, wordedAnswers } from './put-into-words.ts';

const Pairs = ({ lang, questions }: { lang: string; questions: readonly WordedQuestion[] }) => (
  <dl className={styles.answers} {...inLanguage(lang)}>
    {questions.map(({ question, text, answer }) => (
      <div key={question} className={styles.pair}>
        <dt>{text}</dt>
        <dd>{answer.join('; ')}</dd>
      </div>
    ))}
  </dl>
);

/**
 * Everything that was asked, and what was answered, in the words of the form. What was answered no is folded away, and so is
 * the whole as the person read it, where that was in another language.
 */
export const AnswersPart = ({ inWords }: { inWords: InBothWords }) => {
  const {
    lead: { screening: texts },
    lang,
  } = usePageTexts();
  const { told, no } = wordedAnswers(inWords);
  const { asRead } = inWords;
  const read = asRead && wordedAnswers(asRead);
  return (
    <Part title={texts.answers}>
      <Pairs lang={inWords.lang} questions={told} />
      {no.length > 0 && (
        <details className={styles.folded}>
          <summary>{counted(no.length, texts.answeredNo, lang)}</summary>
          <Pairs lang={inWords.lang} questions={no} />
        </details>
      )}
      {asRead && read && (
        <details className={styles.folded}>
          <summary>{filled(texts.allAsRead, { language: languageName(asRead.lang) })}</summary>
          <Pairs lang={asRead.lang} questions={[...read.told, ...read.no]} />
        </details>
      )}
    </Part>
  );
};
