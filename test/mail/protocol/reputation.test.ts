import { expect, test } from 'vitest';
import { isAtRisk, reputationSpan } from '../../../shared/mail/protocol/reputation.ts';

test.each([
  ['bounces below 2.5 %', { sent: 1_000, bounced: 24, complained: 0 }, false],
  ['bounces of 2.5 %', { sent: 1_000, bounced: 25, complained: 0 }, true],
  ['bounces among fewer than 200 mails', { sent: 199, bounced: 199, complained: 0 }, false],
  ['bounces among 200 mails', { sent: 200, bounced: 5, complained: 0 }, true],
  ['two complaints', { sent: 200, bounced: 0, complained: 2 }, false],
  ['three complaints', { sent: 200, bounced: 0, complained: 3 }, true],
  ['complaints below 0.05 %', { sent: 6_001, bounced: 0, complained: 3 }, false],
  ['complaints of 0.05 %', { sent: 6_000, bounced: 0, complained: 3 }, true],
  ['no mail at all', { sent: 0, bounced: 0, complained: 0 }, false],
])('%s: marketing rests is %3$s', (_what, standing, rests) => {
  expect(isAtRisk(standing)).toBe(rests);
});

test('seven days are judged, by the calendar of UTC', () => {
  expect(reputationSpan(Date.parse('2026-03-03T23:59:59.999Z'))).toEqual({
    fromOn: '2026-02-25',
    untilOn: '2026-03-03',
  });
});
