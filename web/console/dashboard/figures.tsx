import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { conversionRows, everybody, statusRows } from './conversion-rows.ts';
import styles from './dashboard.module.css';
import { DayFigure } from './day-figure.tsx';
import { RateTable } from './rate-table.tsx';
import { Tiles } from './tiles.tsx';
import { WeekFigure } from './week-figure.tsx';

const steps = ['Leads', 'Answered', 'Booked', 'Treated'];
const about = 'Of those who are still in the list. Booked counts who was treated as well.';

type Props = { stats: StatsAnswer; before: StatsAnswer | undefined; days: number };

/** All figures of a period, beside those of as many days before it. */
export const Figures = ({ stats, before, days }: Props) => {
  const { dates } = useClinicContext();
  return (
    <>
      <p className={styles.period}>
        {dates.day(stats.from)} to {dates.day(stats.to)}
        {!stats.present.isComplete &&
          '. What became of leads is counted for the newest 10,000 only: there are too many to count them all.'}
      </p>
      <Tiles stats={stats} before={before} days={days} />
      <div className={styles.figures}>
        <DayFigure days={stats.byDay} />
        <RateTable
          title="What became of them, by outcome"
          about={about}
          columns={['Outcome', ...steps]}
          rows={conversionRows(stats, 'outcome')}
          all={everybody(stats)}
        />
        <RateTable
          title="Where they stand now"
          about="Each status leads to its list."
          columns={['Status', 'Leads']}
          rows={statusRows(stats)}
        />
        <RateTable
          title="Where leads come from"
          about={about}
          columns={['Source', ...steps]}
          rows={conversionRows(stats, 'source')}
        />
        <RateTable
          title="Concerns"
          about={about}
          columns={['Concern', ...steps]}
          rows={conversionRows(stats, 'concern')}
        />
        <WeekFigure response={stats.firstResponse} />
      </div>
    </>
  );
};
