/** What the local stack does when one of its own processes dies: nothing acknowledged is lost, and a person is told. */
import { afterAll, describe, expect, test } from 'vitest';
import { aSubmission } from '../builders.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack | undefined;
afterAll(() => stack?.stop());

const post = async (email: string) => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': email };
  const body = JSON.stringify(aSubmission({ contact: { email } }));
  return (await running()).request('/v1/clinics/alba/screenings', { method: 'POST', headers, body });
};

const running = async (): Promise<Stack> => {
  stack ??= await startStack();
  return stack;
};

describe('a database that is killed', () => {
  test('is started again with all that it had, and every submission in between is stored or told to come again', async () => {
    const local = await running();
    expect((await post('before@example.com')).status).toBe(201);
    const emails = Array.from({ length: 12 }, (_, at) => `during-${at}@example.com`);
    const first = emails.map(post);
    await local.killDatabase();
    for (const answer of await Promise.all(first)) {
      expect([201, 503]).toContain(answer.status);
      if (answer.status === 503) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await expect
      .poll(async () => (await Promise.all(emails.map(post))).map(({ status }) => status))
      .toEqual(Array(12).fill(201));
    await local.settle();
    const leads = (await local.items()).filter(({ SK }) => SK === 'LEAD');
    const stored = leads.map(({ contact }) => (contact as { email: string }).email);
    expect(stored.toSorted()).toEqual([...emails, 'before@example.com'].toSorted());
    const copies = (email: string) => local.mailbox.messages(email).length;
    expect([...emails, 'before@example.com'].filter((email) => copies(email) > 1)).toEqual([]);
    expect(copies('before@example.com')).toBe(1);
    expect(local.said.join('\n')).toMatch(/The database ended \(SIGKILL\) and was started again/);
    // However slow the machine is: no time fails this.
  }, 900_000);
});
