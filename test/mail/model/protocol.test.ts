/**
 * Every state that the protocol can reach, with workers that stall for any time and die anywhere, answers that are lost,
 * calls taken late, events lost or doubled, and an unsubscribe at any point. What breaks when a rule is dropped shows
 * that each of the four is needed.
 */
import { describe, expect, test } from 'vitest';
import { explore, type World } from './explore.ts';

const world = (over: Partial<World> = {}): World => ({
  messageClass: 'service',
  workers: 2,
  kills: 1,
  lostAnswers: 2,
  claims: 3,
  ...over,
});

describe.each([
  ['service', 2],
  ['marketing', 1],
] as const)('%s mail', (messageClass, most) => {
  test.each([
    ['two workers', {}],
    ['three workers', { workers: 3, kills: 0, lostAnswers: 1 }],
    ['two deaths and four claims', { kills: 2, lostAnswers: 2, claims: 4 }],
  ])(
    `with %s is taken ${most} times at the most, never after an unsubscribe, and always has a next step`,
    (_what, over) => {
      const { states, ...found } = explore(world({ messageClass, ...over }));
      expect(found).toEqual({ copies: most, mailedAfterUnsubscribe: false, stuck: [] });
      expect(states).toBeGreaterThan(3_000);
    },
  );

  test.each([
    ['the client tries again by itself', { sdkAttempts: 3 }],
    ['the intent to send is not written down', { hasNoMarker: true }],
    ['a worker does not ask whether the message is still its own', { hasNoClaimId: true }],
  ])('is taken more often when %s', (_what, variant) => {
    expect(explore(world({ messageClass, variant, lostAnswers: 1 })).copies).toBeGreaterThan(most);
  });

  test('goes out after an unsubscribe when the check is not part of the fence', () => {
    expect(
      explore(world({ messageClass, variant: { checksOutside: true }, lostAnswers: 0 })).mailedAfterUnsubscribe,
    ).toBe(true);
  });
});
