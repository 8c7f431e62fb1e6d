import { describe, expect, test } from 'vitest';
import { noLead } from '../../../shared/contract/tables.ts';
import { replacedVersion, settingsNotice } from '../../../shared/mail/plan/plan-settings-notice.ts';
import { aClinic } from '../../builders.ts';
import { instant, noon } from '../messages.ts';

const notice = (before: string, after: string) =>
  settingsNotice(aClinic({ alertAddress: before, version: 7 }), aClinic({ alertAddress: after }), instant(noon));

describe('the notice to the address that alerts went to', () => {
  test('is about no lead, due at once, and names the settings that were replaced', () => {
    const made = notice('desk@alba.example', 'other@alba.example');
    expect(made).toMatchObject({ kind: 'settings-notice', leadId: noLead, dueAt: instant(noon), state: 'READY' });
    expect(made && replacedVersion(made)).toBe(7);
  });

  test('of two clinics is two messages', () => {
    const after = { alertAddress: 'other@alba.example' };
    const [alba, birch] = ['alba', 'birch'].map((clinic) =>
      settingsNotice(aClinic({ clinic }), aClinic({ clinic, ...after }), instant(noon)),
    );
    expect(alba?.messageId).not.toBe(birch?.messageId);
  });

  test.each([
    ['the address is the same', 'desk@alba.example', 'desk@alba.example'],
    ['it is the same mailbox, typed in another way', 'desk@alba.example', 'DESK@Alba.Example'],
    ['it is the same text that is no address', 'desk', 'desk'],
  ])('is none when %s', (_, before, after) => {
    expect(notice(before, after)).toBeUndefined();
  });

  test('is one when only one of the two is an address', () => {
    expect(notice('desk', 'desk@alba.example')).toBeDefined();
    expect(notice('desk', 'reception')).toBeDefined();
  });
});
