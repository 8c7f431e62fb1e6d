import { describe, expect, test } from 'vitest';
import type { MessageAnswer } from '../../../shared/contract/answers/message-answers.ts';
import { fromCode } from '../../../web/console/labels/from-code.ts';
import { holdLabel } from '../../../web/console/labels/hold-labels.ts';
import { movesFrom } from '../../../web/console/labels/lead-status-labels.ts';
import { courseOf, mailKindLabel, messageWords } from '../../../web/console/labels/message-labels.ts';
import { loadTexts } from '../../../web/console/texts/load-texts.ts';

const texts = await (await loadTexts('en')).pages;

const message = (over: Partial<MessageAnswer> = {}): MessageAnswer => ({
  messageId: 'm',
  kind: 'summary',
  class: 'service',
  state: 'READY',
  dueAt: '2026-06-15T10:00:00.000Z',
  notAfter: '2026-06-17T10:00:00.000Z',
  willSend: true,
  because: 'it is due',
  createdAt: '2026-06-15T10:00:00.000Z',
  sentAt: null,
  deliveredAt: null,
  bouncedAt: null,
  complainedAt: null,
  error: null,
  mayResend: false,
  ...over,
});
const when = (instant: string) => `on ${instant.slice(0, 10)}`;
const sent = (over: Partial<MessageAnswer> = {}) =>
  messageWords(texts, message({ state: 'SENT', willSend: false, ...over }), when);
const at = '2026-06-15T10:00:00.000Z';

describe('a mail in words', () => {
  test('that is to come says when it goes, or why it does not', () => {
    expect(messageWords(texts, message(), when)).toBe('Due on 2026-06-15.');
    expect(messageWords(texts, message({ willSend: false, because: 'the lead is closed' }), when)).toBe(
      'Will not be sent: the lead is closed.',
    );
  });

  test('that was sent says the worst that is known of it', () => {
    const words = [
      sent({ deliveredAt: at, bouncedAt: at, complainedAt: at }),
      sent({ deliveredAt: at, bouncedAt: at }),
      sent({ deliveredAt: at }),
      sent(),
    ];
    expect(words[0]).toMatch(/unwanted/);
    expect(words[1]).toMatch(/came back/);
    expect(words[2]).toMatch(/delivered/);
    expect(words[3]).not.toMatch(/unwanted|came back|delivered/);
  });

  test.each([
    ['SENT', false, 'sent'],
    ['READY', true, 'ahead'],
    ['READY', false, 'off'],
    ['CANCELLED', false, 'off'],
  ] as const)('that is %s, and goes: %s, is %s', (state, willSend, course) => {
    expect(courseOf(message({ state, willSend }))).toBe(course);
  });

  test('of a kind that came later than this console has its code for a name', () => {
    expect(mailKindLabel(texts, 'kind-of-later')).toBe('Kind of later');
  });
});

test.each([
  ['follow-up-1', 'Follow up 1'],
  ['not_suitable', 'Not suitable'],
  ['postalAddress', 'Postal address'],
  ['', ''],
])('the code %j is read as %j', (code, words) => {
  expect(fromCode(code)).toBe(words);
});

test('a hold without a reason, or with one of later, still completes its sentence', () => {
  expect(holdLabel(texts, '')).not.toBe('');
  expect(holdLabel(texts, 'reason-of-later')).toBe('Reason of later');
});

test.each([
  ['held', []],
  ['new', ['contacted', 'booked', 'treated', 'closed']],
  ['booked', ['treated', 'closed']],
  ['closed', ['new']],
] as const)('a lead that is %s may become %j', (status, next) => {
  expect(movesFrom(status)).toEqual(next);
});
