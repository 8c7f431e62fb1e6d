/** Runs steps one after another: later ones use what earlier ones made, and times are not those of a crowd. */
import type { Finding, Seen, Step, Verdict, World } from './step.ts';

/** What became of a step; ms is how long it took. */
export type Row = { name: string; expected: string; came: string; verdict: Verdict; ms: number; status?: number };

const thrown = (error: unknown): Finding => ({
  verdict: 'missed',
  came: `no answer (${error instanceof Error ? [error.name, causeOf(error)].filter(Boolean).join(', ') : 'unknown'})`,
});

/** The code of the cause, such as ENOTFOUND, which is all that `fetch` tells of why. */
const causeOf = ({ cause }: Error): string => {
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

const tried = async (step: Step, world: World, seen: Seen): Promise<Finding> => {
  try {
    return await step.run(world, seen);
  } catch (error) {
    return thrown(error);
  }
};

/**
 * Resolves with a row for each step, in order; `tell` hears each as soon as it is there. A step that needs another which
 * was missed or not asked is not asked. Never throws.
 */
export const runSteps = async (
  steps: readonly Step[],
  world: World,
  tell: (row: Row) => void = () => {},
): Promise<Row[]> => {
  const seen: Seen = {};
  const rows: Row[] = [];
  for (const step of steps) {
    const startedAt = world.now();
    const lacking = step.needs?.find((name) => rows.find((row) => row.name === name)?.verdict !== 'ok');
    const finding: Finding = lacking
      ? { verdict: 'not-asked', came: `needs ${lacking}` }
      : await tried(step, world, seen);
    const row = { name: step.name, expected: step.expected, ...finding, ms: Math.round(world.now() - startedAt) };
    rows.push(row);
    tell(row);
  }
  return rows;
};
