import { describe, expect, test } from 'vitest';
import type { Consent } from '../../../shared/leads/consent.ts';
import { personHash } from '../../../shared/leads/person-hash.ts';
import { type Decision, decisions, type Review } from '../../../shared/leads/review.ts';
import { readAgainToken } from '../../../shared/links/again-link.ts';
import { readOptInToken } from '../../../shared/links/opt-in-link.ts';
import { readUnsubscribeToken } from '../../../shared/links/unsubscribe-link.ts';
import { kinds as kindRows, type MessageKind } from '../../../shared/mail/kinds.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { resentKey } from '../../../shared/mail/message-id.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { mailTexts } from '../../../shared/texts/mail-texts.ts';
import { aClinic } from '../../builders.ts';
import { instant, noon } from '../messages.ts';
import { answersFor, aScreening } from '../screenings.ts';
import { prepareDeps, writeMail } from './write-mail.ts';

const keys = prepareDeps().keys;
const publicUrl = 'https://suitably.example';
const aReview = (over: Partial<Review> = {}): Review => ({
  reviewId: 'review-1',
  clinic: 'alba',
  leadId: 'lead-1',
  screeningId: 'screening-1',
  decision: 'proceed',
  reason: 'canary-reason',
  isVerifiedInPerson: false,
  isNotified: true,
  by: 'clinician-1',
  byName: 'Dr Bianchi',
  at: instant(noon),
  ...over,
});

type Over = NonNullable<Parameters<typeof writeMail>[0]>;
const kinds = ['decision', 'eligible-again', 'follow-up-1', 'follow-up-2', 'maintenance'] as const;
const about = (kind: MessageKind): Partial<Message> => ({ kind, class: kindRows[kind].class });

/** The mail of a kind; the reminder's person has been told to wait. */
const mailOf = (kind: MessageKind, { message, clinic, ...over }: Over = {}, review = aReview()) =>
  writeMail({
    screening: aScreening(kind === 'eligible-again' ? answersFor.defer_until : answersFor.consult_clinician),
    ...over,
    clinic,
    message: { ...about(kind), ...message },
    deps: { readReview: async () => review, ...over.deps },
  });

/** Words that say what somebody has, takes or wants done. */
const telling = /microneedling|acne|scar|isotretinoin|steroid|cold sore|blood|breastfeed|pregnan|herpes|canary/i;
const forbidden = /\b(cleared|approved|safe for you|fit for treatment|guaranteed|no risk|book now)\b/i;

