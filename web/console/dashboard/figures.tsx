import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { outcomes } from '../../../shared/screening/outcome.ts';
import { useDesk } from '../frame/desk.ts';
import { concernWords } from '../words/concern.ts';
import { outcomeWords } from '../words/outcome.ts';
import { BarFigure } from './bar-figure.tsx';
import styles from './dashboard.module.css';
import { DayFigure } from './day-figure.tsx';
import { funnelOf, waitWords } from './funnel.ts';
import { Tile } from './tile.tsx';

/** All figures of a period. */
export const Figures = ({ stats }: { stats: StatsAnswer }) => {
  const { written } = useDesk();
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
        {written.day(stats.from)} to {written.day(stats.to)}
        {!present.isComplete &&
          '. There are more leads than were counted for the statuses; they are those of the newest.'}
      </p>
      <dl className={styles.tiles}>
        <Tile name="New leads" value={String(total.leads)} detail={`${total.held} of them held`} />
        <Tile
          name="First response, median"
          value={waitWords(firstResponse.medianMinutes)}
          detail={`${firstResponse.answered} answered`}
        />
        <Tile name="Answered again" value={String(total.again)} detail="People who were known already" />
        <Tile
          name="Back after waiting"
          value={String(total.afterDeferral)}
          detail="Had been told to wait, and returned"
        />
      </dl>
      <div className={styles.figures}>
        <DayFigure days={stats.byDay} />
        <BarFigure
          title="Outcomes"
          rows={outcomes.map((outcome) => ({
            name: outcomeWords[outcome],
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
          rows={Object.entries(stats.byConcern).map(([code, count]) => ({ name: concernWords(code), count }))}
        />
      </div>
    </>
  );
};
