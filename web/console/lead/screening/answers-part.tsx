import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { Part } from '../../components/part.tsx';
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
  const { told, no } = wordedAnswers(screening, texts);
  return (
    <Part title="Answers">
      <Pairs questions={told} />
      {no.length > 0 && (
        <details className={styles.folded}>
          <summary>{no.length} answered no</summary>
          <Pairs questions={no} />
        </details>
      )}
    </Part>
  );
};
