import { afterAll, beforeAll, expect, test } from 'vitest';
import { screeningItem } from '../../../shared/aws/items/lead-item.ts';
import { leadStore } from '../../../shared/aws/leads/lead-store.ts';
import { screeningsAhead } from '../../../shared/aws/mail/screenings-ahead.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aScreening } from '../../functions/mail-room.ts';
import { aMessage } from '../../mail/messages.ts';
import { messageTable } from './message-table.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

const open = () => {
  const alone: string[] = [];
  const { leads } = emulator.tables;
  const { readScreening } = leadStore(emulator.db, leads);
  const ahead = screeningsAhead(emulator.db, leads, async (clinic, leadId, screeningId) => {
    alone.push(leadId);
    return await readScreening(clinic, leadId, screeningId);
  });
  return { ...ahead, alone };
};

const leadIds = ['one', 'two', 'three'];
const messages = leadIds.map((leadId) => aMessage({ leadId }));

beforeAll(async () => {
  const { put } = messageTable(emulator);
  for (const leadId of leadIds) await put(screeningItem(aScreening(leadId)));
});

test('what was read ahead is not read again, and the rest alone', async () => {
  const { readAhead, readScreening, alone } = open();
  await readAhead([...messages.slice(0, 2), ...messages.slice(0, 2), aMessage({ leadId: 'gone' })]);
  for (const leadId of [...leadIds, 'gone']) {
    expect((await readScreening('alba', leadId, 'screening-1'))?.leadId).toBe(leadId === 'gone' ? undefined : leadId);
  }
  expect(alone).toEqual(['three', 'gone']);
  expect(await readScreening('alba', 'one', 'screening-2')).toBeUndefined();
});

test('what comes next replaces what came before, and mails to the clinic are about nobody', async () => {
  const { readAhead, readScreening, alone } = open();
  await readAhead(messages);
  await readAhead(messages.map((message) => ({ ...message, kind: 'clinic-alert' })));
  await readScreening('alba', 'one', 'screening-1');
  expect(alone).toEqual(['one']);
});

test('one that cannot be read fails alone', async () => {
  const { put } = messageTable(emulator);
  await put({ ...screeningItem(aScreening('odd')), answers: 7 });
  const { readAhead, readScreening } = open();
  await readAhead([...messages, aMessage({ leadId: 'odd' })]);
  await expect(readScreening('alba', 'odd', 'screening-1')).rejects.toThrow();
  expect(await readScreening('alba', 'one', 'screening-1')).toMatchObject({ leadId: 'one' });
});
