import { Link } from 'wouter';
import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { counted, filled, writtenNumber } from '../../../shared/texts/filled.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { listOf } from './conversion-rows.ts';
import styles from './dashboard.module.css';
import { beforeWords, comparedWords, shareWords, waitWords } from './figure-words.ts';
import { Tile } from './tile.tsx';

type Props = { stats: StatsAnswer; before: StatsAnswer | undefined; days: number };

const bookedIn = ({ byStatus }: StatsAnswer): number => byStatus.booked + byStatus.treated;

/** The figures that a clinic looks at first, each with that of the period before. */
export const Tiles = ({ stats, before, days }: Props) => {
  const texts = usePageTexts();
  const { dashboard, lang } = texts;
  const { tiles } = dashboard;
  const { total, firstResponse, present, byOutcome } = stats;
  const { kept, promised, medianMinutes, answerWithin, inOpeningHours } = firstResponse;
  const told = before?.firstResponse;
  const booked = bookedIn(stats);
  const written = (n: number) => writtenNumber(n, lang);
  const countOf = (count: number, of: number) => filled(dashboard.countOf, { count: written(count), of: written(of) });
  return (
    <dl className={styles.tiles}>
      <Tile
        name={tiles.newLeads}
        value={written(total.leads)}
        detail={before && comparedWords(total.leads, before.total.leads, days, texts)}
      >
        {total.held > 0 && `${counted(total.held, tiles.held, lang)} `}
        <Link href={listOf(stats)}>{counted(present.leads, tiles.toList, lang)}</Link>
      </Tile>
      {answerWithin !== null && (
        <Tile
          name={filled(tiles.answeredWithin, { time: waitWords(answerWithin, texts) })}
          value={shareWords(kept, promised, texts)}
          detail={told && beforeWords(shareWords(told.kept, told.promised, texts), days, texts)}
        >
          {countOf(kept, promised)}
        </Tile>
      )}
      <Tile
        name={inOpeningHours ? tiles.firstAnswerInHours : tiles.firstAnswer}
        value={waitWords(medianMinutes, texts)}
        detail={told && beforeWords(waitWords(told.medianMinutes, texts), days, texts)}
      >
        {counted(firstResponse.answered, tiles.answered, lang)}
      </Tile>
      <Tile
        name={tiles.booked}
        value={shareWords(booked, present.leads, texts)}
        detail={before && beforeWords(shareWords(bookedIn(before), before.present.leads, texts), days, texts)}
      >
        {countOf(booked, present.leads)}
      </Tile>
      <Tile
        name={tiles.cameBack}
        value={written(total.afterDeferral)}
        detail={before && comparedWords(total.afterDeferral, before.total.afterDeferral, days, texts)}
      >
        {filled(tiles.waitAndAgain, {
          wait: counted(byOutcome.defer_until, tiles.haveToWait, lang),
          again: counted(total.again, tiles.answeredAgain, lang),
        })}
      </Tile>
    </dl>
  );
};
