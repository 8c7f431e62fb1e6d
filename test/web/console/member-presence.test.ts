import { expect, test } from 'vitest';
import { members } from '../../../shared/texts/en/console/members.ts';
import { presenceWords } from '../../../web/console/members/member-presence.ts';

const addedAt = '2026-06-01T08:00:00.000Z';
const invitedAt = '2026-06-10T08:00:00.000Z';
const now = Date.parse('2026-06-12T08:00:00Z');
const dayOf = (instant: string) => instant.slice(0, 10);

test.each([
  ['was here', { addedAt, invitedAt: null, lastSeenAt: '2026-06-11T08:00:00.000Z' }, 'last here on 2026-06-11'],
  ['was never seen', { addedAt, invitedAt: null, lastSeenAt: null }, 'not seen here yet'],
  ['was invited', { addedAt, invitedAt, lastSeenAt: null }, 'has not signed in yet'],
  ['was invited too long ago', { addedAt, invitedAt: '2026-06-09T08:00:00.000Z', lastSeenAt: null }, 'is over'],
])('of somebody who %s it is said', (_who, member, words) => {
  expect(presenceWords(member, dayOf, now, members.presence)).toContain(words);
});
