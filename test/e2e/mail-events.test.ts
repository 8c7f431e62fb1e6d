import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aSubmission } from '../builders.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterEach(() => {
  stack.mailbox.setMode('accept');
  stack.mailbox.setEvents({});
  stack.faults();
});
afterAll(() => stack.stop());

const minute = 60_000;

const post = async (email: string) => {
  const body = JSON.stringify(aSubmission({ contact: { email } }));
  const headers = { 'content-type': 'application/json' };
  const answer = await stack.request('/v1/clinics/alba/screenings', { method: 'POST', headers, body });
  expect(answer.status).toBe(201);
  await stack.settle();
};

/** Summaries of a person, oldest first. */
const summariesOf = async (email: string) => {
  const items = await stack.items();
  const lead = items.find(({ SK, contact }) => SK === 'LEAD' && (contact as { email?: string }).email === email);
  return items
    .filter(({ PK, SK, kind }) => PK === lead?.PK && SK.startsWith('MSG#') && kind === 'summary')
    .sort((left, right) => String(left.createdAt).localeCompare(String(right.createdAt)));
};
const states = async (email: string) => (await summariesOf(email)).map(({ state }) => state);
const suppressions = async () => (await stack.items()).filter(({ PK }) => PK.startsWith('SUPP#'));
/** What was counted for the clinic, and what its messages were told; both since the start. */
const counted = async (kind: string) =>
  (await stack.items())
    .filter(({ PK }) => PK === 'REPUTATION#alba')
    .reduce((sum, item) => sum + Number(item[kind] ?? 0), 0);
const toldOf = async (mark: string) =>
  (await stack.items())
    .flatMap(({ clinic, told }) => (clinic === 'alba' && told instanceof Set ? [...told] : []))
    .filter((name) => String(name).startsWith(mark)).length;

/** Time goes by in steps (minutes); events and messages that fall due are handled at the end of each. */
const pass = async (...steps: number[]) => {
  for (const step of steps) await stack.setClock(stack.now() + step * minute);
};

describe('a mail that SES took without an answer', () => {
  test('is proven by its events and not sent again', async () => {
    stack.mailbox.setMode('accept-then-reset');
    stack.mailbox.setEvents({ delay: 2 * minute });
    await post('proven@example.com');
    expect(await states('proven@example.com')).toEqual(['UNKNOWN']);
    await pass(3, 16, 16);
    expect(await summariesOf('proven@example.com')).toMatchObject([
      { state: 'SENT', attempt: 1, resends: 0, sesId: expect.any(String), deliveredAt: expect.any(String) },
    ]);
    expect(stack.mailbox.messages('proven@example.com')).toHaveLength(1);
  });

  test('is sent a second time at most when its events are lost', async () => {
    stack.mailbox.setMode('accept-then-reset');
    stack.mailbox.setEvents({ loss: 1 });
    await post('unproven@example.com');
    await pass(16, 16, 16);
    expect(await states('unproven@example.com')).toEqual(['PARKED']);
    expect(stack.mailbox.messages('unproven@example.com')).toHaveLength(2);
  });

  test('is proven even when the doubt was given up: the first event of a parked one makes it sent', async () => {
    stack.mailbox.setMode('accept-then-reset');
    stack.mailbox.setEvents({ delay: 90 * minute });
    await post('late@example.com');
    await pass(16, 16);
    expect(await states('late@example.com')).toEqual(['PARKED']);
    await pass(90);
    expect(await states('late@example.com')).toEqual(['SENT']);
  });
});

describe('events', () => {
  test('before our own mark leave one mail and one message that is sent', async () => {
    let delayed = 0;
    stack.faults(({ operation, caller, body }) => {
      const isMark = operation === 'UpdateItem' && caller?.startsWith('SendMail');
      if (!isMark || !JSON.stringify(body).includes('"SENT"')) return undefined;
      delayed += 1;
      return { kind: 'delay', ms: 1_500 };
    });
    await post('early@example.com');
    const [message] = await summariesOf('early@example.com');
    expect(delayed).toBeGreaterThan(0);
    expect(message).toMatchObject({ state: 'SENT', attempt: 1, deliveredAt: expect.any(String) });
    expect(message?.nextLook).toBeUndefined();
    expect(stack.mailbox.messages('early@example.com')).toHaveLength(1);
  });

  test('doubled and out of order count once', async () => {
    const before = await counted('complained');
    stack.mailbox.setEvents({ duplicates: 1, spread: 4 * minute, seed: 7 });
    await post('complaint+order@simulator.amazonses.com');
    await pass(5);
    expect(await summariesOf('complaint+order@simulator.amazonses.com')).toMatchObject([
      { state: 'SENT', complainedAt: expect.any(String), deliveredAt: expect.any(String) },
    ]);
    expect((await counted('complained')) - before).toBe(1);
    expect(await counted('sent')).toBe(await toldOf('sent#'));
  });
});

describe('an address', () => {
  test('that bounced gets no further mail, and its next submission is stored', async () => {
    const email = 'bounce+again@simulator.amazonses.com';
    const before = (await suppressions()).length;
    await post(email);
    expect(await summariesOf(email)).toMatchObject([{ state: 'SENT', bouncedAt: expect.any(String) }]);
    await pass(1);
    await post(email);
    expect(await states(email)).toEqual(['SENT', 'SUPPRESSED']);
    expect(stack.mailbox.messages(email)).toHaveLength(1);
    expect(await suppressions()).toHaveLength(before + 1);
  });

  test('whose owner is away is mailed as before', async () => {
    const email = 'ooto+away@simulator.amazonses.com';
    for (let day = 1; day <= 4; day += 1) {
      await post(email);
      await pass(24 * 60);
    }
    expect(await states(email)).toEqual(['SENT', 'SENT', 'SENT', 'SENT']);
  });

  test('whose mailbox was full three times in a week is left alone for two weeks', async () => {
    const email = 'mailboxfull+week@simulator.amazonses.com';
    for (let day = 1; day <= 4; day += 1) {
      await post(email);
      await pass(24 * 60);
    }
    expect(await states(email)).toEqual(['SENT', 'SENT', 'SENT', 'SUPPRESSED']);
    await pass(14 * 24 * 60);
    await post(email);
    expect((await states(email)).at(-1)).toBe('SENT');
  });
});

test('no line of a log names an address', () => {
  const told = stack.logs.filter((line) => line.includes('evidence.'));
  expect(told.length).toBeGreaterThan(20);
  expect(stack.logs.join('\n')).not.toMatch(/@|example\.com|simulator|Ada/);
});
