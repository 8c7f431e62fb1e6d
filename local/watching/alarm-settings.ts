import * as z from 'zod';
import { type Resource, readProperties } from '../template/stack.ts';
import type { Figure, MetricId } from './figures.ts';
import { type Formula, formula } from './metric-math.ts';

const statistics: Record<string, (figure: Figure) => number> = {
  Sum: ({ sum }) => sum,
  Maximum: ({ maximum }) => maximum,
  Minimum: ({ minimum }) => minimum,
  Average: ({ sum, count }) => sum / count,
  SampleCount: ({ count }) => count,
};

const comparisons: Record<string, (value: number, threshold: number) => boolean> = {
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

const oneOf = <T>(table: Record<string, T>, what: string) =>
  z.string().transform((name, context) => {
    const known = table[name];
    if (known === undefined) context.addIssue({ code: 'custom', message: `${what} ${name} cannot be evaluated here` });
    return known ?? z.NEVER;
  });

const metric = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
});

const alarmProperties = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string().default(''),
  ComparisonOperator: oneOf(comparisons, 'the comparison'),
  Threshold: z.coerce.number(),
  EvaluationPeriods: z.coerce.number(),
  DatapointsToAlarm: z.coerce.number().optional(),
  TreatMissingData: z.enum(['breaching', 'notBreaching'], 'only breaching and notBreaching can be evaluated here'),
  Metrics: z.array(
    z.union([
      z.object({
        Id: z.string(),
        MetricStat: z.object({ Metric: metric, Period: z.coerce.number(), Stat: oneOf(statistics, 'the statistic') }),
      }),
      z.object({
        Id: z.string(),
        Expression: z.string().transform((text) => formula(text)),
        ReturnData: z.literal(true),
      }),
    ]),
    'only alarms with a list of metrics and a formula can be evaluated here',
  ),
});

/** One metric of an alarm, and what is made of its values. */
export type Watched = { metric: MetricId; statistic: (figure: Figure) => number };

/** An alarm of the template. `period` in ms; it rings when `needed` of the last `periods` values breach. */
export type AlarmSettings = {
  name: string;
  description: string;
  breaches: (value: number) => boolean;
  threshold: number;
  period: number;
  periods: number;
  needed: number;
  missingBreaches: boolean;
  metrics: ReadonlyMap<string, Watched>;
  formula: Formula;
};

/** Reads one alarm. Throws a sentence for what cannot be evaluated on this machine. */
export function alarmSettings(resource: Resource): AlarmSettings {
  const read = readProperties(alarmProperties, resource);
  const metrics = new Map<string, Watched>();
  const periods = new Set<number>();
  let made: Formula | undefined;
  for (const one of read.Metrics) {
    if ('Expression' in one) {
      made = one.Expression;
      continue;
    }
    const { Metric, Stat: statistic, Period } = one.MetricStat;
    const dimensions = Object.fromEntries(Metric.Dimensions.map(({ Name, Value }) => [Name, Value]));
    metrics.set(one.Id, { metric: { namespace: Metric.Namespace, name: Metric.MetricName, dimensions }, statistic });
    periods.add(Period);
  }
  const [seconds, ...others] = periods;
  if (!made || seconds === undefined || others.length > 0)
    throw new Error(`The alarm ${read.AlarmName} needs one formula and metrics of one period to be evaluated here.`);
  return {
    name: read.AlarmName,
    description: read.AlarmDescription,
    breaches: (value) => read.ComparisonOperator(value, read.Threshold),
    threshold: read.Threshold,
    period: seconds * 1000,
    periods: read.EvaluationPeriods,
    needed: read.DatapointsToAlarm ?? read.EvaluationPeriods,
    missingBreaches: read.TreatMissingData === 'breaching',
    metrics,
    formula: made,
  };
}
