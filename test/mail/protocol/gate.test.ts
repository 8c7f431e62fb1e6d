import { describe, expect, test } from 'vitest';
import { type GateFacts, gate } from '../../../shared/mail/protocol/gate.ts';
import { aClaimed, aMessage, instant, minutes, noon } from '../messages.ts';

const facts = (over: Partial<GateFacts> = {}): GateFacts => ({
  at: instant(noon),
  control: { epoch: '1' },
  epoch: '1',
  suppression: { byAll: false },
  lead: { isErased: false, isHeld: false, wantsMarketing: false },
  ...over,
});
const lead = (over: Partial<{ isErased: boolean; isHeld: boolean; wantsMarketing: boolean }>) => ({
  lead: { isErased: false, isHeld: false, wantsMarketing: false, ...over },
});
const marketing = aMessage({ class: 'marketing' });
const because = (over: Partial<GateFacts>, message = aMessage()) => gate(message, facts(over)).because;

describe('the gate', () => {
  test('lets a due message through when nothing is against it', () => {
    expect(gate(aMessage(), facts())).toEqual({ willSend: true, because: 'nothing-against-it' });
  });

  test('says that a message of later will go, later', () => {
    const message = aMessage({ nextLook: noon / 1000 + 60 });
    expect(gate(message, facts())).toEqual({ willSend: true, because: 'not-due' });
  });

  test.each([
    ['erased', lead({ isErased: true })],
    ['erased', { lead: 'gone' as const }],
    ['suppressed', { suppression: { byAll: true } }],
    ['suppressed', { suppression: { byAll: false, byClinic: 'all' as const } }],
    ['held', lead({ isHeld: true })],
    ['paused', { control: { epoch: '1', pausedUntil: instant(noon + 1) } }],
    ['other-epoch', { control: { epoch: 'restored' } }],
    ['expired', { at: instant(noon + minutes(60) * 24) }],
  ] as const)('holds a message back and says why: %s', (why, over) => {
    expect(gate(aMessage(), facts(over))).toEqual({ willSend: false, because: why });
  });

  test('lets the summary reach somebody who left the newsletter, and marketing not', () => {
    const leftNewsletter = {
      suppression: { byAll: false, byClinic: 'marketing' as const },
      ...lead({ wantsMarketing: true }),
    };
    expect(because(leftNewsletter)).toBe('nothing-against-it');
    expect(because(leftNewsletter, marketing)).toBe('suppressed');
  });

  test('lets marketing go with consent only', () => {
    expect(because({}, marketing)).toBe('no-consent');
    expect(because(lead({ wantsMarketing: true }), marketing)).toBe('nothing-against-it');
  });

  test('pauses marketing by itself while service mail goes on', () => {
    const control = { epoch: '1', marketingPausedUntil: instant(noon + 1) };
    expect(because({ control })).toBe('nothing-against-it');
    expect(because({ control, ...lead({ wantsMarketing: true }) }, marketing)).toBe('paused');
  });

  test('opens again when a pause is over', () => {
    expect(because({ control: { epoch: '1', pausedUntil: instant(noon) } })).toBe('nothing-against-it');
  });

  test('names the final reason before a passing one', () => {
    const control = { epoch: '1', pausedUntil: instant(noon + 1) };
    expect(because({ control, ...lead({ isErased: true, isHeld: true }) })).toBe('erased');
  });

  test('does not judge what it is not told: without the control item, or the epoch of this deployment', () => {
    expect(because({ control: undefined })).toBe('nothing-against-it');
    expect(because({ control: { epoch: 'restored' }, epoch: undefined })).toBe('nothing-against-it');
  });

  test('does not call a message expired that is under way, however late it is', () => {
    const late = { at: instant(noon + minutes(60) * 24) };
    expect(because(late, aClaimed({ state: 'SENDING' }))).toBe('under-way');
  });

  test('never promises a second copy of what is under way', () => {
    for (const state of ['SENDING', 'UNKNOWN'] as const) {
      expect(gate(aClaimed({ state }), facts())).toEqual({ willSend: false, because: 'under-way' });
    }
    expect(gate(aMessage({ state: 'SENT', nextLook: undefined }), facts())).toEqual({
      willSend: false,
      because: 'ended',
    });
  });
});
