import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { outcomes } from '../../../shared/screening/outcome.ts';
import { useClinicContext } from '../clinic-context.ts';
import { concernLabel } from '../labels/concern-labels.ts';
import { outcomeLabels } from '../labels/outcome-labels.ts';
import { BarFigure } from './bar-figure.tsx';
import styles from './dashboard.module.css';
import { DayFigure } from './day-figure.tsx';
import { funnelOf, waitWords } from './funnel.ts';
import { Tile } from './tile.tsx';

/** All figures of a period. */
export const Figures = ({ stats }: { stats: StatsAnswer }) => {
  const { dates } = useClinicContext();
  const { total, firstResponse, present } = stats;
  const shade = {
    suitable: 'good',
    suitable_with_cautions: 'heed',
    consult_clinician: 'ask',
    defer_until: 'wait',
    not_suitable: 'stop',
  };
  return (
    <>
      <p className={styles.period}>
        {dates.day(stats.from)} to {dates.day(stats.to)}
        {!present.isComplete &&
          '. Statuses are counted for the newest leads only: there are too many to count them all.'}
      </p>
      <dl className={styles.tiles}>
        <Tile name="New leads" value={String(total.leads)} detail={`${total.held} of them held`} />
        <Tile
          name="First response, median"
          value={waitWords(firstResponse.medianMinutes)}
          detail={`${firstResponse.answered} answered`}
        />
        <Tile name="Answered again" value={String(total.again)} detail="People who were known already" />
        <Tile name="Back after waiting" value={String(total.afterDeferral)} detail="Returned after a waiting time" />
      </dl>
      <div className={styles.figures}>
        <DayFigure days={stats.byDay} />
        <BarFigure
          title="Outcomes"
          rows={outcomes.map((outcome) => ({
            name: outcomeLabels[outcome],
            count: stats.byOutcome[outcome] ?? 0,
            colour: `var(--${shade[outcome]})`,
          }))}
        />
        <BarFigure title="From enquiry to treatment" rows={funnelOf(stats.byStatus)} />
        <BarFigure
          title="Where leads come from"
          rows={Object.entries(stats.bySource).map(([name, count]) => ({ name, count }))}
        />
        <BarFigure
          title="Concerns"
          rows={Object.entries(stats.byConcern).map(([code, count]) => ({ name: concernLabel(code), count }))}
        />
      </div>
    </>
  );
};
