import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deliver } from '../../../web/form/deliver.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const busy = (headers: Record<string, string> = {}) => new Response('', { status: 503, headers });

/** Sends with these answers, the last one again and again; gives the seconds after which each try was made. */
const triesWith = async (...answers: (Response | 'nobody')[]) => {
  const begin = Date.now();
  const tries: number[] = [];
  const send = async () => {
    tries.push((Date.now() - begin) / 1000);
    const answer = answers[Math.min(tries.length, answers.length) - 1];
    if (!answer || answer === 'nobody') throw new TypeError('nobody answers');
    return answer;
  };
  const waits: (() => void)[] = [];
  const delivered = deliver(send, (retry) => waits.push(retry));
  return { tries, waits, delivered };
};

test.each([201, 303, 400, 403, 404, 409, 410, 413, 422])('an answer of %d is the answer, at once', async (status) => {
  const { delivered, tries } = await triesWith(new Response('', { status }));
  expect((await delivered).status).toBe(status);
  expect(tries).toEqual([0]);
});

test('what nobody answers is sent again, more and more seldom, until somebody does', async () => {
  const none = 'nobody' as const;
  const { delivered, tries } = await triesWith(none, none, none, none, none, none, none, new Response(''));
  await vi.advanceTimersByTimeAsync(200_000);
  expect((await delivered).status).toBe(200);
  expect(tries).toEqual([0, 2, 6, 14, 29, 59, 89, 119]);
});

test.each([
  ['as long as the server asks', { 'retry-after': '7' }, 7],
  ['two minutes at most', { 'retry-after': '86400' }, 120],
  ['as usual when it asks for nothing readable', { 'retry-after': 'soon' }, 2],
])('a server that is busy is left alone %s', async (_how, headers, seconds) => {
  const { delivered, tries } = await triesWith(busy(headers), new Response(''));
  await vi.advanceTimersByTimeAsync(200_000);
  await delivered;
  expect(tries).toEqual([0, seconds]);
});

test('a person who does not want to wait tries at once', async () => {
  const { delivered, tries, waits } = await triesWith(new Response('', { status: 429 }), new Response(''));
  await vi.advanceTimersByTimeAsync(500);
  waits[0]?.();
  await delivered;
  expect(tries).toEqual([0, 0.5]);
});
