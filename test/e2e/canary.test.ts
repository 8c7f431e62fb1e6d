import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canarySteps } from '../../shared/verify/all-steps.ts';
import { canarySettings, canarySlug } from '../../shared/verify/canary-clinic.ts';
import { type Stack, startStack } from './stack.ts';
import { makeCanary } from './verify-place.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack();
  await makeCanary(stack);
  // The middle of a quarter of an hour.
  await stack.setClock(Date.parse('2027-03-10T10:05:00Z'));
});
afterAll(() => stack.stop());

type Line = { event: string; step: string; durationMs: number; status?: number };

/** Runs it as its schedule would, and gives what it logged. */
const wake = async (): Promise<Line[]> => {
  const before = stack.logs.length;
  await stack.invoke('Canary', {});
  await stack.settle();
  const lines = stack.logs.slice(before).filter((line) => line.includes('"canary.'));
  return lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))));
};

const names = (lines: readonly Line[], event: string) =>
  lines.filter((line) => line.event === event).map(({ step }) => step);

const later = (minutes: number) => stack.setClock(stack.now() + minutes * 60_000);

const leads = async () =>
  (await stack.items()).filter(({ PK, SK }) => SK === 'LEAD' && PK.startsWith(`CLINIC#${canarySlug}#`));

const all = canarySteps.map(({ name }) => name);

describe('the canary', () => {
  test('passes every step with its own rights; of the first run there is no mail to ask for', async () => {
    const lines = await wake();
    expect(names(lines, 'canary.missed')).toEqual([]);
    expect(names(lines, 'canary.passed')).toEqual(all.filter((name) => name !== 'mail-delivered'));
    expect(lines.every(({ durationMs }) => durationMs >= 0)).toBe(true);
  });

  test('that is called twice in a quarter of an hour makes one lead', async () => {
    await wake();
    expect(await leads()).toHaveLength(1);
  });

  test('finds that the mail of the run before was delivered', async () => {
    await later(15);
    expect(names(await wake(), 'canary.passed')).toEqual(all);
    expect(await leads()).toHaveLength(2);
  });

  test('runs all day without meeting a limit: every mail went to the simulator', async () => {
    for (let run = 0; run < 6; run += 1) {
      await later(15);
      expect(names(await wake(), 'canary.missed')).toEqual([]);
    }
    const to = [...new Set(stack.mailbox.messages().flatMap((message) => message.to))];
    expect(to.length).toBe(9);
    expect(to.filter((address) => !address.endsWith('@simulator.amazonses.com'))).toEqual([]);
  });

  test('says so when the mail of the run before was lost', async () => {
    await later(15);
    stack.mailbox.setEvents({ loss: 1 });
    await wake();
    await later(15);
    stack.mailbox.setEvents({});
    expect(names(await wake(), 'canary.missed')).toEqual(['mail-delivered']);
  });

  test('names the step and the status when intake is down, and nothing else of what came', async () => {
    await later(15);
    stack.faults(({ caller }) => (caller?.startsWith('SubmitScreening') ? { kind: 'refuse' } : undefined));
    const missed = (await wake()).filter(({ event }) => event === 'canary.missed');
    stack.faults();
    expect(missed).toContainEqual({
      event: 'canary.missed',
      step: 'submission',
      durationMs: expect.any(Number),
      status: 503,
    });
  });

  test('leaves with its lead after the shortest time', async () => {
    await later(15);
    await stack.setClock(stack.now() + ((canarySettings.retentionDays ?? 0) + 1) * 86_400_000);
    await stack.tick();
    await stack.settle();
    expect((await leads()).filter((lead) => !('erasedAt' in lead))).toEqual([]);
  });
});
