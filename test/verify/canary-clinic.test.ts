import { describe, expect, test } from 'vitest';
import { emailAddress } from '../../shared/contract/email-address.ts';
import { settingsRequest } from '../../shared/contract/requests/settings-request.ts';
import { canarySettings, formOf, submissionOf, visitorOf } from '../../shared/verify/canary-clinic.ts';

const simulator = /^success\+[a-z0-9-]+@simulator\.amazonses\.com$/;

describe('the clinic', () => {
  test('has settings that an admin could have made, and the shortest retention', () => {
    expect(settingsRequest.parse(canarySettings)).toEqual(canarySettings);
    expect(settingsRequest.safeParse({ ...canarySettings, retentionDays: 29 }).success).toBe(false);
    expect(canarySettings.retentionDays).toBe(30);
  });

  test('writes to nobody: every address is of the simulator, and no mail is planned', () => {
    const { contactEmail, alertAddress, plan } = canarySettings;
    expect([contactEmail, alertAddress, visitorOf('a').email].filter((to) => !simulator.test(to))).toEqual([]);
    const { time: _, ...kinds } = plan;
    expect(Object.values(kinds).filter(({ isOn }) => isOn)).toEqual([]);
  });

  test('can be posted to by no page', () => {
    expect([canarySettings.origins, canarySettings.returnPrefixes]).toEqual([[], []]);
  });
});

describe('somebody who tries it', () => {
  test('is another mailbox in each run, so that no limit of mails holds a run up', () => {
    const mailboxes = ['202611280400', '202611280415'].map(
      (label) => emailAddress(visitorOf(label).email)?.mailboxText,
    );
    expect(new Set(mailboxes).size).toBe(2);
  });

  test('consents to nothing that causes later mail', () => {
    expect(submissionOf(visitorOf('a')).consents).toEqual({ textId: expect.any(String), health: true });
    expect([...formOf(visitorOf('a')).keys()].filter((name) => name.startsWith('consents.'))).toEqual([
      'consents.textId',
      'consents.health',
    ]);
  });
});
