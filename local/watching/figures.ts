import type { Clock } from '../host/clock.ts';

/** A metric as CloudWatch names it. The order of dimensions means nothing. */
export type MetricId = { namespace: string; name: string; dimensions?: Readonly<Record<string, string>> };

/** What the values of a time make of one metric. */
export type Figure = { sum: number; maximum: number; minimum: number; count: number };

/** Notes one value of a metric, now. */
export type Measure = (metric: MetricId, value: number) => void;

/** A stretch of time, both ends in ms since 1970; `from` belongs to it, `to` does not. */
export type Span = { from: number; to: number };

/** The values of all metrics since the start, on the moved clock. */
export type Figures = {
  measure: Measure;
  /** Notes a level, such as the length of a queue, that stays until the next one is noted. */
  level: Measure;
  /** What was measured in a time; undefined when nothing was. */
  read: (metric: MetricId, span: Span) => Figure | undefined;
  /** Notes that the clock was moved: forwards, over a time in which nothing ran, or back, to a new start. */
  jumped: (span: Span) => void;
  /** The instant before which there was nothing. */
  startedAt: () => number;
  /** A time in which nothing could run, longer than the span that it overlaps: before the start, or a jump of the clock. */
  asleep: (span: Span) => Span | undefined;
};

type Point = { at: number; value: number };

const keyOf = ({ namespace, name, dimensions = {} }: MetricId): string =>
  JSON.stringify([namespace, name, Object.entries(dimensions).sort(([left], [right]) => left.localeCompare(right))]);

const figureOf = (values: readonly number[]): Figure | undefined =>
  values.length === 0
    ? undefined
    : {
        sum: values.reduce((sum, value) => sum + value, 0),
        maximum: Math.max(...values),
        minimum: Math.min(...values),
        count: values.length,
      };

// As many values as any alarm of a laptop looks at; older ones of the same metric are forgotten.
const keptPoints = 20_000;

/** Starts with no values. */
export function openFigures({ now }: Clock): Figures {
  let startedAt = now();
  const points = new Map<string, Point[]>();
  const levels = new Map<string, Point[]>();
  const jumps: Span[] = [];
  const noteIn =
    (kept: Map<string, Point[]>): Measure =>
    (metric, value) => {
      const key = keyOf(metric);
      const known = kept.get(key) ?? [];
      known.push({ at: now(), value });
      if (known.length > keptPoints) known.splice(0, keptPoints / 2);
      kept.set(key, known);
    };
  return {
    measure: noteIn(points),
    level: noteIn(levels),
    read: (metric, { from, to }) => {
      const key = keyOf(metric);
      const within = (kept: Map<string, Point[]>): number[] =>
        (kept.get(key) ?? []).filter(({ at }) => at >= from && at < to).map(({ value }) => value);
      const before = (levels.get(key) ?? []).findLast(({ at }) => at < from);
      return figureOf([...(before ? [before.value] : []), ...within(levels), ...within(points)]);
    },
    jumped: (span) => {
      if (span.to < span.from) startedAt = Math.min(startedAt, span.to);
      else jumps.push(span);
    },
    startedAt: () => startedAt,
    asleep: ({ from, to }) => {
      if (from < startedAt) return { from: Number.NEGATIVE_INFINITY, to: startedAt };
      return jumps.findLast((jump) => jump.to - jump.from > to - from && jump.from < to && jump.to > from);
    },
  };
}
