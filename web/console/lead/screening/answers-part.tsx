import type { ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { Part } from '../../components/part.tsx';
import styles from './answers.module.css';

/** Everything that was asked, and what was answered, in the words of the form. */
export const AnswersPart = ({ screening }: { screening: ScreeningAnswer }) => (
  <Part title="Answers">
    <dl className={styles.answers}>
      {screening.questions.map(({ question, text, answer }) => (
        <div key={question} className={styles.pair}>
          <dt>{text}</dt>
          <dd>{answer.join('; ')}</dd>
        </div>
      ))}
    </dl>
  </Part>
);
