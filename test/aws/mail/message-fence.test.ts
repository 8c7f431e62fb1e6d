import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suppressionKey } from '../../../shared/aws/items/keys.ts';
import { messageItem } from '../../../shared/aws/items/message-item.ts';
import { writeFence } from '../../../shared/aws/mail/message-fence.ts';
import { leadStatuses } from '../../../shared/leads/lead.ts';
import { kinds, messageKinds } from '../../../shared/mail/kinds.ts';
import type { LeadFacts } from '../../../shared/mail/lead-needs.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { gate } from '../../../shared/mail/protocol/gate.ts';
import { fence } from '../../../shared/mail/protocol/message-moves.ts';
import { outcomes } from '../../../shared/screening/outcome.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { instant, minutes, noon } from '../../mail/messages.ts';
import { type MessageTable, messageTable } from './message-table.ts';

let emulator: Emulator;
let table: MessageTable;

beforeAll(async () => {
  emulator = await startEmulator();
  table = messageTable(emulator);
});
afterAll(() => emulator.stop());

describe('a fence', () => {
  test('passes for a claimed message of a living lead', async () => {
    const message = await table.claimed();
    const answer = await table.fence(message);
    expect(answer).toMatchObject({ outcome: 'passed', message: { state: 'SENDING', sendStartedAt: instant(noon) } });
    expect(await table.now(message)).toEqual((answer as { message: Message }).message);
  });

  test('is refused to a claim that is not the current one', async () => {
    const message = await table.claimed();
    expect(await table.fence({ ...message, claimId: 'another' })).toEqual({ outcome: 'lost' });
    expect(await table.now(message)).toMatchObject({ state: 'CLAIMED' });
  });

  test('is refused a second time', async () => {
    const message = await table.claimed();
    await table.fence(message);
    expect(await table.fence(message)).toEqual({ outcome: 'lost' });
  });

  test('is refused when the lease is nearly over', async () => {
    const message = await table.claimed();
    expect(await table.fence(message, noon + minutes(2) - 10_000)).toEqual({ outcome: 'lost' });
    expect(await table.fence(message, noon + minutes(2) - 10_001)).toMatchObject({ outcome: 'passed' });
  });

  test('is refused for an address that the clinic must not mail', async () => {
    const to = { byClinic: 'left-everything', byAll: 'nobody' };
    await table.put({ ...suppressionKey('alba', to.byClinic), scope: 'all' });
    const answer = await table.fence(await table.claimed(), noon, to);
    expect(answer).toEqual({ outcome: 'refused', suppression: { byClinic: 'all', byAll: false } });
  });

  test('lets service mail pass, and marketing not, for an address that left the newsletter', async () => {
    const to = { byClinic: 'left-newsletter', byAll: 'nobody' };
    await table.put({ ...suppressionKey('alba', to.byClinic), scope: 'marketing' });
    expect(await table.fence(await table.claimed(), noon, to)).toMatchObject({ outcome: 'passed' });
    const marketing = await table.claimed({ class: 'marketing' }, { wantsMarketing: true });
    const answer = await table.fence(marketing, noon, to);
    expect(answer).toEqual({ outcome: 'refused', suppression: { byClinic: 'marketing', byAll: false } });
  });

  test('is refused while an address is held for a time, and passes from the end of it on', async () => {
    const to = { byClinic: 'known', byAll: 'bounces' };
    await table.put({ ...suppressionKey('*', to.byAll), scope: 'all', until: instant(noon + 1) });
    expect(await table.fence(await table.claimed(), noon, to)).toMatchObject({ suppression: { byAll: true } });
    expect(await table.fence(await table.claimed(), noon + 1, to)).toMatchObject({ outcome: 'passed' });
  });

  test('is refused by an entry that cannot be read, as by one for all mail', async () => {
    const to = { byClinic: 'of-tomorrow', byAll: 'nobody' };
    await table.put({ ...suppressionKey('alba', to.byClinic), scope: 'of-tomorrow' });
    const answer = await table.fence(await table.claimed(), noon, to);
    expect(answer).toEqual({ outcome: 'refused', suppression: { byClinic: 'all', byAll: false } });
  });

  test('that met another transaction is told as that, and not as a no', async () => {
    const reasons = ['TransactionConflict', 'None', 'None', 'None'].map((Code) => ({ Code }));
    const error = { message: 'cancelled', $metadata: {}, CancellationReasons: reasons };
    const db = { send: () => Promise.reject(new TransactionCanceledException(error)) };
    const move = fence(await table.claimed(), noon);
    expect(await writeFence(db, 'leads', move, { byClinic: 'c', byAll: 'a' })).toEqual({ outcome: 'conflict' });
  });

  test('is refused for an address that nobody may mail', async () => {
    const to = { byClinic: 'known', byAll: 'bounced' };
    await table.put({ ...suppressionKey('*', to.byAll), scope: 'all' });
    const answer = await table.fence(await table.claimed(), noon, to);
    expect(answer).toEqual({ outcome: 'refused', suppression: { byClinic: undefined, byAll: true } });
  });

  const living = { isErased: false, isHeld: false, wantsMarketing: false };
  test.each([
    ['was erased', { erasedAt: instant(noon) }, {}, { ...living, isErased: true }],
    ['is held', { hold: { reason: 'honeypot', at: instant(noon) } }, {}, { ...living, isHeld: true }],
    ['did not consent to marketing', {}, { class: 'marketing' as const }, living],
  ])('is refused when the lead %s', async (_what, lead, over, facts) => {
    const message = await table.claimed(over, lead);
    expect(await table.fence(message)).toMatchObject({ outcome: 'refused', lead: facts });
    expect(await table.now(message)).toMatchObject({ state: 'CLAIMED' });
  });

  test('is refused when there is no such lead', async () => {
    const message = await table.claimed();
    const orphan = { ...message, leadId: 'nobody' };
    await table.put(messageItem(orphan));
    expect(await table.fence(orphan)).toMatchObject({ outcome: 'refused', lead: 'gone' });
  });

  test('lets marketing pass with consent', async () => {
    const message = await table.claimed({ class: 'marketing' }, { wantsMarketing: true });
    expect(await table.fence(message)).toMatchObject({ outcome: 'passed' });
  });
});

