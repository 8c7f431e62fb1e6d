import { describe, expect, test } from 'vitest';
import { digestStep, type LeadingAlert } from '../../../shared/mail/content/alert-digest.ts';
import { endStates, messageStates } from '../../../shared/mail/message.ts';
import { instant, minutes, noon } from '../messages.ts';

const leading: LeadingAlert = {
  messageId: 'leader',
  leadId: 'lead-1',
  since: instant(noon - minutes(5)),
  until: instant(noon),
  takenAt: instant(noon),
};
const early = { messageId: 'early', createdAt: instant(noon) };
const late = { messageId: 'late', createdAt: instant(noon + 1) };

describe('the first alert of a clinic', () => {
  test('leads at once, and speaks for those that came with it', () => {
    const step = digestStep(early, undefined, undefined, noon + 1_000);
    expect(step).toEqual({ step: 'lead', since: instant(noon - minutes(5)), until: instant(noon + 1_000) });
  });
});

describe('the alert that leads', () => {
  test.each(messageStates)('speaks for the same enquiries on every try, whatever it was before (%s)', (state) => {
    const step = digestStep({ ...early, messageId: 'leader' }, leading, state, noon + minutes(16));
    expect(step).toEqual({ step: 'lead', since: leading.since, until: leading.until });
  });
});

describe('another alert', () => {
  test('ends with a mail that is sent and speaks for it', () => {
    expect(digestStep(early, leading, 'SENT', noon + 1)).toEqual({ step: 'merge', into: 'leader' });
  });

  test.each(messageStates.filter((state) => state !== 'SENT'))('never ends with a mail in %s', (state) => {
    for (const at of [noon, noon + minutes(5), noon + minutes(600)]) {
      expect(digestStep(early, leading, state, at).step).not.toBe('merge');
    }
  });

  test('waits for the next turn when the mail went before it came, and then leads where that one ended', () => {
    expect(digestStep(late, leading, 'SENT', noon + 1)).toEqual({ step: 'wait', until: noon + minutes(5) });
    const at = noon + minutes(5);
    expect(digestStep(late, leading, 'SENT', at)).toEqual({ step: 'lead', since: leading.until, until: instant(at) });
  });

  test.each(['CLAIMED', 'SENDING', 'UNKNOWN'] as const)('does not overtake a mail in %s', (state) => {
    for (const after of [1, minutes(5), minutes(100)]) {
      expect(digestStep(early, leading, state, noon + after)).toEqual({
        step: 'wait',
        until: noon + after + minutes(1),
      });
    }
  });

  test.each(['CLAIMED', 'SENDING', 'UNKNOWN'] as const)(
    'that came later waits for the next turn, and looks again each minute, while a mail is in %s',
    (state) => {
      const wait = (after: number) => digestStep(late, leading, state, noon + after);
      expect(wait(1)).toEqual({ step: 'wait', until: noon + minutes(5) });
      expect(wait(minutes(5))).toEqual({ step: 'wait', until: noon + minutes(6) });
    },
  );

  test.each(['SUPPRESSED', 'CANCELLED', 'EXPIRED', 'DEAD', undefined] as const)(
    'leads at once for everybody when the mail can never go (%s)',
    (state) => {
      const step = digestStep(late, leading, state, noon + 1);
      expect(step).toEqual({ step: 'lead', since: leading.since, until: instant(noon + 1) });
    },
  );

  test.each(['READY', 'PARKED'] as const)('leads for everybody after five minutes of a mail in %s', (state) => {
    expect(digestStep(early, leading, state, noon + 1)).toEqual({ step: 'wait', until: noon + minutes(5) });
    const at = noon + minutes(5);
    expect(digestStep(early, leading, state, at)).toEqual({ step: 'lead', since: leading.since, until: instant(at) });
  });

  test.each([...endStates, undefined])('waits no longer than five minutes for a mail at its end (%s)', (state) => {
    expect(digestStep(late, leading, state, noon + minutes(5)).step).toBe('lead');
  });
});
