import type { AskedQuestion, AskedThen } from '../../../shared/screening/again/difference-tally.ts';
import { fromCode } from '../labels/from-code.ts';
import styles from './what-if.module.css';

const Items = ({ questions }: { questions: readonly AskedQuestion[] }) =>
  questions.map(({ question, text, choices }) => (
    <li key={question}>
      {text}
      {choices.length > 0 && <span className={styles.soft}> {choices.join(' · ')}</span>}
    </li>
  ));

const Questions = ({ title, questions }: { title: string; questions: readonly AskedQuestion[] }) =>
  questions.length > 0 && (
    <>
      <h4>{title}</h4>
      <ul>
        <Items questions={questions} />
      </ul>
    </>
  );

/** Per kind of screening, what it did not ask or offer, and what it asked in other words. */
export const AskedThenList = ({ kinds }: { kinds: readonly AskedThen[] }) => (
  <div className={styles.kinds}>
    {kinds.map(({ version, device, count, unasked, unoffered, otherWords }) => (
      <details key={`${version} ${device}`} open={kinds.length === 1}>
        <summary>
          <h3>
            Screenings by {version}, {fromCode(device).toLowerCase()}
          </h3>{' '}
          <span className={styles.soft}>{count.toLocaleString('en')}</span>
        </summary>
        <Questions title="Not asked" questions={unasked} />
        <Questions title="Asked, without these choices" questions={unoffered} />
        {otherWords.length > 0 && (
          <details className={styles.more}>
            <summary>Asked in other words, the answer taken as it was given: {otherWords.length}</summary>
            <ul>
              <Items questions={otherWords} />
            </ul>
          </details>
        )}
      </details>
    ))}
  </div>
);
