/** Rules of what goes wrong between a worker and the table, such as "the 2nd TransactWriteItems that says SENDING". */
import type { FaultAction, FaultHook } from '../../local/dynamodb/database-faults.ts';

/** What happens to a call; `die-before` and `die-after`: its caller is killed before, or after, the table has done it. */
export type RuleAction =
  | Exclude<FaultAction['kind'], 'deny' | 'error'>
  | 'denied'
  | 'error-500'
  | 'die-before'
  | 'die-after';

export type Rule = {
  operation?: string;
  /** Text of the request's body. */
  contains?: string;
  /** The first such call that it happens to, from 1, and to how many in a row; 1 each if not given. */
  nth?: number;
  times?: number;
  action: RuleAction;
  /** How far the `Date` of the answer is moved, or how long it is kept back. */
  ms?: number;
};

const hour = 3_600_000;

const actionOf = ({ action, ms }: Rule): FaultAction => {
  if (action === 'die-before') return { kind: 'refuse' };
  if (action === 'die-after') return { kind: 'apply-then-drop' };
  if (action === 'denied') return { kind: 'deny' };
  if (action === 'error-500') return { kind: 'error', status: 500 };
  if (action === 'delay') return { kind: 'delay', ms: ms ?? 20 };
  return action === 'skew' ? { kind: 'skew', ms: ms ?? hour } : { kind: action };
};

/** What may go wrong with any call. */
const anyFault: readonly RuleAction[] = [
  ...(['refuse', 'apply-then-drop', 'throttle', 'conflict', 'error-500', 'truncate', 'delay'] as const),
  ...(['die-before', 'die-after'] as const),
];

/** The rules in force. A caller that a rule kills is added to `dead` and reaches nothing any more. */
export const ruleBook = (dead: Set<string>) => {
  let rules: (Rule & { seen: number })[] = [];
  let byChance = (): RuleAction | undefined => undefined;
  const fits = ({ operation, contains }: Rule, called: string, body: string) =>
    (operation === undefined || operation === called) && (contains === undefined || body.includes(contains));
  const hook: FaultHook = ({ operation, caller = '', body }) => {
    if (dead.has(caller)) return { kind: 'refuse' };
    const text = JSON.stringify(body);
    for (const rule of rules) {
      if (!fits(rule, operation, text)) continue;
      rule.seen += 1;
      const first = rule.nth ?? 1;
      if (rule.seen < first || rule.seen >= first + (rule.times ?? 1)) continue;
      if (rule.action.startsWith('die')) dead.add(caller);
      return actionOf(rule);
    }
    const action = byChance();
    if (action?.startsWith('die')) dead.add(caller);
    return action && actionOf({ action });
  };
  return {
    hook,
    set: (wanted: readonly Rule[]) => {
      rules = wanted.map((rule) => ({ ...rule, seen: 0 }));
    },
    /** From now on this share of all calls goes wrong; `random` from 0 to 1. */
    chance: (share: number, random: () => number) => {
      byChance = () => (random() < share ? anyFault[Math.floor(random() * anyFault.length)] : undefined);
    },
    add: (rule: Rule) => void rules.push({ ...rule, seen: 0 }),
  };
};
