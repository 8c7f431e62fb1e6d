import * as z from 'zod';
import { readProperties, type Stack } from '../template/stack.ts';
import type { Measure } from './figures.ts';
import { fieldOf, linePattern } from './log-pattern.ts';

const filterProperties = z.object({
  LogGroupName: z.string(),
  FilterPattern: z.string().transform(linePattern),
  MetricTransformations: z.array(
    z.strictObject({
      MetricNamespace: z.string(),
      MetricName: z.string(),
      MetricValue: z.string().regex(/^(\$\.[\w.]+|-?\d+(\.\d+)?)$/, 'only a number or one field of the line'),
    }),
  ),
});

const stageProperties = z.object({
  AccessLogSettings: z.object({ DestinationArn: z.string(), Format: z.string() }).optional(),
});

/** A request that the gateway has answered, by the names of its access log without `$context.`. */
export type AnsweredRequest = Readonly<Record<string, string | number>>;

/** Hands a line to the metric filters of a log group. */
export type ReadLine = (logGroup: string, line: string) => void;

/** The metric filters of the template, over the lines of its log groups. Throws for patterns that it does not know. */
export function logFigures(stack: Stack, measure: Measure): ReadLine {
  const filters = stack
    .resources('AWS::Logs::MetricFilter')
    .map((resource) => readProperties(filterProperties, resource));
  const byGroup = Map.groupBy(filters, ({ LogGroupName }) => LogGroupName);
  return (logGroup, line) => {
    for (const { FilterPattern, MetricTransformations } of byGroup.get(logGroup) ?? []) {
      if (!FilterPattern(line)) continue;
      for (const { MetricNamespace: namespace, MetricName: name, MetricValue } of MetricTransformations) {
        const value = MetricValue.startsWith('$') ? fieldOf(JSON.parse(line), MetricValue) : Number(MetricValue);
        if (typeof value === 'number') measure({ namespace, name }, value);
      }
    }
  };
}

/** The access log of the template's stage: the line of a request in the format of the stage, to the filters of its group. */
export function accessLog(stack: Stack, readLine: ReadLine): (request: AnsweredRequest) => void {
  const [stage] = stack.resources('AWS::ApiGatewayV2::Stage').map((found) => readProperties(stageProperties, found));
  const { DestinationArn = '', Format = '' } = stage?.AccessLogSettings ?? {};
  const [, group] = /:log-group:([^:]+)/.exec(DestinationArn) ?? [];
  if (!group) return () => undefined;
  return (request) =>
    readLine(
      group,
      Format.replace(/\$context\.([\w.]+)/g, (_, name: string) => String(request[name] ?? '-')),
    );
}
