import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { eventRule } from '../events/event-rule.ts';
import type { Clock } from '../host/clock.ts';
import type { AsyncInvoker } from '../lambda/invoke-async.ts';
import type { LocalFunctions } from '../lambda/start-functions.ts';
import { readProperties, type Stack } from '../template/stack.ts';
import { type NextRun, scheduleExpression } from './schedule-expression.ts';

type Rule = {
  id: string;
  name: string;
  arn: string;
  nextRun: NextRun;
  nextAt: number;
  targets: z.infer<typeof eventRule>['Targets'];
};

/** The EventBridge schedules of the template, on the moved clock. */
export type Schedules = {
  /** Runs one rule (by name, logical id or its beginning), or all of them, now. Resolves when their functions ended. */
  tick: (rule?: string) => Promise<void>;
  /** Runs each rule once that is due by the clock, and plans its next run. */
  runDue: () => Promise<void>;
  stop: () => void;
};

/** What schedules run on. */
export type ScheduleInputs = { stack: Stack; functions: LocalFunctions; invoker: AsyncInvoker; clock: Clock };

function readRules({ stack, clock }: ScheduleInputs): Rule[] {
  return stack.resources('AWS::Events::Rule').flatMap((resource) => {
    const { ScheduleExpression, State, Targets } = readProperties(eventRule, resource);
    if (!ScheduleExpression || State === 'DISABLED') return [];
    const nextRun = scheduleExpression(ScheduleExpression);
    return [
      {
        id: resource.id,
        name: stack.ref(resource.id),
        arn: String(stack.attribute(resource.id, 'Arn')),
        nextRun,
        nextAt: nextRun(clock.now()),
        targets: Targets,
      },
    ];
  });
}

/** Plans every schedule from now on and looks once a second what is due. */
export function startSchedules(inputs: ScheduleInputs): Schedules {
  const { stack, functions, invoker, clock } = inputs;
  const rules = readRules(inputs);
  const fire = async (rule: Rule): Promise<void> => {
    const event = {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: stack.account,
      time: new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
      region: stack.region,
      resources: [rule.arn],
      detail: {},
    };
    rule.nextAt = rule.nextRun(clock.now());
    const targets = rule.targets.map(({ Arn, Input }) => ({ lambda: functions.byArn(Arn), Input }));
    await Promise.all(targets.map(({ lambda, Input }) => invoker.invoke(lambda, Input ?? JSON.stringify(event))));
  };
  const runDue = async (): Promise<void> => {
    const now = clock.now();
    // After a move into the past the next run would otherwise wait for the old future.
    for (const rule of rules) rule.nextAt = Math.min(rule.nextAt, rule.nextRun(now));
    await Promise.all(rules.filter(({ nextAt }) => nextAt <= now).map(fire));
  };
  const timer = setInterval(runDue, 1_000);
  return {
    runDue,
    tick: async (name) => {
      const chosen = rules.filter((rule) => !name || rule.name === name || rule.id.startsWith(name));
      if (chosen.length === 0) throw new Error(`The template has no schedule ${name}.`);
      await Promise.all(chosen.map(fire));
    },
    stop: () => clearInterval(timer),
  };
}
