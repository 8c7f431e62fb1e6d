import { expect, test } from 'vitest';
import { reminderDay } from '../../shared/clinics/reminder-day.ts';
import { aClinic } from '../builders.ts';

const asked = [{ purpose: 'reminder', isGiven: true }];
const { plan } = aClinic();
const planned = (over: Partial<(typeof plan)['eligible-again']>) => ({
  plan: { ...plan, 'eligible-again': { ...plan['eligible-again'], ...over } },
});

test.each([
  ['who asked, where it ends a wait', '2026-06-29', asked, planned({ isOn: true, days: 0 }), '2026-06-29'],
  ['who asked, some days later where the clinic wants it so', '2026-06-29', asked, planned({ days: 3 }), '2026-07-02'],
  ['nobody without a wait', null, asked, planned({}), undefined],
  ['nobody who did not ask', '2026-06-29', [{ purpose: 'reminder', isGiven: false }], planned({}), undefined],
  [
    'nobody who asked for something else',
    '2026-06-29',
    [{ purpose: 'marketing', isGiven: true }],
    planned({}),
    undefined,
  ],
  ['nobody where the clinic sends none', '2026-06-29', asked, planned({ isOn: false }), undefined],
])('a reminder is promised to %s', (_, deferUntil, consents, clinic, day) => {
  expect(reminderDay({ assessment: { deferUntil }, consents }, clinic)).toBe(day);
});
