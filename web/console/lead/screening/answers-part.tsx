import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { counted } from '../../../../shared/texts/filled.ts';
import { Part } from '../../components/part.tsx';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from './answers.module.css';
import { type WordedQuestion, wordedAnswers } from './put-into-words.ts';

type Props = { screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

const Pairs = ({ questions }: { questions: readonly WordedQuestion[] }) => (
  <dl className={styles.answers}>
    {questions.map(({ question, text, answer }) => (
      <div key={question} className={styles.pair}>
        <dt>{text}</dt>
        <dd>{answer.join('; ')}</dd>
      </div>
    ))}
  </dl>
);

/** Everything that was asked, and what was answered, in the words of the form. What was answered no is folded away. */
export const AnswersPart = ({ screening, texts }: Props) => {
  const {
    lead: { screening: words },
    lang,
  } = usePageTexts();
  const { told, no } = wordedAnswers(screening, texts);
  return (
    <Part title={words.answers}>
      <Pairs questions={told} />
      {no.length > 0 && (
        <details className={styles.folded}>
          <summary>{counted(no.length, words.answeredNo, lang)}</summary>
          <Pairs questions={no} />
        </details>
      )}
    </Part>
  );
};
