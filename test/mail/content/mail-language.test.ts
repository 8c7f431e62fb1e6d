/** Whose language a mail is in: of the person's screening, or of the member of the clinic who reads it. */
import { describe, expect, test, vi } from 'vitest';
import type { Member } from '../../../shared/clinics/member.ts';
import type { Review } from '../../../shared/leads/review.ts';
import { kinds, type MessageKind, messageKinds } from '../../../shared/mail/kinds.ts';
import { clinicMailLanguage, clinicMailTexts } from '../../../shared/texts/clinic-mail-texts.ts';
import { languages, staffLanguages } from '../../../shared/texts/language.ts';
import { mailTexts } from '../../../shared/texts/mail-texts.ts';
import { aClinic, aSignOff } from '../../builders.ts';
import { instant, noon } from '../messages.ts';
import { answersFor, aScreening } from '../screenings.ts';
import { writeMail } from './write-mail.ts';

const langOf = (html: string) => /<html [^>]*lang="(\w+)"/.exec(html)?.[1];
const toPersons = messageKinds.filter((kind) => kinds[kind].to === 'person');
const review: Review = {
  ...{
    reviewId: 'review-1',
    clinic: 'alba',
    leadId: 'lead-1',
    screeningId: 'screening-1',
    decision: 'proceed' as const,
  },
  ...{ reason: '', isVerifiedInPerson: false, isNotified: true, by: 'c', byName: 'Dr Bianchi', at: instant(noon) },
};

describe.each(languages)('a person who was screened in %s', (lang) => {
  const answers = (kind: MessageKind) => (kind === 'eligible-again' ? answersFor.defer_until : {});
  const about = (kind: MessageKind) => ({ kind, class: kinds[kind].class });

  test.each(toPersons)('is written to in it, whatever the clinic speaks: %s', async (kind) => {
    const { html, links, subject } = await writeMail({
      screening: aScreening(answers(kind), { lang }),
      message: about(kind),
      clinic: { languages: [...languages] },
      deps: { readReview: async () => review },
    });
    expect(langOf(html)).toBe(lang);
    // What is behind them knows nothing of its reader before somebody has typed an address.
    const own = links.filter((link) => link.startsWith('https://suitably.example/'));
    // A decision leads nowhere but to the clinic.
    expect(own.length > 0).toBe(kind !== 'decision');
    expect(own.filter((link) => new URL(link).searchParams.get('lang') !== lang)).toEqual([]);
    expect(subject).toBe(mailTexts(lang).kinds[kind as 'summary'].subject.replace('{clinic}', 'Clinica Alba'));
  });
});

test('a refresher is about the latest screening of the person, and in its language', async () => {
  const readScreening = vi.fn(async (_clinic: string, _leadId: string, screeningId: string) =>
    aScreening({}, { screeningId, today: screeningId === 'screening-2' ? '2026-05-01' : '2026-06-15' }),
  );
  const message = { kind: 'maintenance', class: 'marketing' } as const;
  const readLead = async () => ({ leadId: 'lead-1', lastScreeningId: 'screening-2' });
  const { text } = await writeMail({ message, deps: { readScreening, readLead } });
  expect(readScreening.mock.calls).toEqual([['alba', 'lead-1', 'screening-2']]);
  expect(text).toContain(' 2026');
  const gone = await writeMail({ message, deps: { readScreening, readLead: async () => ({ leadId: 'lead-1' }) } });
  expect(readScreening.mock.lastCall?.[2]).toBe('screening-1');
  expect(gone.text).not.toBe(text);
});

const toClinics = messageKinds.filter((kind) => kinds[kind].to === 'clinic');
const reader = 'Head@alba.example';
const clinic = aClinic({
  ...{ alertAddress: reader, escalationAddress: reader, answerWithin: 125, signOff: aSignOff() },
});
const keys: Partial<Record<MessageKind, string>> = {
  'settings-notice': 'alba#7',
  'rules-review': `alba#${clinic.signOff?.approvalId}#30#sub-head`,
  escalation: `alba#0#${noon}`,
};

const written = (kind: MessageKind, members: readonly Member[]) =>
  writeMail({
    clinic,
    message: { kind, ...(keys[kind] && { dedupeKey: keys[kind] }) },
    deps: {
      listMembers: async (of) => (of === 'alba' ? members : []),
      readFormer: async () => clinic,
      findLate: async () => ({ count: 2, fresh: 1, oldest: instant(noon) }),
    },
  });

const aMember = (sub: string, email: string, lang?: Member['lang']): Member => ({
  ...{ clinic: 'alba', sub, email, name: 'Carla Bianchi', role: 'admin', addedAt: instant(noon), lang },
});
const head = (lang?: Member['lang']) => aMember('sub-head', reader.toLowerCase(), lang);
const other = aMember('sub-other', 'other@alba.example', 'it');

describe.each(toClinics)('a mail to a clinic: %s', (kind) => {
  test.each(staffLanguages)('is in the language of the member who reads it: %s', async (chosen) => {
    const lang = clinicMailLanguage(chosen);
    const { html, subject } = await written(kind, [other, head(chosen)]);
    expect(langOf(html)).toBe(lang);
    const said = clinicMailTexts(lang)[kind as 'clinic-alert'].subject;
    expect(subject).toBe(said.replace('{clinic}', 'Clinica Alba'));
  });

  test('is in the language of the clinic where the member has chosen none', async () => {
    const { html } = await written(kind, [other, head()]);
    expect(langOf(html)).toBe(clinicMailLanguage(clinic.languages[0]));
  });
});

test.each(toClinics.filter((kind) => kind !== 'rules-review'))(
  'an address of nobody who works there is written to in the language of the clinic: %s',
  async (kind) => {
    const { html, to } = await written(kind, [other]);
    expect([langOf(html), to?.[0]?.address]).toEqual([clinicMailLanguage(clinic.languages[0]), reader]);
  },
);

test('English is for whom staff are not spoken to in their language', () => {
  for (const lang of languages)
    expect(clinicMailLanguage(lang)).toBe(staffLanguages.some((one) => one === lang) ? lang : 'en');
});
