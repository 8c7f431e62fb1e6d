import type { RuleTextsAnswer, ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { Part } from '../../components/part.tsx';
import styles from './answers.module.css';
import { wordedQuestions } from './put-into-words.ts';

type Props = { screening: ScreeningAnswer; texts: RuleTextsAnswer | undefined };

/** Everything that was asked, and what was answered, in the words of the form. */
export const AnswersPart = ({ screening, texts }: Props) => (
  <Part title="Answers">
    <dl className={styles.answers}>
      {wordedQuestions(screening.questions, texts).map(({ question, text, answer }) => (
        <div key={question} className={styles.pair}>
          <dt>{text}</dt>
          <dd>{answer.join('; ')}</dd>
        </div>
      ))}
    </dl>
  </Part>
);
