import { describe, expect, test } from 'vitest';
import { type ObstacleDeps, obstacleTo } from '../../../shared/mail/protocol/obstacle.ts';
import { aMessage, minutes, noon } from '../messages.ts';

const day = minutes(60) * 24;
const midnight = Date.parse('2026-06-16T00:00:00.000Z');

/** What stands in the way, and what was asked for it, in order. */
const looked = async (
  { mailbox, ...over }: { mailbox?: string; isAtRisk?: boolean; isAdmitted?: boolean; hasStart?: boolean; at?: number },
  message = aMessage(),
) => {
  const asked: unknown[] = [];
  const deps: ObstacleDeps = {
    isAtRisk: async (clinic, at) => {
      asked.push(['risk', clinic, at]);
      return over.isAtRisk ?? false;
    },
    admitMail: async (place, at) => {
      asked.push(['mailbox', place, at]);
      return over.isAdmitted ?? true;
    },
    takeStart: async () => {
      asked.push(['start']);
      return over.hasStart ?? true;
    },
    now: () => over.at ?? noon,
    random: () => 0.5,
  };
  return { obstacle: await obstacleTo(deps)(message, mailbox), asked };
};

describe('what keeps a mail from going', () => {
  test('is nothing when the clinic is trusted, the mailbox has room and a start is free', async () => {
    const message = aMessage();
    const place = { clinic: message.clinic, hash: 'mailbox', mark: message.messageId.slice(0, 12) };
    expect(await looked({ mailbox: 'mailbox' }, message)).toEqual({
      obstacle: undefined,
      asked: [['mailbox', place, noon], ['start']],
    });
  });

  test('is the clinic’s reputation for marketing alone, and nothing is used up', async () => {
    const marketing = aMessage({ class: 'marketing' });
    expect(await looked({ isAtRisk: true, mailbox: 'mailbox' }, marketing)).toEqual({
      obstacle: { wait: minutes(60), error: 'reputation' },
      asked: [['risk', marketing.clinic, noon]],
    });
    expect((await looked({ mailbox: 'mailbox' }, marketing)).obstacle).toBeUndefined();
    expect((await looked({ isAtRisk: true })).obstacle).toBeUndefined();
  });

  test.each([
    [midnight - day / 2, day / 2],
    [midnight - 1, 1],
    [midnight, day],
  ])('is the bound of a mailbox until the day ends, and no start is used up', async (at, wait) => {
    const { obstacle, asked } = await looked({ mailbox: 'mailbox', isAdmitted: false, at });
    expect(obstacle).toEqual({ wait, error: 'address-limit' });
    expect(asked).not.toContainEqual(['start']);
  });

  test('is no mailbox’s bound where the clinic itself is written to', async () => {
    expect(await looked({ isAdmitted: false })).toEqual({ obstacle: undefined, asked: [['start']] });
  });

  test('is the rate of the account, for one to five seconds', async () => {
    expect((await looked({ hasStart: false })).obstacle).toEqual({ wait: 3_000, error: 'rate' });
  });
});
