/** A small run of `npm run load`, and the largest bodies at once. Sizes are the command's; promises are the same. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawFrom } from '../../commands/demo/draw.ts';
import { burst } from '../../commands/load/open-loop.ts';
import { runLoad } from '../../commands/load/run-load.ts';
import { aSubmission } from '../builders.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const intake = '/v1/clinics/alba/screenings';
/** Other work on the machine may take its time: no time fails this. */
const longest = 900_000;
const headers = { 'content-type': 'application/json' };

test(
  'P29: of a burst every answer is 201 or 503, what was acknowledged is stored, and nobody is mailed twice',
  async () => {
    const place = { ...stack.urls, table: stack.leadsTable ?? '', settle: stack.settle };
    const told: string[] = [];
    const run = { run: 'test', now: Date.now(), tell: (line: string) => void told.push(line) };
    const { lines, broken } = await runLoad(place, burst(40, 1, drawFrom(29).next), run);
    expect(broken).toEqual([]);
    expect(lines[0]).toBe('40 people, 40 acknowledged, 40 stored, 40 mailed, 0 held as a surge');
    expect(told.at(-1)).toMatch(/^\d+ s: 40 of 40 answered, 40 stored, \d+ mails$/);
  },
  longest,
);

test(
  'F52: 200 largest bodies at once are answered, kill nothing, and the next request is answered',
  async () => {
    const largest = (email: string) => JSON.stringify(aSubmission({ contact: { email } })).padEnd(32_768, ' ');
    const post = (body: string) => stack.request(intake, { method: 'POST', headers, body });
    const sent = Array.from({ length: 200 }, (_, at) => post(largest(`large-${at}@example.com`)));
    // Larger than we read, smaller than the gateway refuses by itself.
    const larger = Array.from({ length: 8 }, () => post(largest('larger@example.com').padEnd(5_000_000, ' ')));
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
    for (const { status } of await Promise.all(larger)) expect([413, 503]).toContain(status);
    await expect.poll(async () => (await post(largest('next@example.com'))).status).toBe(201);
    await stack.settle();
    expect(stack.logs.filter((line) => /Runtime\.|Sandbox\.|"level":"error"/.test(line))).toEqual([]);
    const leads = (await stack.items()).filter(({ SK, contact }) => {
      return SK === 'LEAD' && (contact as { email: string }).email.startsWith('large-');
    });
    expect(leads.length).toBeGreaterThanOrEqual(statuses.filter((status) => status === 201).length);
  },
  longest,
);
