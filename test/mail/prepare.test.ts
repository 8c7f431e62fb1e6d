import { describe, expect, test } from 'vitest';
import { usualMailPlan } from '../../shared/clinics/clinic-settings.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { linkKeyId, resultToken } from '../../shared/links/result-link.ts';
import type { MessageKind } from '../../shared/mail/kinds.ts';
import { type Digest, prepare } from '../../shared/mail/prepare.ts';
import { aClinic } from '../builders.ts';
import { prepareDeps, writeMail } from './content/write-mail.ts';
import { aClaimed, instant, noon } from './messages.ts';
import { aScreening } from './screenings.ts';

const keys = prepareDeps().keys;

describe('preparing a message', () => {
  test('tags it with ids that SES takes and its events carry back', async () => {
    const { submission } = await writeMail({
      screening: aScreening(),
      message: { attempt: 2, leadId: 'AbC_-0123456789abcdefg' },
    });
    expect(submission.tags).toMatchObject({ att: '2', clinic: 'alba', lead: 'AbC_-0123456789abcdefg' });
    expect(Object.keys(submission.tags).sort()).toEqual(['att', 'clinic', 'lead', 'mid']);
    for (const value of Object.values(submission.tags)) expect(value).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
  });

  test.each(['service', 'marketing'] as const)(
    'sends %s mail under its own configuration set',
    async (messageClass) => {
      const { submission } = await writeMail({ screening: aScreening(), message: { class: messageClass } });
      expect(submission.configurationSet).toBe(`${messageClass}-set`);
      expect(submission.from).toBe('hello@suitably.example');
    },
  );

  test('recognises a recipient on the suppression lists however the address is typed', async () => {
    const hashes = async (email: string) => {
      const contact = { name: 'Ada', email, note: '' };
      return (await writeMail({ screening: aScreening({}, { contact }) })).recipient;
    };
    const expected = {
      byClinic: personHash(keys.match, 'alba', 'ada@example.com'),
      byAll: personHash(keys.match, '*', 'ada@example.com'),
    };
    expect(await hashes('ada@example.com')).toEqual(expected);
    expect(await hashes('ADA@Example.COM')).toEqual(expected);
    expect(expected.byClinic).not.toBe(expected.byAll);
  });

  test('checks the alert against the clinic’s own address', async () => {
    const { recipient } = await writeMail({ message: { kind: 'clinic-alert' } });
    expect(recipient.byAll).toBe(personHash(keys.match, '*', 'desk@alba.example'));
  });

  test('gives the link that the answer gave, also after the link key was changed', async () => {
    const previousLink = 'p'.repeat(40);
    const screening = aScreening({}, { linkKeyId: linkKeyId(previousLink) });
    let shown = '';
    const deps = prepareDeps({
      keys: { ...keys, previousLink },
      readScreening: async () => screening,
      composeMime: async ({ html }) => {
        shown = /href="([^"]*\/r\/[^"]*)"/.exec(html)?.[1] ?? '';
        return new Uint8Array();
      },
    });
    await prepare(deps)(aClaimed());
    expect(shown).toBe(`https://suitably.example/r/${resultToken(previousLink, 'alba', 'screening-1')}`);
  });

  test('says what is missing', async () => {
    const noClinic = prepareDeps({ readClinic: async () => undefined, readScreening: async () => aScreening() });
    expect(await prepare(noClinic)(aClaimed())).toEqual({ missing: 'clinic' });
    expect(await prepare(prepareDeps())(aClaimed())).toEqual({ missing: 'screening' });
  });

  test('makes nothing that the clinic has switched off, or is closed for', async () => {
    const { sendWindow } = aClinic();
    const followUp = aClaimed({
      kind: 'follow-up-1',
      class: 'marketing',
      plannedFor: { on: '2026-06-15', time: '09:00', zone: 'Europe/Rome' },
    });
    const made = (clinic: Parameters<typeof aClinic>[0]) =>
      prepare(prepareDeps({ readClinic: async () => aClinic(clinic), readScreening: async () => aScreening() }))(
        followUp,
      );
    const plan = { ...usualMailPlan, 'follow-up-1': { isOn: false, days: 2 } };
    expect(await made({ plan })).toEqual({ missing: 'plan' });
    const closed = await made({ sendWindow: { ...sendWindow, weekdays: [2] } });
    expect(closed).toMatchObject({ postponement: { until: Date.parse('2026-06-16T07:00:00.000Z') } });
    expect(await made({})).toHaveProperty('submission');
  });

  test('asks the digest for alerts alone, and makes no mail of one that waits or was spoken for', async () => {
    const asked: string[] = [];
    const made = (kind: MessageKind, digest: Digest) => {
      const deps = prepareDeps({
        readScreening: async () => aScreening(),
        digest: async ({ kind: of }) => {
          asked.push(of);
          return digest;
        },
      });
      return prepare(deps)(aClaimed({ kind }));
    };
    expect(await made('clinic-alert', { waitUntil: 5 })).toEqual({ digest: { waitUntil: 5 } });
    expect(await made('clinic-alert', { mergedInto: 'm-1' })).toEqual({ digest: { mergedInto: 'm-1' } });
    expect(await made('clinic-alert', { count: 2, since: instant(noon), waiting: 2 })).toHaveProperty('submission');
    expect(await made('summary', { waitUntil: 5 })).toHaveProperty('submission');
    expect(asked).toEqual(['clinic-alert', 'clinic-alert', 'clinic-alert']);
  });

  test('names the mailbox of a person, of which each day has a bound, and none of a clinic', async () => {
    const made = async (kind: MessageKind) => {
      const contact = { name: 'Ada', email: 'ada+clinic@example.com', note: '' };
      return await prepare(prepareDeps({ readScreening: async () => aScreening({}, { contact }) }))(aClaimed({ kind }));
    };
    expect(await made('summary')).toMatchObject({ mailbox: personHash(keys.match, '*', 'ada@example.com') });
    expect(await made('clinic-alert')).toMatchObject({ mailbox: undefined });
  });

  test('fails when the message cannot be made', async () => {
    const made = (over: Parameters<typeof aScreening>[1]) =>
      prepare(prepareDeps({ readScreening: async () => aScreening({}, over) }))(aClaimed());
    await expect(made({ ruleSetVersion: '0.0.9' })).rejects.toThrow('rule set');
    await expect(made({ contact: { name: 'A', email: 'not an address', note: '' } })).rejects.toThrow(
      'A stored address cannot be mailed',
    );
    const noDesk = prepareDeps({ readClinic: async () => aClinic({ alertAddress: 'desk' }) });
    await expect(prepare(noDesk)(aClaimed({ kind: 'clinic-alert' }))).rejects.toThrow(
      'A stored address cannot be mailed',
    );
  });

  test('fails for a version of the templates that this code does not have', async () => {
    const deps = prepareDeps({ readScreening: async () => aScreening() });
    await expect(prepare(deps)(aClaimed({ templateVersion: 2 }))).rejects.toThrow('version');
  });

  test('fails for a mail that has grown too large to arrive whole', async () => {
    const sized = (bytes: number) =>
      prepare(prepareDeps({ readScreening: async () => aScreening(), composeMime: async () => new Uint8Array(bytes) }))(
        aClaimed(),
      );
    await expect(sized(500_001)).rejects.toThrow('too large');
    expect(await sized(500_000)).toHaveProperty('submission');
  });

  test('passes on that the table does not answer', async () => {
    const down = prepareDeps({
      readScreening: () => Promise.reject(new ExpectedError('unavailable', 'unavailable')),
    });
    await expect(prepare(down)(aClaimed())).rejects.toBeInstanceOf(ExpectedError);
  });
});
