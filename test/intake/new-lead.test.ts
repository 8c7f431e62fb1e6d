import { describe, expect, test } from 'vitest';
import { newLead } from '../../shared/intake/lead-from-submission.ts';
import { aClinic } from '../builders.ts';
import { admitted, toldToWait } from './admitted.ts';

const at = '2026-06-15T10:00:00.000Z';
const leadOf = async (...given: Parameters<typeof admitted>) => newLead(await admitted(given[0], { at, ...given[1] }));

describe('a first submission makes a lead', () => {
  test('that is new, with what the person typed and what the rules say of the answers', async () => {
    const contact = { name: 'Ada Rossi', email: 'Ada@Example.com', phone: '06 1234 5678', note: 'Mornings only' };
    expect(await leadOf({ contact })).toMatchObject({
      leadId: 'lead-new',
      clinic: 'alba',
      contact: { ...contact, phone: { typed: '06 1234 5678', e164: '+390612345678' } },
      status: 'new',
      outcome: 'suitable',
      concern: 'acne-scars',
      createdAt: at,
      lastScreeningAt: at,
      lastScreeningId: 'screening-2',
      version: 1,
    });
  });

  test('that nobody has, with no history of a consultation', async () => {
    expect(await leadOf()).not.toHaveProperty('assignee');
    expect(await leadOf()).not.toHaveProperty('isConsulted');
  });

  test('that says from which campaign it came, as counters name it', async () => {
    expect((await leadOf({ attribution: { utm_source: 'IG' } })).source).toBe('instagram');
    expect((await leadOf()).source).toBe('direct');
  });

  test('that is flagged, not merged, when another lead has the same phone number', async () => {
    expect(await leadOf({}, { possibleDuplicate: true })).toMatchObject({
      leadId: 'lead-new',
      possibleDuplicate: true,
    });
  });
});

describe('the promise to answer', () => {
  const settings = aClinic({ answerWithin: 120 });

  test('ends so many minutes after the enquiry; there is none where a clinic promises nothing, or holds the lead', async () => {
    expect((await leadOf({}, { settings })).respondBy).toBe('2026-06-15T12:00:00.000Z');
    expect((await leadOf()).respondBy).toBeUndefined();
    expect((await leadOf({}, { settings, hold: { reason: 'honeypot', at } })).respondBy).toBeUndefined();
  });

  test('is counted in opening hours', async () => {
    const openingHours = { weekly: [{ weekday: 2, from: '09:00', until: '18:00' }], holidays: [] };
    const lead = await leadOf({}, { settings: { ...settings, openingHours } });
    expect(lead.respondBy).toBe('2026-06-16T09:00:00.000Z');
  });
});

describe('a submission that is held', () => {
  test.each(['honeypot', 'too-fast', 'address-limit'] as const)('for %s makes a held lead', async (reason) => {
    const hold = { reason, at };
    expect(await leadOf({}, { hold })).toMatchObject({ status: 'held', hold });
  });

  test('for a surge makes a new lead, so that the clinic still hears of it', async () => {
    const lead = await leadOf({}, { hold: { reason: 'surge', at } });
    expect([lead.status, lead.hold]).toEqual(['new', undefined]);
  });
});

describe('consent to later mail', () => {
  test.each([
    ['both boxes ticked', { reminder: true, marketing: true }, [true, true]],
    ['only the reminder', { reminder: true }, [true, false]],
    ['neither', {}, [false, false]],
  ])('is what was ticked: %s', async (_what, consents, wanted) => {
    const { wantsReminder, wantsMarketing } = await leadOf({ consents });
    expect([wantsReminder, wantsMarketing]).toEqual(wanted);
  });

  test('is no yes to marketing yet where the clinic asks for a confirmation; the reminder needs none', async () => {
    const settings = aClinic({ doubleOptIn: true });
    const { wantsReminder, wantsMarketing } = await leadOf(
      { consents: { reminder: true, marketing: true } },
      { settings },
    );
    expect([wantsReminder, wantsMarketing]).toEqual([true, false]);
  });
});

describe('a new lead is kept', () => {
  const lastDay = async (...given: Parameters<typeof leadOf>) => (await leadOf(...given)).expiresAt?.slice(0, 10);

  test('90 days from its screening', async () => {
    expect(await lastDay()).toBe('2026-09-13');
  });

  test('as briefly as the clinic says', async () => {
    expect(await lastDay({}, { settings: aClinic({ retentionDays: 30 }) })).toBe('2026-07-15');
  });

  test.each([
    ['until the link of a promised reminder has ended', true, '2027-01-14'],
    ['90 days when the person must wait but wants no reminder', false, '2026-09-13'],
  ])('%s', async (_what, reminder, until) => {
    const waiting = toldToWait(await admitted({ consents: { reminder } }, { at }), '2026-12-01');
    expect(newLead(waiting).expiresAt?.slice(0, 10)).toBe(until);
  });
});
