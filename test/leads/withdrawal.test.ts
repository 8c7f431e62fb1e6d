import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { unsubscribeScope } from '../../shared/leads/unsubscribe-request.ts';
import { withdrawalOf, withdrawalTexts } from '../../shared/leads/withdrawal.ts';
import { languages } from '../../shared/texts/language.ts';

const at = Date.parse('2026-06-15T10:00:00.000Z');

describe('leaving', () => {
  test.each([
    ['follow-ups ends marketing alone', [true, true], 'marketing', ['marketing'], [false, true]],
    ['everything ends both', [true, true], 'all', ['marketing', 'reminder'], [false, false]],
    ['everything ends the one that was given', [false, true], 'all', ['reminder'], [false, false]],
    ['follow-ups leaves a reminder as it is', [true, false], 'marketing', ['marketing'], [false, false]],
  ] as const)('%s', (_what, [wantsMarketing, wantsReminder], scope, ended, left) => {
    const done = withdrawalOf({ wantsMarketing, wantsReminder }, scope, at, { via: 'link', lang: 'en' });
    expect(done?.consents.map(({ purpose, isGiven }) => [purpose, isGiven])).toEqual(ended.map((it) => [it, false]));
    expect([done?.lead.wantsMarketing, done?.lead.wantsReminder]).toEqual(left);
  });

  test.each([
    ['follow-ups without having wanted any', { wantsMarketing: false, wantsReminder: true }, 'marketing'],
    ['everything without having wanted anything', { wantsMarketing: false, wantsReminder: false }, 'all'],
  ] as const)('%s changes nothing and makes no record', (_what, lead, scope) => {
    expect(withdrawalOf(lead, scope, at, { via: 'link', lang: 'en' })).toBeUndefined();
  });

  test.each(['marketing', 'all'] as const)('leaves the proof of the sentence that was shown: %s', (scope) => {
    const done = withdrawalOf({ wantsMarketing: true, wantsReminder: false }, scope, at, { via: 'staff', lang: 'en' });
    const { textId, text } = withdrawalTexts('en')[scope];
    const textHash = createHash('sha256').update(text).digest('hex');
    expect(done?.consents[0]).toMatchObject({ textId, textHash, at: '2026-06-15T10:00:00.000Z', via: 'staff' });
  });
});

describe('the sentences of leaving', () => {
  const shown = languages.flatMap((lang) =>
    Object.entries(withdrawalTexts(lang)).map(([scope, one]) => ({ lang, scope, ...one })),
  );

  test('have an id of their language and scope, and none has that of another', () => {
    for (const { lang, scope, textId } of shown)
      expect(textId).toMatch(new RegExp(`^unsubscribe-${scope}-${lang}-[1-9]$`));
    expect(new Set(shown.map(({ text }) => text)).size).toBe(shown.length);
  });

  // Records name them by id and hash: a changed word is a new id here.
  test.each([
    ['unsubscribe-marketing-en-1', '15a7757630f0558692a57ec5c0d5a97f4e142388886b6646ebd78c2e8a59444f'],
    ['unsubscribe-all-en-1', 'b287b7583a93e0864a77dbafe086c7582bebcebf123c5bf8e4527700b5a6c4fc'],
  ])('never change: %s', (id, hash) => {
    const one = shown.find(({ textId }) => textId === id);
    expect(
      createHash('sha256')
        .update(one?.text ?? '')
        .digest('hex'),
    ).toBe(hash);
  });
});

describe('a post to an unsubscribe link', () => {
  const scope = (...fields: [string, string[]][]) => unsubscribeScope(new Map(fields), (nonce) => nonce === 'ours');

  test('by a mail program’s one click stops follow-ups', () => {
    expect(scope(['List-Unsubscribe', ['One-Click']])).toBe('marketing');
  });

  test.each(['marketing', 'all'] as const)('by the button of our page stops what was chosen: %s', (chosen) => {
    expect(scope(['nonce', ['ours']], ['scope', [chosen]])).toBe(chosen);
  });

  test.each([
    ['nothing', []],
    ['another click', [['List-Unsubscribe', ['one-click']]]],
    [
      'a click with more beside it',
      [
        ['List-Unsubscribe', ['One-Click']],
        ['scope', ['all']],
      ],
    ],
    ['a click twice', [['List-Unsubscribe', ['One-Click', 'One-Click']]]],
    ['a choice without our button', [['scope', ['all']]]],
    [
      'a button of somebody else',
      [
        ['nonce', ['other']],
        ['scope', ['all']],
      ],
    ],
    [
      'a button with more beside it',
      [
        ['nonce', ['ours']],
        ['scope', ['all']],
        ['more', ['x']],
      ],
    ],
    [
      'a scope that there is not',
      [
        ['nonce', ['ours']],
        ['scope', ['some']],
      ],
    ],
    [
      'two choices at once',
      [
        ['nonce', ['ours']],
        ['scope', ['all', 'marketing']],
      ],
    ],
  ] as [string, [string, string[]][]][])('with %s stops nothing', (_what, fields) => {
    expect(scope(...fields)).toBeUndefined();
  });
});