const { kinds: words, noDetails } = mailTexts('en');
/** Text as read, whatever lines it was broken into. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('a mail without anything medical', () => {
  test.each([
    ['decision', words.decision.minimal.headline, words.decision.full.proceed.headline],
    ['decision', words.decision.minimal.nextStep.proceed, words.decision.full.proceed.nextStep],
    ['eligible-again', words['eligible-again'].minimalHeadline, words['eligible-again'].headline],
    ['maintenance', words.maintenance.minimalText, words.maintenance.text.replace('{clinic}', 'Clinica Alba')],
    ['maintenance', words.maintenance.minimalAgain, words.maintenance.again],
  ] as const)('has words of its own: %s, %s', async (kind, minimal, full) => {
    const said = async (summaryDetail: 'full' | 'minimal') => {
      const text = oneLine((await mailOf(kind, { clinic: { summaryDetail } })).text);
      return [text.includes(minimal), text.includes(full)];
    };
    expect([await said('minimal'), await said('full')]).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test.each(['decision', 'eligible-again'] as const)('says where details are to be had: %s', async (kind) => {
    const said = async (summaryDetail: 'full' | 'minimal') =>
      oneLine((await mailOf(kind, { clinic: { summaryDetail } })).text).includes(noDetails);
    expect([await said('minimal'), await said('full')]).toEqual([true, false]);
  });
});

describe.each(kinds)('a mail of later: %s', (kind) => {
  test('names the clinic’s phone where it has one', async () => {
    const phone = await mailOf(kind, { clinic: { contactPhone: '+39 06 (55) 01' } });
    expect(phone.links).toContain('tel:+39065501');
    expect(phone.text).toContain('+39 06 (55) 01');
    expect(phone.text).not.toContain('tel:');
    const none = await mailOf(kind, { clinic: { contactPhone: undefined } });
    expect(none.links.filter((link) => link.startsWith('tel:'))).toEqual([]);
  });

  test.each(['full', 'minimal'] as const)('has a neutral subject and a harmless preview, %s', async (summaryDetail) => {
    const { subject, preview, links } = await mailOf(kind, { clinic: { summaryDetail } });
    expect(subject).toMatch(/^(Your enquiry at|Your reminder from|A note from) Clinica Alba$/);
    expect(preview).not.toBe('');
    expect(`${subject} ${preview} ${links.join(' ')}`).not.toMatch(telling);
  });

  test('tells nothing medical where the clinic wants that', async () => {
    const { html, text } = await mailOf(kind, { clinic: { summaryDetail: 'minimal' } });
    expect(text).toContain('Hello Ada Rossi');
    expect(html).not.toMatch(telling);
    expect(text).not.toMatch(telling);
  });

  test('says the same in HTML and in text, with the postal address and no forbidden word', async () => {
    const { html, text } = await mailOf(kind);
    for (const part of [html, text]) {
      expect(part).toContain('Via Aurelia 12, 00165 Roma');
      expect(part).not.toMatch(forbidden);
      expect(part).not.toContain('canary');
    }
  });
});

describe('marketing mail', () => {
  test.each(['follow-up-1', 'follow-up-2', 'maintenance'] as const)('say openly what cannot wait: %s', async (kind) => {
    const { text, links } = await mailOf(kind, { clinic: { country: 'GB' } });
    expect(text).toMatch(
      /Call the emergency number now\..*Emergency number: 999.*Urgent care: 111.*Samaritans.*Yellow Card/s,
    );
    expect(links).toContain('https://suitably.example/c/alba/care');
    const minimal = await mailOf(kind, { clinic: { country: 'GB', summaryDetail: 'minimal' } });
    expect(minimal.text).toContain('Emergency number: 999');
    expect(minimal.text).not.toMatch(/needl|numbing/i);
  });

  test.each(['follow-up-1', 'follow-up-2', 'maintenance'] as const)('can be left with one click: %s', async (kind) => {
    const { headers, links, submission } = await mailOf(kind);
    const header = (name: string) => headers.find(({ key }) => key === name)?.value ?? '';
    const url = header('list-unsubscribe').replace(/^<|>$/g, '');
    expect(url.startsWith(`${publicUrl}/u/`)).toBe(true);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(links).toContain(url);
    const emailHash = personHash(keys.match, 'alba', 'ada@example.com');
    expect(readUnsubscribeToken([keys.link], url.slice(`${publicUrl}/u/`.length))).toEqual({
      clinic: 'alba',
      emailHash,
    });
    expect(submission.configurationSet).toBe('marketing-set');
    expect(Buffer.from(submission.raw).toString()).toMatch(/^List-Unsubscribe:\s+<https:\S+>\r\n/m);
  });

  test('is not what service mail is', async () => {
    for (const kind of ['summary', 'decision', 'eligible-again'] as const) {
      const { headers, submission, text } = await mailOf(kind);
      expect(text).not.toContain(mailTexts('en').stopMails);
      expect(headers.some(({ key }) => key === 'list-unsubscribe')).toBe(false);
      expect(submission.configurationSet).toBe('service-set');
    }
  });

  test('leaves the result link out when it does not open any more', async () => {
    const fresh = await mailOf('follow-up-2');
    const end = Date.parse(aScreening().linkExpiresAt);
    const late = await mailOf('follow-up-2', { deps: { now: () => end } });
    const last = await mailOf('follow-up-2', { deps: { now: () => end - 1 } });
    expect(last.links.filter((link) => link.includes('/r/'))).toHaveLength(1);
    expect(fresh.links.filter((link) => link.includes('/r/'))).toHaveLength(1);
    expect(late.links.filter((link) => link.includes('/r/'))).toHaveLength(0);
  });
});

describe('the reminder', () => {
  test('names the day and leads back to the questions', async () => {
    const message = { dueAt: '2026-12-12T08:00:00.000Z' };
    const { text, links } = await mailOf('eligible-again', { message });
    expect(text).toMatch(/In your result of 15 June 2026, the earliest day for a treatment was \d+ \w+ 2026/);
    expect(text).not.toMatch(/isotretinoin|steroid|cold sore/i);
    const link = links.find((href) => href.includes('/c/alba?again=')) ?? '';
    expect(readAgainToken([keys.link], new URL(link).searchParams.get('again') ?? '')).toMatchObject({
      clinic: 'alba',
      leadId: 'lead-1',
      screeningId: 'screening-1',
      expiresAt: '2027-01-11T08:00:00.000Z',
    });
    expect(text).toContain('The link works until 11 January 2027');
  });

  test.each([
    ['something that has to be over first', 'openEnded'],
    ['that a clinician is to be seen', 'needsClinician'],
  ] as const)('says %s where the result did, and in full alone', async (_, name) => {
    const says = async (given: boolean, summaryDetail: 'full' | 'minimal' = 'full') => {
      const screening = aScreening(answersFor.defer_until);
      const assessment = { ...screening.assessment, openEnded: false, needsClinician: false, [name]: given };
      const { text } = await mailOf('eligible-again', {
        clinic: { summaryDetail },
        screening: { ...screening, assessment },
      });
      return oneLine(text).includes(words['eligible-again'][name]);
    };
    expect([await says(true), await says(false), await says(true, 'minimal')]).toEqual([true, false, false]);
  });

  test('is none for a result without a day', async () => {
    const made = mailOf('eligible-again', { screening: aScreening(answersFor.suitable) });
    await expect(made).rejects.toThrow('A reminder was planned for a screening without a waiting time');
  });

  test('does not take the day for a yes', async () => {
    const { text } = await mailOf('eligible-again');
    expect(text).toContain('The day alone is not a yes');
    expect(text).not.toMatch(/\bbook\b/i);
  });
});

describe('a decision', () => {
  test.each(decisions)('is told in words of its own, without the reason: %s', async (decision: Decision) => {
    const { text } = await mailOf(
      'decision',
      {},
      aReview({ decision, until: decision === 'wait' ? '2026-09-01' : undefined }),
    );
    const others = decisions.filter((other) => other !== decision);
    const texts = await Promise.all(
      others.map(async (other) => (await mailOf('decision', {}, aReview({ decision: other }))).text),
    );
    expect(texts).not.toContain(text);
    expect(text).not.toContain('canary-reason');
    expect(text.includes('1 September 2026')).toBe(decision === 'wait');
  });

  test.each(['full', 'minimal'] as const)(
    'to see somebody first proposes a day, where there is one: %s',
    async (detail) => {
      const review = aReview({ decision: 'see_in_person', proposedOn: '2026-09-03' });
      const { text } = await mailOf('decision', { clinic: { summaryDetail: detail } }, review);
      expect(oneLine(text)).toContain('We suggest 3 September 2026.');
      const without = await mailOf('decision', {}, aReview({ decision: 'see_in_person' }));
      expect(without.text).not.toContain('We suggest');
      const other = await mailOf('decision', {}, aReview({ decision: 'proceed', proposedOn: '2026-09-03' }));
      expect(other.text).not.toContain('We suggest');
    },
  );

  test('that is sent again is told by the review that it was about', async () => {
    const dedupeKey = resentKey(resentKey('review-1', 'resend-1'), 'resend-2');
    const asked: string[] = [];
    const readReview = async (_clinic: string, _leadId: string, reviewId: string) => {
      asked.push(reviewId);
      return aReview();
    };
    await mailOf('decision', { message: { dedupeKey }, deps: { readReview } });
    expect([dedupeKey, asked]).toEqual(['review-1~resend-2', ['review-1']]);
  });

  test.each(['wait', 'decline'] as const)('pushes nobody to a visit when it is no: %s', async (decision) => {
    const { text } = await mailOf('decision', {}, aReview({ decision }));
    expect(text).not.toMatch(/find a time|arrange|book/i);
  });

  test('to wait names no day where there is none', async () => {
    const { text } = await mailOf('decision', {}, aReview({ decision: 'wait' }));
    expect(oneLine(text)).toContain(words.decision.full.wait.headline);
    const told = await mailOf('decision', {}, aReview({ decision: 'proceed', until: '2026-09-01' }));
    expect(told.text).not.toContain('1 September 2026');
  });

  test('of which there is no record sends nothing', async () => {
    const made = mailOf('decision', { deps: { readReview: async () => undefined } });
    await expect(made).rejects.toThrow('missing');
  });
});

describe('the summary of a clinic that asks for a confirmation', () => {
  const consent = { textId: 't', textHash: 'h', lang: 'en', at: instant(noon), via: 'json' } as const;
  const consented = (given: Pick<Consent, 'purpose' | 'isGiven'>, answers: Record<string, unknown> = {}) =>
    aScreening(answers, { consents: [{ ...consent, ...given }] });
  const tickedBy = (answers: Record<string, unknown>) => consented({ purpose: 'marketing', isGiven: true }, answers);
  const ticked = tickedBy({});
  const summary = (over: Over) => mailOf('summary', { screening: ticked, ...over });

  test('asks for it when the box was ticked', async () => {
    const { links, text } = await summary({ clinic: { doubleOptIn: true } });
    const link = links.find((href) => href.startsWith(`${publicUrl}/s/`)) ?? '';
    expect(readOptInToken([keys.link], link.slice(`${publicUrl}/s/`.length))).toMatchObject({
      screeningId: 'screening-1',
    });
    expect(text).toContain('If you do nothing, you will not get any');
  });

  test.each([
    ['whose lead is gone', undefined],
    ['who was erased meanwhile', {}],
    ['who has not agreed yet', { wantsMarketing: false }],
  ])('asks also somebody %s', async (_, lead) => {
    const { links } = await summary({ clinic: { doubleOptIn: true }, deps: { readLead: async () => lead } });
    expect(links.filter((href) => href.startsWith(`${publicUrl}/s/`))).toHaveLength(1);
  });

  test.each([
    ['the clinic does not ask', { clinic: { doubleOptIn: false } }],
    [
      'the result speaks against a visit',
      { clinic: { doubleOptIn: true }, screening: tickedBy(answersFor.not_suitable) },
    ],
    ['the box was left empty', { clinic: { doubleOptIn: true }, screening: aScreening() }],
    [
      'a no was given',
      { clinic: { doubleOptIn: true }, screening: consented({ purpose: 'marketing', isGiven: false }) },
    ],
    [
      'another box was ticked',
      { clinic: { doubleOptIn: true }, screening: consented({ purpose: 'reminder', isGiven: true }) },
    ],
    [
      'it was confirmed before',
      { clinic: { doubleOptIn: true }, deps: { readLead: async () => ({ wantsMarketing: true }) } },
    ],
  ])('does not when %s', async (_, over) => {
    const { links, text } = await summary(over);
    expect(links.filter((href) => href.includes('/s/'))).toEqual([]);
    expect(text).not.toContain(words.summary.optInTitle);
  });
});

describe('the notice to the address that alerts went to', () => {
  const message = { kind: 'settings-notice', dedupeKey: 'alba#7', createdAt: instant(noon) } as const;
  const former = async (clinic: string, version: number) =>
    clinic === 'alba' && version === 7 ? aClinic({ alertAddress: 'former@alba.example' }) : undefined;

  test('goes there, and says when by the clinic’s clock', async () => {
    const { to, text } = await writeMail({ message, deps: { readFormer: former } });
    expect(to).toEqual([{ name: '', address: 'former@alba.example' }]);
    expect(oneLine(text)).toContain('on 15 June 2026 at 12:00 (Europe/Rome)');
  });

  test('is none when the settings of then are gone', async () => {
    await expect(
      writeMail({ message: { ...message, dedupeKey: 'alba#6' }, deps: { readFormer: former } }),
    ).rejects.toThrow('missing');
  });
});

test('what has no value stays as it is written', () => {
  expect(filled('{clinic} and {other}', { clinic: '{other} $& Alba' })).toBe('{other} $& Alba and {other}');
});
