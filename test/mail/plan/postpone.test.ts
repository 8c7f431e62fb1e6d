import { describe, expect, test } from 'vitest';
import { usualMailPlan } from '../../../shared/clinics/clinic-settings.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { isSwitchedOff, postponementOf } from '../../../shared/mail/plan/postpone.ts';
import { dueDates, readyMessage } from '../../../shared/mail/plan/ready-message.ts';
import { isWindowed } from '../../../shared/mail/plan/send-window.ts';
import { aClinic } from '../../builders.ts';
import { aRoom } from '../room.ts';

const settings = aClinic();
/** Planned in Rome for Wednesday, 17 June 2026, 09:00. */
const followUp = (over: Partial<Message> = {}): Message => ({
  ...readyMessage({
    kind: 'follow-up-1',
    dedupeKey: 'screening-1',
    settings,
    leadId: 'lead-1',
    screeningId: 'screening-1',
    createdAt: '2026-06-15T10:00:00.000Z',
    on: '2026-06-17',
  }),
  ...over,
});
const putOff = (at: string, clinic: Parameters<typeof aClinic>[0] = {}, message = followUp()) => {
  const result = postponementOf(message, aClinic(clinic), Date.parse(at));
  return result && { ...result, until: new Date(result.until).toISOString() };
};
const window = (over: object) => ({ sendWindow: { ...settings.sendWindow, ...over } });

describe('a mail of later that is taken up', () => {
  test('goes at its time, and late within the hours', () => {
    expect(putOff('2026-06-17T07:00:00.000Z')).toBeUndefined();
    expect(putOff('2026-06-17T16:59:00.000Z')).toBeUndefined();
  });

  test('waits for the morning when it is late and the clinic is closed', () => {
    expect(putOff('2026-06-17T17:30:00.000Z')).toEqual({
      until: '2026-06-18T07:00:00.000Z',
      dueAt: '2026-06-17T07:00:00.000Z',
      notAfter: '2026-06-20T07:00:00.000Z',
    });
  });

  test('follows the clinic to a zone in the west, with its dates (F45)', () => {
    expect(putOff('2026-06-17T07:00:00.000Z', { zone: 'America/New_York' })).toEqual({
      until: '2026-06-17T13:00:00.000Z',
      dueAt: '2026-06-17T13:00:00.000Z',
      notAfter: '2026-06-20T13:00:00.000Z',
    });
  });

  test('is not called back by a zone in the east', () => {
    expect(putOff('2026-06-17T07:00:00.000Z', { zone: 'Asia/Tokyo' })).toBeUndefined();
    // Late at night there it waits, and stays worth sending for as long as it was.
    expect(putOff('2026-06-17T12:00:00.000Z', { zone: 'Asia/Tokyo' })).toEqual({
      until: '2026-06-18T00:00:00.000Z',
      dueAt: '2026-06-17T07:00:00.000Z',
      notAfter: '2026-06-20T07:00:00.000Z',
    });
  });

  test("waits for the clinic's new hours and weekdays", () => {
    expect(putOff('2026-06-17T07:00:00.000Z', window({ from: '11:00' }))?.until).toBe('2026-06-17T09:00:00.000Z');
    expect(putOff('2026-06-17T07:00:00.000Z', window({ weekdays: [1] }))).toEqual({
      until: '2026-06-22T07:00:00.000Z',
      dueAt: '2026-06-22T07:00:00.000Z',
      notAfter: '2026-06-25T07:00:00.000Z',
    });
  });

  test('is bound by no hours when somebody waits for it', () => {
    const summary = followUp({ kind: 'summary', class: 'service', plannedFor: undefined });
    expect(putOff('2026-06-17T23:00:00.000Z', {}, summary)).toBeUndefined();
    const { plannedFor } = followUp();
    expect(putOff('2026-06-17T23:00:00.000Z', {}, { ...summary, plannedFor })).toBeUndefined();
  });

  test('is bound by hours as marketing, whatever its kind', () => {
    expect(isWindowed({ kind: 'summary', class: 'marketing' })).toBe(true);
    expect(isWindowed({ kind: 'eligible-again', class: 'service' })).toBe(true);
    expect(isWindowed({ kind: 'summary', class: 'service' })).toBe(false);
  });

  test('has dates of the calendar only where it is bound by hours and planned for a day', () => {
    const { plannedFor, createdAt } = followUp();
    const dueAt = (over: Partial<Message>) => dueDates({ ...followUp(), ...over }, settings).dueAt;
    expect(dueAt({})).toBe('2026-06-17T07:00:00.000Z');
    expect(dueAt({ plannedFor: undefined })).toBe(createdAt);
    expect(dueAt({ kind: 'summary', class: 'service', plannedFor })).toBe(createdAt);
  });

  test('is bound by no hours when it was planned for none, as messages of earlier versions', () => {
    expect(putOff('2026-06-17T23:00:00.000Z', {}, followUp({ plannedFor: undefined }))).toBeUndefined();
  });

  test('does not go once the clinic has switched it off', () => {
    const plan = { ...usualMailPlan, 'follow-up-1': { isOn: false, days: 2 } };
    expect(isSwitchedOff(followUp(), aClinic({ plan }))).toBe(true);
    expect(isSwitchedOff(followUp({ kind: 'follow-up-2' }), aClinic({ plan }))).toBe(false);
    expect(isSwitchedOff(followUp({ kind: 'summary' }), aClinic({ plan }))).toBe(false);
  });

  test('is given back until then, and not sent', async () => {
    const message = followUp();
    const until = Date.parse('2026-06-18T07:00:00.000Z');
    const { dueAt, notAfter } = message;
    const room = aRoom(message, { prepare: async () => ({ postponement: { until, dueAt, notAfter } }) });
    room.clock.now = Date.parse('2026-06-17T17:30:00.000Z');
    await room.sendMessage();
    expect(room.outbox.message()).toMatchObject({ state: 'READY', nextLook: until / 1000, dueAt, notAfter });
    expect(room.calls).toEqual([]);
  });

  test('is ended when the clinic has switched it off', async () => {
    const room = aRoom(followUp(), { prepare: async () => ({ missing: 'plan' }) });
    room.clock.now = Date.parse('2026-06-17T07:00:00.000Z');
    await room.sendMessage();
    expect(room.outbox.message()).toMatchObject({ state: 'CANCELLED', error: 'switched-off' });
    expect(room.calls).toEqual([]);
  });
});
