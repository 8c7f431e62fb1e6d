/** Mails about enquiries that wait longer than promised: to whom, when, how often, and not when it is moot. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { leadItem } from '../../shared/aws/items/lead-item.ts';
import { lateLeads } from '../../shared/aws/leads/late-leads.ts';
import { planEscalations } from '../../shared/aws/mail/plan-escalations.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { aClinic } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { aLead } from '../leads/leads.ts';
import { accept, type FakeSes, startFakeSes } from '../mail/fake-ses.ts';
import { instant, noon } from '../mail/messages.ts';
import { type MailRoom, mailRoom, mailsAt } from './mail-room.ts';

let emulator: Emulator;
let ses: FakeSes;
let room: MailRoom;
let version = 1;

const minute = 60_000;
const promising = aClinic({ answerWithin: 120, escalationAddress: 'chief@alba.example' });

beforeAll(async () => {
  ses = await startFakeSes();
});
afterAll(() => ses.stop());
beforeEach(async () => {
  emulator = await startEmulator();
  ses.received.length = 0;
  ses.behave(accept);
  room = mailRoom(emulator, ses);
  version = 1;
  await room.clinics.createClinic(promising);
  return () => emulator.stop();
});

/** Plans at so many minutes after noon, and tells how many mails were planned. */
const plan = async (minutes: number): Promise<number> => {
  room.clock.now = noon + minutes * minute;
  const { db, tables } = emulator;
  const failed = (_clinic: string, error: unknown) => {
    throw error;
  };
  const deps = { clinics: room.clinics, findLate: lateLeads(db, tables.leads), failed };
  const { planned, isComplete } = await planEscalations(db, tables.leads, deps)(room.clock.now, () => true);
  expect(isComplete).toBe(true);
  return planned;
};

/** Somebody who came at noon and is owed an answer so many minutes after it. */
const waits = (leadId: string, minutes: number, over: Partial<Lead> = {}) =>
  room.put(
    leadItem(
      aLead({ leadId, createdAt: instant(noon), respondBy: instant(noon + minutes * minute), status: 'new', ...over }),
    ),
  );

const save = (over: Partial<ClinicSettings>) => {
  const before = aClinic({ ...promising, version });
  version += 1;
  return room.clinics.saveSettings({ before, after: { ...before, ...over, version }, at: instant(noon) });
};

const subjects = async () => (await mailsAt(ses)).map(({ to, mail }) => `${to} ${mail.subject}`);

describe('a promise that is not kept', () => {
  test('is told once, to the address for it, however often the run comes', async () => {
    await waits('one', 120);
    expect(await plan(119)).toBe(0);
    expect(await plan(120)).toBe(1);
    expect(await plan(125)).toBe(0);
    expect(await plan(600)).toBe(0);
    await room.sweep();
    expect(await subjects()).toEqual(['chief@alba.example Enquiries at Clinica Alba wait longer than promised']);
  });

  test('says how many wait since when and where to see them, and nothing of a person', async () => {
    await waits('one', 110);
    await waits('two', 115);
    await waits('late-tomorrow', 1_500);
    await waits('answered', 60, { status: 'contacted' });
    expect(await plan(120)).toBe(1);
    await room.sweep();
    const [{ mail } = { mail: undefined }] = await mailsAt(ses);
    expect(mail?.text).toContain('2 enquiries wait longer than promised');
    expect(mail?.text).toContain('within 2 hours.');
    expect(mail?.text).toContain('15 June 2026 at 12:00 (Europe/Rome)');
    expect(mail?.text).toContain('https://console.suitably.example/clinics/alba/to-do');
    for (const told of [mail?.text, mail?.html]) expect(told).not.toMatch(/Ada|ada@example|scar|suitable for/);
  });

  test('is told of somebody who came back after a hundred days as well, and says since when they wait now', async () => {
    const first = instant(noon - 100 * 1_440 * minute);
    const again = { createdAt: first, lastScreeningAt: instant(noon), needsClinician: false } as const;
    await waits('again', 110, again);
    expect(await plan(120)).toBe(1);
    await room.sweep();
    const [{ mail } = { mail: undefined }] = await mailsAt(ses);
    expect(mail?.text).toContain('15 June 2026 at 12:00 (Europe/Rome)');
  });

  test('waits with the others for half an hour after the mail before', async () => {
    await waits('one', 120);
    expect(await plan(121)).toBe(1);
    await waits('two', 125);
    await waits('three', 140);
    expect([await plan(126), await plan(150)]).toEqual([0, 0]);
    expect(await plan(151)).toBe(1);
    await room.sweep();
    expect((await mailsAt(ses)).map(({ mail }) => mail.text?.match(/(One|\d+) enquir/)?.[1]).sort()).toEqual([
      '3',
      'One',
    ]);
  });

  test('is no news any more when somebody answered between planning and sending', async () => {
    await waits('one', 120);
    expect(await plan(121)).toBe(1);
    await waits('one', 120, { status: 'contacted' });
    await room.sweep();
    expect(await subjects()).toEqual([]);
  });

  test.each<[string, Partial<ClinicSettings>]>([
    ['nobody is to be told', { escalationAddress: undefined }],
    ['nothing is promised any more', { answerWithin: undefined, escalationAddress: undefined }],
    ['the clinic is switched off', { isDisabled: true }],
  ])('is told nobody where %s', async (_what, over) => {
    await waits('one', 120);
    await save(over);
    expect(await plan(121)).toBe(0);
  });

  test('is not told when the address was taken out between planning and sending', async () => {
    await waits('one', 120);
    expect(await plan(121)).toBe(1);
    await save({ escalationAddress: undefined });
    room.clock.now += minute;
    await room.sweep();
    expect(await subjects()).toEqual([]);
  });

  test('is told once when two runs come at the same time', async () => {
    await waits('one', 120);
    const both = await Promise.all([plan(121), plan(121)]);
    expect(both.toSorted()).toEqual([0, 1]);
  });
});
