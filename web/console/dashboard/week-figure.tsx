import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { filled, writtenNumber } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './dashboard.module.css';
import { shareWords, waitWords } from './figure-words.ts';

/** A quarter of a year. */
const mostWeeks = 13;

type Week = StatsAnswer['firstResponse']['byWeek'][number];

const WeekRow = ({ week, hasPromise }: { week: Week; hasPromise: boolean }) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts();
  const { from, leads, medianMinutes, kept, promised } = week;
  const written = (n: number) => writtenNumber(n, texts.lang);
  return (
    <tr>
      <th scope="row">{dates.shortDay(from)}</th>
      <td>{written(leads)}</td>
      <td>{waitWords(medianMinutes, texts)}</td>
      {hasPromise && (
        <td>
          <span className={styles.count}>
            {filled(texts.dashboard.countOf, { count: written(kept), of: written(promised) })}
          </span>{' '}
          <span className={styles.share}>{shareWords(kept, promised, texts)}</span>
        </td>
      )}
    </tr>
  );
};

/** How fast the clinic answers, week by week, the latest first. */
export const WeekFigure = ({ response }: { response: StatsAnswer['firstResponse'] }) => {
  const texts = usePageTexts();
  const { byWeek: words, rates } = texts.dashboard;
  const { byWeek, answerWithin, inOpeningHours } = response;
  const weeks = byWeek.toReversed().slice(0, mostWeeks);
  const hasPromise = answerWithin !== null;
  const caption = [
    inOpeningHours && words.inHours,
    hasPromise ? filled(words.promise, { time: waitWords(answerWithin, texts) }) : words.noPromise,
    byWeek.length > mostWeeks && words.earlier,
  ];
  return (
    <div className={styles.whole}>
      <Part title={words.title}>
        {weeks.length === 0 ? (
          <p className={styles.none}>{rates.none}</p>
        ) : (
          <table className={styles.rates}>
            <caption>{caption.filter(Boolean).join(' ')}</caption>
            <thead>
              <tr>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.leads}</th>
                <th scope="col">{words.median}</th>
                {hasPromise && <th scope="col">{words.inTime}</th>}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <WeekRow key={week.from} week={week} hasPromise={hasPromise} />
              ))}
            </tbody>
          </table>
        )}
      </Part>
    </div>
  );
};
