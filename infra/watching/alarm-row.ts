/** What an alarm is made of (AlarmRow). */
import type { FunctionName } from '../../shared/contract/function-names.ts';
import type { LogMetric } from './log-metrics.ts';

type Statistic = 'Sum' | 'Maximum' | 'Average' | 'SampleCount';

/** A metric of ours or of AWS. `of` names whose it is; without it, that of the whole account in the region. */
export type WatchedMetric =
  | { log: LogMetric; statistic: Statistic }
  | { aws: string; metric: string; statistic: Statistic; of?: MetricOwner };

/** What a metric of AWS is about. */
export type MetricOwner =
  | { function: FunctionName }
  | { owner: 'api' | 'failures' | 'firewall' }
  | { owner: 'leads'; operation?: string };

/** An alarm over time. */
export type AlarmRow = {
  /** What is wrong, as the mail to the operator says it. */
  says: string;
  /** Why it rings there and not earlier or later. */
  because: string;
  /** One metric as `m`, or several in a formula of CloudWatch. */
  watches: WatchedMetric | { math: string; with: Readonly<Record<string, WatchedMetric>> };
  /** It rings at a value of this and more, or below it. */
  rings: { from: number } | { below: number };
  /** Seconds that one value is made of. */
  period: number;
  /**
   * So many of the last so many values. One of two where it is left out: a line of a log may be measured a minute late, in
   * a period that was judged already.
   */
  values?: readonly [of: number, last: number];
  /** The value of a period in which nothing was measured. It says whether silence is good or bad. */
  silence: number;
};

/** Usual periods, in seconds. */
export const fiveMinutes = 300;
export const hour = 3600;

/** What silence of something that runs every minute is worth: more than any bound. */
export const stopped = 999_999;

/** A metric of a function, or of all functions of the account. */
export const lambda = (metric: string, statistic: Statistic, name?: FunctionName): WatchedMetric => ({
  aws: 'AWS/Lambda',
  metric,
  statistic,
  ...(name && { of: { function: name } }),
});

/** Rings whenever a line of a kind was written in the last five minutes. */
export const once = (
  says: string,
  log: LogMetric,
  because: string,
): Pick<AlarmRow, 'says' | 'because' | 'watches' | 'rings' | 'period' | 'silence'> => ({
  says,
  because,
  watches: { log, statistic: 'Sum' },
  rings: { from: 1 },
  period: fiveMinutes,
  silence: 0,
});
