import { describe, expect, test } from 'vitest';
import { leadAfter } from '../../shared/intake/lead-from-submission.ts';
import { leadStatuses } from '../../shared/leads/lead.ts';
import { aClinic } from '../builders.ts';
import { aLead } from '../leads/leads.ts';
import { admitted, secondAt, toldToWait } from './admitted.ts';

const again = async (known: Parameters<typeof aLead>[0] = {}, ...given: Parameters<typeof admitted>) =>
  leadAfter(aLead(known), await admitted(...given));

describe('a second submission of the same person', () => {
  test('replaces what the first one found, and is the latest from then on', async () => {
    const answers = { concerns: [{ concern: 'wrinkles', area: 'face' }] };
    expect(await again({ outcome: 'not_suitable', concern: 'acne-scars' }, { answers })).toMatchObject({
      outcome: 'suitable',
      concern: 'wrinkles',
      lastScreeningAt: secondAt,
      lastScreeningId: 'screening-2',
      version: 2,
    });
  });

  test('leaves the lead its id, its beginning and where it came from', async () => {
    const first = { source: 'instagram', createdAt: '2026-06-15T10:00:00.000Z' };
    const second = await again({ ...first, leadId: 'lead-1' }, { attribution: { utm_source: 'google' } });
    expect(second).toMatchObject({ ...first, leadId: 'lead-1' });
  });

  test('overwrites nothing that staff have written: contact, assignee, first response', async () => {
    const byStaff = {
      contact: { name: 'Ada Rossi-Bianchi', email: 'ada@example.com', note: '' },
      assignee: 'staff@alba.example',
      waited: 12,
    };
    const contact = { name: 'Ada', phone: '06 1234 5678', note: 'Call me' };
    expect(await again(byStaff, { contact })).toMatchObject(byStaff);
  });

  test.each(leadStatuses.filter((status) => status !== 'closed'))(
    'leaves a lead that is %s as it is',
    async (status) => {
      expect((await again({ status })).status).toBe(status);
    },
  );

  test('reopens a closed lead, and the reason for closing it is gone', async () => {
    const { status, closeReason } = await again({ status: 'closed', closeReason: 'no_answer' });
    expect([status, closeReason]).toEqual(['new', undefined]);
  });

  test('is promised an answer anew when it reopens a lead, and else keeps the promise that there was', async () => {
    const settings = aClinic({ answerWithin: 60 });
    const anew = new Date(Date.parse(secondAt) + 3_600_000).toISOString();
    expect((await again({ status: 'closed', closeReason: 'no_answer' }, {}, { settings })).respondBy).toBe(anew);
    const respondBy = '2026-06-15T12:00:00.000Z';
    expect((await again({ status: 'new', respondBy }, {}, { settings })).respondBy).toBe(respondBy);
    const hold = { reason: 'honeypot', at: secondAt } as const;
    expect((await again({ status: 'closed', hold }, {}, { settings })).respondBy).toBeUndefined();
  });

  test('neither holds a lead that is open nor releases one that is held', async () => {
    const hold = { reason: 'honeypot', at: secondAt } as const;
    expect(await again({ status: 'contacted' }, {}, { hold })).toMatchObject({ status: 'contacted' });
    expect(await again({ status: 'contacted' }, {}, { hold })).not.toHaveProperty('hold');
    expect(await again({ status: 'held', hold })).toMatchObject({ status: 'held', hold });
  });
});

describe('a consent of before', () => {
  const yes = { wantsMarketing: true, wantsReminder: true };
  const no = { wantsMarketing: false, wantsReminder: false };

  test.each([
    ['is withdrawn by boxes that are empty now', yes, {}, no],
    ['follows the boxes that are ticked now', no, { marketing: true, reminder: true }, yes],
  ])('%s', async (_what, before, consents, wanted) => {
    expect(await again(before, { consents })).toMatchObject(wanted);
  });

  test.each([
    ['stays confirmed while its box is ticked', true, true, true],
    ['is withdrawn by an empty box', true, false, false],
    ['is not made up for who has never confirmed', false, true, false],
  ])('%s, where the clinic asks for a confirmation', async (_what, wantsMarketing, marketing, wanted) => {
    const settings = aClinic({ doubleOptIn: true });
    expect((await again({ wantsMarketing }, { consents: { marketing } }, { settings })).wantsMarketing).toBe(wanted);
  });
});

describe('a known lead is kept', () => {
  test.each([
    ['90 days from the second screening when there was no consultation', { status: 'new' }, '2026-10-18'],
    ['12 months from it once it was booked', { status: 'booked' }, '2027-07-20'],
    [
      '12 months from it when it was booked before it was closed',
      { status: 'closed', isConsulted: true },
      '2027-07-20',
    ],
  ] as const)('%s', async (_what, known, until) => {
    expect((await again(known)).expiresAt?.slice(0, 10)).toBe(until);
  });

  test('until the reminder that the second submission asks for has had its time', async () => {
    const second = toldToWait(await admitted({ consents: { reminder: true } }), '2027-01-01');
    expect(leadAfter(aLead(), second).expiresAt?.slice(0, 10)).toBe('2027-02-14');
  });
});
