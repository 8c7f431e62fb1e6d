/** Sends a submission until it is acknowledged, as a client does that loses nobody's answers. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadPerson } from './load-person.ts';

/**
 * An answer: acknowledged; told when to come again by the product; refused by the gateway, which names no time; or
 * something that nobody was promised.
 */
export type LoadAnswer =
  | { kind: 'acknowledged'; screeningId: string }
  | { kind: 'later'; seconds: number }
  | { kind: 'refused' }
  | { kind: 'other'; what: string };

/** What became of one person's submission. `took` in ms from when it was due to its acknowledgement. */
export type Submitted = { email: string; answers: LoadAnswer[]; took?: number };

/** Longer than the gateway itself waits, in ms. */
const patience = 60_000;

/** Seconds before the next try where no answer says it: docs/contract.md#problems. */
const pauses = [2, 4, 8, 15, 30];

async function readAnswer(response: Response): Promise<LoadAnswer> {
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  if (response.status === 201) {
    const { screeningId } = JSON.parse(text) as { screeningId?: string };
    return screeningId ? { kind: 'acknowledged', screeningId } : { kind: 'other', what: '201 without a screeningId' };
  }
  const seconds = Number(response.headers.get('retry-after'));
  if (response.status === 503 && seconds > 0) return { kind: 'later', seconds };
  if (response.status === 503 && !isProblem) return { kind: 'refused' };
  return { kind: 'other', what: `${response.status}${response.status === 503 ? ' without Retry-After' : ''}` };
}

async function send(gateway: string, { clinic, key, source, body }: LoadPerson): Promise<LoadAnswer> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, 'x-local-source': source };
  const url = `${gateway}/v1/clinics/${clinic}/screenings`;
  try {
    const signal = AbortSignal.timeout(patience);
    return await readAnswer(await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' }));
  } catch (error) {
    return { kind: 'other', what: error instanceof Error ? error.message : String(error) };
  }
}

/** Sends it, `503` again under the same key after the time that was named; gives up after `tries`. */
export async function submit(gateway: string, person: LoadPerson, due: number, tries = 8): Promise<Submitted> {
  const answers: LoadAnswer[] = [];
  while (answers.length < tries) {
    const answer = await send(gateway, person);
    answers.push(answer);
    if (answer.kind === 'acknowledged') return { email: person.email, answers, took: performance.now() - due };
    if (answer.kind === 'other') break;
    const usual = pauses[Math.min(answers.length, pauses.length) - 1] ?? 0;
    await sleep((answer.kind === 'later' ? answer.seconds : usual) * 1_000);
  }
  return { email: person.email, answers };
}
