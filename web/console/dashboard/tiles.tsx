import { Link } from 'wouter';
import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { listOf } from './conversion-rows.ts';
import styles from './dashboard.module.css';
import { comparedWords, shareWords, waitWords } from './figure-words.ts';
import { Tile } from './tile.tsx';

type Props = { stats: StatsAnswer; before: StatsAnswer | undefined; days: number };

const bookedIn = ({ byStatus }: StatsAnswer): number => byStatus.booked + byStatus.treated;

/** The figures that a clinic looks at first, each with that of the period before. */
export const Tiles = ({ stats, before, days }: Props) => {
  const { total, firstResponse, present, byOutcome } = stats;
  const { kept, promised, medianMinutes, answerWithin, inOpeningHours } = firstResponse;
  const period = `the ${days} days before`;
  const told = before?.firstResponse;
  const booked = bookedIn(stats);
  return (
    <dl className={styles.tiles}>
      <Tile
        name="New leads"
        value={String(total.leads)}
        detail={before && comparedWords(total.leads, before.total.leads, days)}
      >
        {total.held > 0 && `${total.held} of them held. `}
        <Link href={listOf(stats)}>See the {present.leads} in the list</Link>
      </Tile>
      {answerWithin !== null && (
        <Tile
          name={`Answered within ${waitWords(answerWithin)}`}
          value={shareWords(kept, promised)}
          detail={told && `${shareWords(told.kept, told.promised)} in ${period}`}
        >
          {kept} of {promised}
        </Tile>
      )}
      <Tile
        name={inOpeningHours ? 'First answer, median in opening hours' : 'First answer, median'}
        value={waitWords(medianMinutes)}
        detail={told && `${waitWords(told.medianMinutes)} in ${period}`}
      >
        {firstResponse.answered} answered
      </Tile>
      <Tile
        name="Booked or treated"
        value={shareWords(booked, present.leads)}
        detail={before && `${shareWords(bookedIn(before), before.present.leads)} in ${period}`}
      >
        {booked} of {present.leads}
      </Tile>
      <Tile
        name="Came back after waiting"
        value={String(total.afterDeferral)}
        detail={before && comparedWords(total.afterDeferral, before.total.afterDeferral, days)}
      >
        {byOutcome.defer_until} new leads have to wait; {total.again} known people answered again
      </Tile>
    </dl>
  );
};
