import { describe, expect, test } from 'vitest';
import { kinds, messageKinds } from '../../../shared/mail/kinds.ts';
import { endStates, openStates } from '../../../shared/mail/message.ts';
import { messageIdOf } from '../../../shared/mail/message-id.ts';
import { postponementOf } from '../../../shared/mail/plan/postpone.ts';
import { isUnderWay, mayResend, resent } from '../../../shared/mail/plan/resend.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { aClinic } from '../../builders.ts';
import { aMessage, instant, noon } from '../messages.ts';

describe('a message that staff send once more', () => {
  test('has ended, whatever its end', () => {
    expect(endStates.filter((state) => mayResend(aMessage({ state })))).toEqual([...endStates]);
    expect(openStates.filter((state) => mayResend(aMessage({ state })))).toEqual([]);
  });

  test('is one to a person', () => {
    const again = messageKinds.filter((kind) => mayResend(aMessage({ kind, state: 'SENT' })));
    expect(again).toEqual(messageKinds.filter((kind) => kinds[kind].to === 'person'));
    expect(again).not.toContain('clinic-alert');
    expect(again).not.toContain('settings-notice');
  });

  test('is a new one of the same kind about the same, due at once', () => {
    const first = aMessage({ state: 'SENT', lang: 'of the first' as Language });
    const again = resent(first, { settings: aClinic(), resendId: 'resend-1', at: noon + 1_500 });
    expect(again).toMatchObject({
      kind: 'summary',
      class: 'service',
      screeningId: first.screeningId,
      lang: first.lang,
      dedupeKey: 'screening-1~resend-1',
      messageId: messageIdOf('lead-1', 'summary', 'screening-1~resend-1'),
      state: 'READY',
      attempt: 0,
      createdAt: instant(noon + 1_500),
      dueAt: instant(noon + 1_500),
    });
    expect(again).not.toHaveProperty('plannedFor');
  });

  test('is bound by the clinic’s hours where the first one was', () => {
    const late = Date.parse('2026-06-15T20:00:00.000Z');
    const first = aMessage({ kind: 'follow-up-1', class: 'marketing', state: 'SENT' });
    const again = resent(first, { settings: aClinic(), resendId: 'resend-1', at: late });
    expect(again.plannedFor).toEqual({ on: '2026-06-15', time: '09:00', zone: 'Europe/Rome' });
    expect(postponementOf(again, aClinic(), late)?.until).toBe(Date.parse('2026-06-16T07:00:00.000Z'));
  });
});

describe('one that is under way', () => {
  const sent = aMessage({ state: 'SENT' });
  const open = aMessage({ dedupeKey: 'screening-1~resend-1' });

  test('is open, of the same kind, about the same', () => {
    expect(isUnderWay(sent, [sent, open])).toBe(true);
    expect(isUnderWay(open, [sent, aMessage({ dedupeKey: 'screening-1~resend-2' })])).toBe(true);
  });

  test.each([
    ['it has ended', { state: 'PARKED' as const }],
    ['it is of another kind', { kind: 'decision' as const }],
    ['it is about another screening', { dedupeKey: 'screening-2~resend-1' }],
  ])('is none when %s', (_, over) => {
    expect(isUnderWay(sent, [sent, { ...open, ...over }])).toBe(false);
  });

  test('is none where there is no other', () => {
    expect(isUnderWay(sent, [])).toBe(false);
    expect(isUnderWay(sent, [sent])).toBe(false);
  });
});
