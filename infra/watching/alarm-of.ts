import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { AlarmRow, MetricOwner, WatchedMetric } from './alarm-row.ts';

/** Gives the dimensions by which AWS knows the owner of a metric. */
export type DimensionsOf = (owner: MetricOwner) => Record<string, string>;

/** What alarms of a stack share. `namespace` is that of the metrics that are made of log lines. */
export type AlarmSurroundings = { namespace: string; dimensionsOf: DimensionsOf; topic: ITopic };

const metricOf = (watched: WatchedMetric, period: Duration, { namespace, dimensionsOf }: AlarmSurroundings): Metric => {
  const { statistic } = watched;
  if ('log' in watched) return new Metric({ namespace, metricName: watched.log, statistic, period });
  return new Metric({
    namespace: watched.aws,
    metricName: watched.metric,
    statistic,
    period,
    ...(watched.of && { dimensionsMap: dimensionsOf(watched.of) }),
  });
};

/**
 * Silence is filled by the formula, not by the alarm's own treatment of missing data: that one looks further back than the
 * periods it judges, so that an alarm about something rare would go on ringing, and one about silence ring late. The
 * treatment only decides where a metric has never had a value.
 */
const formulaOf = ({ watches, silence }: Pick<AlarmRow, 'watches' | 'silence'>) =>
  'math' in watches
    ? { expression: watches.math, with: watches.with }
    : { expression: `FILL(m, ${silence})`, with: { m: watches } };

const isBreaching = ({ rings, silence }: AlarmRow): boolean =>
  'from' in rings ? silence >= rings.from : silence < rings.below;

/** Makes the alarm of a row, under the stack's name and its own, which tells the operator when it rings and when it is over. */
export function alarmOf(scope: Construct, name: string, row: AlarmRow, surroundings: AlarmSurroundings): Alarm {
  const { says, because, rings, values: [of, last] = [1, 2] } = row;
  const period = Duration.seconds(row.period);
  const formula = formulaOf(row);
  const metrics = Object.entries<WatchedMetric>(formula.with).map(([id, one]) => [
    id,
    metricOf(one, period, surroundings),
  ]);
  const alarm = new Alarm(scope, name, {
    alarmName: `${Stack.of(scope).stackName}-${name}`,
    alarmDescription: `${says} What to do: docs/runbook.md, "${name}". ${because}`,
    metric: new MathExpression({
      expression: formula.expression,
      usingMetrics: Object.fromEntries(metrics),
      period,
      label: name,
    }),
    threshold: 'from' in rings ? rings.from : rings.below,
    comparisonOperator:
      'from' in rings ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD : ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: last,
    datapointsToAlarm: of,
    treatMissingData: isBreaching(row) ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  const action = new SnsAction(surroundings.topic);
  alarm.addAlarmAction(action);
  alarm.addOkAction(action);
  return alarm;
}
