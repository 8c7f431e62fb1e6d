import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { filled, writtenNumber } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { conversionRows, everybody, statusRows } from './conversion-rows.ts';
import styles from './dashboard.module.css';
import { DayFigure } from './day-figure.tsx';
import { RateTable } from './rate-table.tsx';
import { Tiles } from './tiles.tsx';
import { WeekFigure } from './week-figure.tsx';

/** As many leads as the API tells the course of. */
const mostCounted = 10_000;

type Props = { stats: StatsAnswer; before: StatsAnswer | undefined; days: number };

/** All figures of a period, beside those of as many days before it. */
export const Figures = ({ stats, before, days }: Props) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts();
  const { rates, fromTo, fromToIncomplete } = texts.dashboard;
  const steps = [rates.leads, rates.answered, rates.booked, rates.treated];
  const period = {
    ...{ from: dates.day(stats.from), to: dates.day(stats.to) },
    n: writtenNumber(mostCounted, texts.lang),
  };
  return (
    <>
      <p className={styles.period}>{filled(stats.present.isComplete ? fromTo : fromToIncomplete, period)}</p>
      <Tiles stats={stats} before={before} days={days} />
      <div className={styles.figures}>
        <DayFigure days={stats.byDay} />
        <RateTable
          title={rates.byOutcome}
          about={rates.about}
          columns={[rates.outcome, ...steps]}
          rows={conversionRows(stats, 'outcome', texts)}
          all={everybody(stats, texts)}
        />
        <RateTable
          title={rates.byStatus}
          about={rates.aboutStatus}
          columns={[rates.status, rates.leads]}
          rows={statusRows(stats, texts)}
        />
        <RateTable
          title={rates.bySource}
          about={rates.about}
          columns={[rates.source, ...steps]}
          rows={conversionRows(stats, 'source', texts)}
        />
        <RateTable
          title={rates.byConcern}
          about={rates.about}
          columns={[rates.concern, ...steps]}
          rows={conversionRows(stats, 'concern', texts)}
        />
        <WeekFigure response={stats.firstResponse} />
      </div>
    </>
  );
};
