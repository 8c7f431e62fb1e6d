import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemRegister, kindOf, type RegisteredTable, unregistered } from '../../../shared/aws/erasure/item-register.ts';
import { bounceStore } from '../../../shared/aws/mail/bounce-store.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { noon } from '../../functions/intake.ts';
import { type PrivacyRoom, privacyRoom } from '../../functions/privacy-room.ts';

let emulator: Emulator;
let room: PrivacyRoom;

const tables = Object.keys(itemRegister) as RegisteredTable[];

beforeAll(async () => {
  emulator = await startEmulator();
  room = await privacyRoom(emulator, { now: noon });
  const first = await room.submit();
  await room.submit({ contact: { email: room.emailOf(first) } });
  await room.submit({ leaveEmpty: 'https://spam.example' });
  const harm = { kind: 'burn', happenedOn: '2026-06-15', severity: 'mild', note: 'A stripe.' };
  const reported = { reportedTo: 'The maker', reportedOn: '2026-06-15' };
  await room.send(first, '/adverse-events', { method: 'POST', body: { ...harm, ...reported } });
  await room.linksOf(first);
  const { noteBounce } = bounceStore(emulator.db, emulator.tables.leads);
  await noteBounce('hash', { sesId: 'ses-1', at: new Date(noon).toISOString() });
  await room.erase(await room.submit());
});
afterAll(() => emulator.stop());

describe('the register', () => {
  test.each(tables)('knows every attribute of every item in the table %s', async (table) => {
    const items = await room.everything(table);
    expect(items.length).toBeGreaterThan(0);
    const unknown = items.flatMap((item) => unregistered(item, table).map((name) => `${item.PK} ${item.SK}: ${name}`));
    expect(unknown).toEqual([]);
  });

  test('names one kind for every item', async () => {
    for (const table of tables) {
      for (const item of await room.everything(table)) {
        const kinds = Object.values(itemRegister[table]).filter(({ isOf }) => isOf(item));
        expect([item.PK, item.SK, kinds.length]).toEqual([item.PK, item.SK, 1]);
      }
    }
  });

  test('has no item of which nothing is known, and says so of one that nobody registered', () => {
    const stranger = { PK: 'STRANGER#1', SK: 'X', secret: 1 };
    expect(kindOf(stranger)).toBeUndefined();
    expect(unregistered(stranger)).toEqual(['PK', 'SK', 'secret']);
  });

  test('lets nothing delicate survive on an item that an erase strips', () => {
    const survivors = Object.values(itemRegister.leads)
      .filter(({ onErase }) => onErase === 'is stripped')
      .flatMap(({ attributes }) => Object.values(attributes).filter(({ survives }) => survives));
    expect(new Set(survivors.map((row) => row.class))).toEqual(new Set(['operational']));
  });
});
