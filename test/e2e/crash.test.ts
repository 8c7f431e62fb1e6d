import { afterAll, describe, expect, test } from 'vitest';
import { aSubmission } from '../builders.ts';
import { newFolder } from '../run-folder.ts';
import { type Stack, startStack } from './stack.ts';

const data = newFolder();
let stack: Stack | undefined;
afterAll(() => stack?.stop());

const running = async (): Promise<Stack> => {
  stack ??= await startStack(data);
  return stack;
};

const post = async (email: string) => {
  const body = JSON.stringify(aSubmission({ contact: { email } }));
  const headers = { 'content-type': 'application/json', 'idempotency-key': email };
  return (await running()).request('/v1/clinics/alba/screenings', { method: 'POST', headers, body });
};

const summaryOf = async (email: string) => {
  const items = await (await running()).items();
  const lead = items.find(({ SK, contact }) => SK === 'LEAD' && (contact as { email?: string }).email === email);
  return items.find(({ PK, SK, kind }) => PK === lead?.PK && SK.startsWith('MSG#') && kind === 'summary');
};

const stateOf = async (email: string) => (await summaryOf(email))?.state;

/** Moves the clock on in steps that are longer than a lease and shorter than the life of a summary. */
const quietTime = async (minutes: number) => {
  const local = await running();
  for (let passed = 0; passed < minutes; passed += 5) {
    await local.setClock(local.now() + 5 * 60_000);
    await local.tick();
    await local.settle();
  }
};

describe('a function killed while a mail is on its way', () => {
  test('after the claim and before the mark leaves at most two copies and a message that ends', async () => {
    const local = await running();
    // SES takes the call and does not answer: the message is claimed and fenced, and nobody knows what became of it.
    local.mailbox.setMode('hang');
    await post('killed@example.com');
    await expect.poll(() => local.mailbox.held()).toContain('killed@example.com');
    expect(await stateOf('killed@example.com')).toBe('SENDING');
    expect(local.kill('SendMail')).toBeGreaterThan(0);
    local.mailbox.setMode('accept');
    await quietTime(40);
    expect(await summaryOf('killed@example.com')).toMatchObject({ state: 'SENT', resends: 1 });
    const copies = local.mailbox.messages('killed@example.com').length;
    expect(copies).toBeGreaterThanOrEqual(1);
    expect(copies).toBeLessThanOrEqual(2);
  });

  test('before the fence is counted as a death and sent once', async () => {
    const local = await running();
    // The fence never reaches the table: the message is claimed, and provably nothing was started.
    local.faults(({ operation, caller }) =>
      operation === 'TransactWriteItems' && caller?.startsWith('SendMail') ? { kind: 'hang' } : undefined,
    );
    await post('early@example.com');
    await expect.poll(() => stateOf('early@example.com')).toBe('CLAIMED');
    expect(local.kill('SendMail')).toBeGreaterThan(0);
    local.faults();
    await quietTime(10);
    expect(await summaryOf('early@example.com')).toMatchObject({ state: 'SENT', deaths: 1, resends: 0 });
    expect(local.mailbox.messages('early@example.com')).toHaveLength(1);
  });
});

test('a restart keeps leads, messages and mails, and sends nothing again', async () => {
  await post('kept@example.com');
  await (await running()).settle();
  const before = await (await running()).items();
  await (await running()).stop();
  stack = undefined;
  const again = await running();
  await again.tick();
  await again.settle();
  const byKey = (a: { PK: string; SK: string }, b: { PK: string; SK: string }) => (a.PK + a.SK < b.PK + b.SK ? -1 : 1);
  const leads = (items: typeof before) => items.filter(({ SK }) => SK === 'LEAD').sort(byKey);
  expect(leads(await again.items())).toEqual(leads(before));
  expect(again.mailbox.messages('kept@example.com')).toHaveLength(1);
});
