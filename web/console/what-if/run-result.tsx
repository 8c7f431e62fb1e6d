import { Part } from '../components/part.tsx';
import { Tile } from '../dashboard/tile.tsx';
import { AskedThenList } from './asked-then-list.tsx';
import { ConcernedList } from './concerned-list.tsx';
import { OutcomeMatrix } from './outcome-matrix.tsx';
import { RuleDifferences } from './rule-differences.tsx';
import type { WhatIfRun } from './use-what-if.ts';
import styles from './what-if.module.css';

const number = (count: number): string => count.toLocaleString('en');

/** What the run came to so far. */
export const RunResult = ({ run: { tally } }: { run: WhatIfRun }) => {
  const { changes, cells, rules, askedThen, concerned } = tally;
  const known = cells.filter(({ atLeast, atMost }) => atLeast === atMost);
  const open = cells.filter(({ atLeast, atMost }) => atLeast !== atMost);
  const certain = changes.worse + changes.better;
  return (
    <>
      <dl className={styles.tiles}>
        <Tile name="Worse" value={number(changes.worse)} detail="Outcome or day, for certain" />
        <Tile name="Better" value={number(changes.better)} detail="Outcome or day, for certain" />
        <Tile name="The same" value={number(changes.same)} detail="For certain" />
        <Tile name="Not known" value={number(changes.open)} detail="Depends on what was not asked" />
      </dl>
      {known.length > 0 && (
        <Part title="Outcomes that are known">
          <OutcomeMatrix cells={known} after="Now" caption="Outcomes then, in rows, and now, in columns" />
        </Part>
      )}
      {open.length > 0 && (
        <Part title="Not known: these questions were not asked">
          <p className={styles.soft}>
            What would be said of these screenings depends on answers that nobody gave, and none are guessed. Counted is
            the least that would be said, by the rules that apply whatever the answers would be.
          </p>
          <OutcomeMatrix
            cells={open}
            after="Now, at least"
            caption="Outcomes then, in rows, and at least now, in columns"
          />
        </Part>
      )}
      {rules.length > 0 && (
        <Part title="Rules that make the difference">
          <RuleDifferences rules={rules} />
        </Part>
      )}
      {askedThen.length > 0 && (
        <Part title="What was not asked then">
          <AskedThenList kinds={askedThen} />
        </Part>
      )}
      {certain > 0 && (
        <Part title="Leads that it concerns">
          <ConcernedList concerned={concerned} certain={certain} />
        </Part>
      )}
    </>
  );
};
