import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Part } from '../components/part.tsx';
import styles from './dashboard.module.css';
import { shareWords, waitWords } from './figure-words.ts';

/** A quarter of a year. */
const mostWeeks = 13;

/** How fast the clinic answers, week by week, the latest first. */
export const WeekFigure = ({ response }: { response: StatsAnswer['firstResponse'] }) => {
  const { dates } = useClinicContext();
  const { byWeek, answerWithin, inOpeningHours } = response;
  const weeks = byWeek.toReversed().slice(0, mostWeeks);
  return (
    <div className={styles.whole}>
      <Part title="First answers by week">
        {weeks.length === 0 ? (
          <p className={styles.none}>Nothing in this period.</p>
        ) : (
          <table className={styles.rates}>
            <caption>
              {inOpeningHours ? 'In opening hours. ' : ''}
              {answerWithin === null
                ? 'The settings promise no time to answer in.'
                : `In time is within ${waitWords(answerWithin)}.`}
              {byWeek.length > mostWeeks && ' Earlier weeks are in the CSV file.'}
            </caption>
            <thead>
              <tr>
                <th scope="col">Week from</th>
                <th scope="col">Leads</th>
                <th scope="col">Median</th>
                {answerWithin !== null && <th scope="col">In time</th>}
              </tr>
            </thead>
            <tbody>
              {weeks.map(({ from, leads, medianMinutes, kept, promised }) => (
                <tr key={from}>
                  <th scope="row">{dates.shortDay(from)}</th>
                  <td>{leads}</td>
                  <td>{waitWords(medianMinutes)}</td>
                  {answerWithin !== null && (
                    <td>
                      <span className={styles.count}>
                        {kept} of {promised}
                      </span>{' '}
                      <span className={styles.share}>{shareWords(kept, promised)}</span>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
    </div>
  );
};
