import type { AskedQuestion, AskedThen } from '../../../shared/screening/again/difference-tally.ts';
import { filled, writtenNumber } from '../../../shared/texts/filled.ts';
import { usePageTexts } from '../texts/use-texts.ts';
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
export const AskedThenList = ({ kinds }: { kinds: readonly AskedThen[] }) => {
  const { whatIf, lang } = usePageTexts();
  const { asked: texts } = whatIf;
  return (
    <div className={styles.kinds}>
      {kinds.map(({ version, device, count, unasked, unoffered, otherWords }) => (
        <details key={`${version} ${device}`} open={kinds.length === 1}>
          <summary>
            <h3>{filled(texts[device], { version })}</h3>{' '}
            <span className={styles.soft}>{writtenNumber(count, lang)}</span>
          </summary>
          <Questions title={texts.unasked} questions={unasked} />
          <Questions title={texts.unoffered} questions={unoffered} />
          {otherWords.length > 0 && (
            <details className={styles.more}>
              <summary>{filled(texts.otherWords, { n: writtenNumber(otherWords.length, lang) })}</summary>
              <ul>
                <Items questions={otherWords} />
              </ul>
            </details>
          )}
        </details>
      ))}
    </div>
  );
};
