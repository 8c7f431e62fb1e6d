import { writtenNumber } from '../../../shared/texts/filled.ts';
import { Part } from '../components/part.tsx';
import { Tile } from '../dashboard/tile.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { AskedThenList } from './asked-then-list.tsx';
import { ConcernedList } from './concerned-list.tsx';
import { OutcomeMatrix } from './outcome-matrix.tsx';
import { RuleDifferences } from './rule-differences.tsx';
import type { WhatIfRun } from './use-what-if.ts';
import styles from './what-if.module.css';

/** What the run came to so far. */
export const RunResult = ({ run: { tally } }: { run: WhatIfRun }) => {
  const { whatIf: texts, lang } = usePageTexts();
  const { tiles } = texts;
  const number = (count: number) => writtenNumber(count, lang);
  const { changes, cells, rules, askedThen, concerned } = tally;
  const known = cells.filter(({ atLeast, atMost }) => atLeast === atMost);
  const open = cells.filter(({ atLeast, atMost }) => atLeast !== atMost);
  const certain = changes.worse + changes.better;
  return (
    <>
      <dl className={styles.tiles}>
        <Tile name={tiles.worse} value={number(changes.worse)} detail={tiles.byOutcome} />
        <Tile name={tiles.better} value={number(changes.better)} detail={tiles.byOutcome} />
        <Tile name={tiles.same} value={number(changes.same)} detail={tiles.certain} />
        <Tile name={tiles.open} value={number(changes.open)} detail={tiles.unasked} />
      </dl>
      {known.length > 0 && (
        <Part title={texts.known.title}>
          <OutcomeMatrix cells={known} after={texts.known.after} caption={texts.known.caption} />
        </Part>
      )}
      {open.length > 0 && (
        <Part title={texts.open.title}>
          <p className={styles.soft}>{texts.open.text}</p>
          <OutcomeMatrix cells={open} after={texts.open.after} caption={texts.open.caption} />
        </Part>
      )}
      {rules.length > 0 && (
        <Part title={texts.rules.title}>
          <RuleDifferences rules={rules} />
        </Part>
      )}
      {askedThen.length > 0 && (
        <Part title={texts.asked.title}>
          <AskedThenList kinds={askedThen} />
        </Part>
      )}
      {certain > 0 && (
        <Part title={texts.concerned.title}>
          <ConcernedList concerned={concerned} certain={certain} />
        </Part>
      )}
    </>
  );
};
