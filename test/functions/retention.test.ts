import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PurgeTrigger, purgeLeads } from '../../functions/purge.ts';
import { leadKey } from '../../shared/aws/items/keys.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { noon } from './intake.ts';
import { type PrivacyRoom, privacyRoom } from './privacy-room.ts';

let emulator: Emulator;
let room: PrivacyRoom;
let handle: (event: PurgeTrigger) => Promise<unknown>;

const day = 86_400_000;
const context = { getRemainingTimeInMillis: () => 60_000 } as Context;

beforeAll(async () => {
  // Nothing here has a time to live: what is unreadable or gone, we did.
  emulator = await startEmulator();
  room = await privacyRoom(emulator, { now: noon });
  const planned = async () => ({ planned: 0, isComplete: true });
  const deps = { ...room.purges, finish: room.erasures.finish, planReviews: planned, planEscalations: planned };
  handle = (event) => purgeLeads({ ...deps, now: () => room.clock.now })(event, context);
});
afterAll(() => emulator.stop());
beforeEach(() => {
  room.clock.now = noon;
});

const skNames = (items: { SK: string }[]) => new Set(items.map(({ SK }) => SK.split('#')[0]));
const retention = { task: 'retention' } as const;

/** Without a reminder, which would keep the lead for longer. */
const aLead = (over: Parameters<PrivacyRoom['submit']>[0] = {}) =>
  room.submit({ ...over, consents: { reminder: false, ...over.consents } });

describe('a lead whose time is over', () => {
  test('is gone for staff and by every link, to the second, before anything removed it (P21, P-PV-04)', async () => {
    const leadId = await aLead();
    room.clock.now = noon + 90 * day - 1_000;
    expect((await room.erase(leadId, 9)).statusCode).toBe(412);
    room.clock.now = noon + 29 * day;
    expect(await room.linksOf(leadId)).toEqual([200, 200, 200, 200]);
    room.clock.now = noon + 90 * day;
    expect((await room.erase(leadId, 9)).statusCode).toBe(410);
    expect((await room.linksOf(leadId)).slice(2)).toEqual([410, 410]);
    expect((await room.everything()).some(({ PK }) => PK.endsWith(leadId))).toBe(true);
  });

  test('is erased by the purge, as if somebody had asked, and told apart in the ledger', async () => {
    const leadId = await aLead();
    room.clock.now = noon + 90 * day;
    await handle(retention);
    await handle({});
    expect(skNames(await room.under(leadId))).toEqual(new Set(['LEAD', 'MSG']));
    const [entry] = (await room.everything('ledger')).filter((item) => item.leadId === leadId);
    expect(entry).toMatchObject({ kind: 'erased', reasonCode: 'expired' });
    const [audited] = (await room.everything('audit')).filter(
      (item) => item.leadId === leadId && item.action === 'lead.erased',
    );
    expect(audited).toMatchObject({ actor: 'purge' });
    expect(await room.text()).not.toContain(room.emailOf(leadId));
    expect(room.failed).toEqual([]);
  });

  test('is not attached to when the person comes back before the purge', async () => {
    const leadId = await aLead();
    room.clock.now = noon + 91 * day;
    const again = await aLead({ contact: { email: room.emailOf(leadId) } });
    expect(again).not.toBe(leadId);
    await handle(retention);
    expect(skNames(await room.under(leadId))).toEqual(new Set(['LEAD', 'MSG']));
    expect(skNames(await room.under(again))).toContain('SCREENING');
  });
});

test('a lead that has time left is none of the purge’s business', async () => {
  const leadId = await aLead();
  const later = await room.submit();
  room.clock.now = noon + 89 * day;
  await handle(retention);
  await handle({});
  expect(skNames(await room.under(leadId))).toContain('SCREENING');
  await room.erasures.finish('alba', later, room.clock.now);
  expect(skNames(await room.under(later))).toContain('SCREENING');
});

test('a purge without time does nothing and says so; the next one does it', async () => {
  const leadId = await aLead();
  room.clock.now = noon + 90 * day;
  expect(await room.purges.eraseExpired(() => false)).toEqual({ erased: 0, isComplete: false });
  expect(skNames(await room.under(leadId))).toContain('SCREENING');
  expect((await room.purges.eraseExpired(() => true)).erased).toBeGreaterThan(0);
});

test('when the database removed the lead first, the stream brings the rest of it to the purge', async () => {
  const leadId = await aLead();
  const { PK, SK } = leadKey('alba', leadId);
  await emulator.client.send(new DeleteCommand({ TableName: emulator.tables.leads, Key: { PK, SK } }));
  const record = { dynamodb: { Keys: { PK: { S: PK }, SK: { S: SK } }, SequenceNumber: '1' } };
  expect(await handle({ Records: [record] } as PurgeTrigger)).toEqual({ batchItemFailures: [] });
  expect(skNames(await room.under(leadId))).toEqual(new Set(['MSG']));
  const phones = (await room.everything()).filter((item) => item.PK.includes('#PHONE#') && item.leadId === leadId);
  expect(phones).toEqual([]);
});
