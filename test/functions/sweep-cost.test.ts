/** What a mail of a sweep costs at the table, counted: requests and units (docs/decisions/0022-what-a-sweep-manages.md). */
import { expect, test } from 'vitest';
import { watchCapacity } from '../capacity.ts';
import type { Emulator } from '../emulator.ts';
import type { FakeSes } from '../mail/fake-ses.ts';
import type { MailRoom } from './mail-room.ts';
import { openMailRoomForEachTest } from './mail-room-per-test.ts';

let emulator: Emulator;
let ses: FakeSes;
let room: MailRoom;
openMailRoomForEachTest((opened) => {
  ({ emulator, ses, room } = opened);
});

const mails = 27;

test('a mail is four writes of its own, and a part of the reads and of the places that many share', async () => {
  for (let at = 0; at < mails; at += 1) {
    await room.aStored({}, {}, { contact: { name: 'Ada Rossi', email: `ada.${at}@example.com`, note: '' } });
  }
  // Known from mails before.
  await room.deps.control.read();
  await room.clinics.readClinic('alba');
  const calls = watchCapacity(emulator.client);
  await room.sweep();
  expect(ses.received).toHaveLength(mails);
  const byName = Map.groupBy(calls, ({ name }) => name.replace(/^Transact.*/, 'Transact').replace(/(Item)?$/, ''));
  const counts = Object.fromEntries([...byName].map(([name, list]) => [name, list.length]));
  expect(counts).toEqual({
    // Service shards, again when they are done, and those of marketing.
    Query: 24,
    // Messages, and screenings.
    BatchGet: 2,
    // Claim, place of the mailbox and mark of each; the account's rate by 1, 2, 4, 8 and 12 places.
    Update: 3 * mails + 5,
    Transact: mails,
  });
  const units = (name: string) => byName.get(name)?.reduce((sum, call) => sum + call.units, 0) ?? 0;
  expect(units('BatchGet')).toBe(2 * mails);
  // Claim 3 (two of them in the index), mailbox 1, mark 2; the fence's update 2 and three checks of 2.
  expect(units('Update')).toBe(6 * mails + 5);
  expect(units('Transact')).toBe(8 * mails);
});
