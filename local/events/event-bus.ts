import type { AsyncInvoker } from '../lambda/invoke-async.ts';
import type { LocalFunctions } from '../lambda/start-functions.ts';
import { checkPattern, fitsPattern } from '../streams/event-pattern.ts';
import { readProperties, type Stack } from '../template/stack.ts';
import { eventRule } from './event-rule.ts';

/** An event as EventBridge carries it. */
export type BusEvent = Readonly<{ source: string; 'detail-type': string; detail: unknown } & Record<string, unknown>>;

/** The default event bus of the template's account, as far as its rules with a pattern reach. */
export type EventBus = {
  /** Hands an event to the functions of every rule that it fits. They are invoked as events do: with retries. */
  put: (event: BusEvent) => void;
};

/** Reads the rules. Throws for patterns and targets that cannot run here, so that nothing is left out silently. */
export function eventBus(stack: Stack, functions: LocalFunctions, invoker: AsyncInvoker): EventBus {
  // What a topic would tell people is told to nobody here.
  const topics = new Set(stack.resources('AWS::SNS::Topic').map(({ id }) => stack.ref(id)));
  const rules = stack.resources('AWS::Events::Rule').flatMap((resource) => {
    const { EventPattern, State, Targets } = readProperties(eventRule, resource);
    if (!EventPattern || State === 'DISABLED') return [];
    checkPattern(EventPattern);
    const invoked = Targets.filter(({ Arn }) => !topics.has(Arn));
    return [
      { pattern: EventPattern, targets: invoked.map(({ Arn, Input }) => ({ lambda: functions.byArn(Arn), Input })) },
    ];
  });
  return {
    put: (event) => {
      const payload = JSON.stringify(event);
      for (const { pattern, targets } of rules) {
        if (!fitsPattern(event, pattern)) continue;
        for (const { lambda, Input } of targets) void invoker.invoke(lambda, Input ?? payload);
      }
    },
  };
}