describe('the fence and the gate', () => {
  const person = { status: 'new', outcome: 'suitable', wantsMarketing: true, wantsReminder: true };
  const fits = { ...person, lastScreeningId: 'screening-1' };
  const cases = messageKinds.flatMap((kind) => [
    ...leadStatuses.map((status) => ({ kind, lead: { ...fits, status } })),
    ...outcomes.map((outcome) => ({ kind, lead: { ...fits, outcome } })),
    { kind, lead: { ...fits, status: 'treated', wantsMarketing: false } },
    { kind, lead: { ...fits, wantsMarketing: false } },
    { kind, lead: { ...fits, wantsReminder: false } },
    { kind, lead: { ...fits, lastScreeningId: 'screening-2' } },
  ]);

  test('let the same mail pass, for every kind, status, outcome and consent', async () => {
    const verdicts = await Promise.all(
      cases.map(async ({ kind, lead }) => {
        const message = await table.claimed({ kind, class: kinds[kind].class }, lead);
        const facts = { ...lead, isErased: false, isHeld: false } as LeadFacts;
        const { willSend, because } = gate(message, { at: instant(noon), lead: facts });
        const answer = await table.fence(message);
        const found =
          answer.outcome === 'refused' ? gate(message, { at: instant(noon), ...answer }).because : undefined;
        return {
          gate: willSend || because === 'not-due',
          fence: answer.outcome === 'passed',
          isSame: !found || found === because,
        };
      }),
    );
    expect(verdicts.filter((verdict) => verdict.gate !== verdict.fence || !verdict.isSame)).toEqual([]);
    expect(new Set(verdicts.map((verdict) => verdict.fence)).size).toBe(2);
  });
});
