import type { FaultHook } from '../dynamodb/database-faults.ts';
import type { Clock } from '../host/clock.ts';
import type { Stack } from '../template/stack.ts';
import { type AlarmSettings, alarmSettings } from './alarm-settings.ts';
import { type Figures, type Measure, openFigures, type Span } from './figures.ts';
import { type AnsweredRequest, accessLog, logFigures, type ReadLine } from './log-figures.ts';
import { countAnswer, countedFaults, isMeasured } from './service-figures.ts';

/** How an alarm stands. `value` is the newest it was judged by; the bound is `threshold`. */
export type AlarmState = {
  name: string;
  state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
  value?: number;
  threshold: number;
  description: string;
  /** False where only AWS can give the figures. */
  isEmulated: boolean;
};

const minute = 60_000;

/** The value of a period; undefined when there is none that can be judged. */
type Judged = { value?: number; isBreaching: boolean };

function judge(settings: AlarmSettings, figures: Figures, span: Span): Judged {
  const value = settings.formula((id) => {
    const watched = settings.metrics.get(id);
    const figure = watched && figures.read(watched.metric, span);
    return watched && figure && watched.statistic(figure);
  });
  return value === undefined
    ? { isBreaching: settings.missingBreaches }
    : { value, isBreaching: settings.breaches(value) };
}

/**
 * The last periods that can be judged, newest first. On a clock that jumps, silence proves nothing: where nothing was
 * measured, and nothing could run, a period that would ring is left out and an earlier one looked at instead.
 */
function judgedPeriods(settings: AlarmSettings, figures: Figures, now: number): Judged[] {
  const judged: Judged[] = [];
  // The minute that runs counts, so that nobody need wait for its end.
  let to = (Math.floor(now / minute) + 1) * minute;
  while (judged.length < settings.periods && to > figures.startedAt()) {
    const span = { from: to - settings.period, to };
    const found = judge(settings, figures, span);
    const isSilent = [...settings.metrics.values()].every(({ metric }) => !figures.read(metric, span));
    const sleep = found.isBreaching && isSilent ? figures.asleep(span) : undefined;
    if (!sleep) judged.push(found);
    to = Math.min(span.from, sleep?.from ?? span.from);
  }
  return judged;
}

/** How an alarm stands now, by its periods and what they need. */
function stateOf(settings: AlarmSettings, figures: Figures, now: number): AlarmState {
  const { name, threshold, description, needed } = settings;
  const isEmulated = [...settings.metrics.values()].every(({ metric }) => isMeasured(metric));
  const judged = isEmulated ? judgedPeriods(settings, figures, now) : [];
  const value = judged.find((one) => one.value !== undefined)?.value;
  const isRinging = judged.filter(({ isBreaching }) => isBreaching).length >= needed;
  const state = judged.length === 0 ? 'INSUFFICIENT_DATA' : isRinging ? 'ALARM' : 'OK';
  return { name, state, ...(value !== undefined && { value }), threshold, description, isEmulated };
}

/** What is measured of a running stack, and how its alarms stand. */
export type Watching = {
  measure: Measure;
  /** Hands a line to the metric filters of its log group. */
  readLine: ReadLine;
  /** Counts an answer of the gateway and writes its line of the access log. */
  answered: (request: AnsweredRequest) => void;
  noteLength: (queueName: string, length: number) => void;
  noteAge: (functionName: string, age: number) => void;
  /** A fault hook whose refusals are counted as DynamoDB counts them. */
  counted: (hook: FaultHook) => FaultHook;
  jumped: Figures['jumped'];
  alarms: () => AlarmState[];
};

/** Reads metric filters and alarms of the template. Throws for what cannot be measured or evaluated here, by name. */
export function startWatching(stack: Stack, clock: Clock): Watching {
  const figures = openFigures(clock);
  const { measure, level, jumped } = figures;
  const alarms = stack.resources('AWS::CloudWatch::Alarm').map(alarmSettings);
  for (const { metrics } of alarms) for (const { metric } of metrics.values()) isMeasured(metric);
  const readLine = logFigures(stack, measure);
  const writeAccess = accessLog(stack, readLine);
  const [api] = stack.resources('AWS::ApiGatewayV2::Api');
  return {
    measure,
    readLine,
    answered: (request) => {
      countAnswer(measure, api ? stack.ref(api.id) : 'none', Number(request.status));
      writeAccess(request);
    },
    noteLength: (QueueName, length) =>
      level({ namespace: 'AWS/SQS', name: 'ApproximateNumberOfMessagesVisible', dimensions: { QueueName } }, length),
    noteAge: (FunctionName, age) =>
      measure({ namespace: 'AWS/Lambda', name: 'IteratorAge', dimensions: { FunctionName } }, age),
    counted: (hook) => countedFaults(hook, measure),
    jumped,
    alarms: () => alarms.map((settings) => stateOf(settings, figures, clock.now())),
  };
}
