/**
 * The mails that a clinic sends, written to somebody who does not exist: for whoever decides about their settings
 * (docs/contract.md#settings). They are made by what writes every mail, from a screening that nobody has sent.
 */
import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import type { Member } from '../../clinics/member.ts';
import type { Screening } from '../../leads/screening.ts';
import { linkKeyId } from '../../links/result-link.ts';
import type { Finding } from '../../screening/assess.ts';
import { addDays } from '../../screening/calendar-day.ts';
import { currentRowsOf } from '../../screening/published/published.ts';
import type { Rule } from '../../screening/rule-set.ts';
import { clinicMailLanguage } from '../../texts/clinic-mail-texts.ts';
import type { Language } from '../../texts/language.ts';
import { kinds, type MessageKind } from '../kinds.ts';
import { type Message, templateVersion } from '../message.ts';
import { messageIdOf } from '../message-id.ts';
import { writeMessage } from './write-message.ts';
import type { WriteDeps } from './write-task.ts';

/** A mail for reading: the text that goes out beside the HTML, word for word. */
export type SampleMail = { kind: MessageKind; subject: string; text: string };

/** Links of samples are signed by a key that opens nothing. */
const keys = { link: '0'.repeat(64), previousLink: '', match: '0'.repeat(64) };

const leadId = 'SampleSampleSampleSamp';
const screeningId = 'sample';

/** What a person is sent, in the order in which it comes, and what the clinic is sent. */
const shownKinds = [
  'summary',
  'decision',
  'eligible-again',
  'follow-up-1',
  'follow-up-2',
  'maintenance',
  'clinic-alert',
  'escalation',
] as const satisfies readonly MessageKind[];

const foundBy = ({ id: ruleId, severity, seeDoctor }: Rule, waitUntil: string | null): Finding => ({
  ...{ ruleId, severity, waitUntil, seeDoctor: seeDoctor === true },
});

/** Somebody who has to wait for two months, and hears of a caution besides: the mails say most about such a result. */
const sampleScreening = (clinic: ClinicSettings, lang: Language, at: number): Screening => {
  const { treatments, device, signOff } = clinic;
  const [treatment] = treatments;
  const { rules, version } = currentRowsOf(treatment);
  const today = clinicDay(at, clinic.zone);
  const deferUntil = addDays(today, 60);
  const wait = rules.find(({ severity }) => severity === 'temporary');
  const caution = rules.find(({ severity }) => severity === 'caution');
  return {
    ...{ screeningId, leadId, clinic: clinic.clinic, createdAt: new Date(at).toISOString(), today, device, lang },
    ...(signOff && { signOff }),
    ...{ treatment, ruleSetVersion: version, answers: {}, noneApply: [] },
    contact: { name: 'Ada Example', email: 'ada@example.com', note: '' },
    assessment: {
      ...{ outcome: 'defer_until', deferUntil, needsClinician: false, openEnded: false },
      findings: [...(wait ? [foundBy(wait, deferUntil)] : []), ...(caution ? [foundBy(caution, null)] : [])],
    },
    ...{ consents: [], attribution: {}, hasOpaqueOrigin: false, linkKeyId: linkKeyId(keys.link) },
    linkExpiresAt: new Date(at + 30 * 86_400_000).toISOString(),
  };
};

const sampleMessage = (kind: MessageKind, { clinic }: ClinicSettings, lang: Language, at: number): Message => {
  const now = new Date(at).toISOString();
  return {
    messageId: messageIdOf(leadId, kind, screeningId),
    ...{ clinic, leadId, kind, class: kinds[kind].class, dedupeKey: screeningId, screeningId, templateVersion },
    ...{ lang, state: 'READY', createdAt: now, dueAt: now, notAfter: now },
    ...{ attempt: 0, resends: 0, deaths: 0, version: 1 },
  };
};

/** Who reads the mails to the clinic, in the language that is asked for. */
const sampleReaders = ({ clinic, alertAddress, escalationAddress }: ClinicSettings, lang: Language): Member[] =>
  [alertAddress, escalationAddress].flatMap((email) =>
    email === undefined
      ? []
      : [{ clinic, sub: 'sample', email, name: '', role: 'viewer', addedAt: '', lang: clinicMailLanguage(lang) }],
  );

/**
 * Writes every kind that has a reader as these settings would have it now (`at`, in ms), to readers of one language. Nothing is
 * read, stored or sent.
 */
export const sampleMails = async (
  clinic: ClinicSettings,
  { publicUrl, consoleUrl, lang, at }: Pick<WriteDeps, 'publicUrl' | 'consoleUrl'> & { lang: Language; at: number },
): Promise<SampleMail[]> => {
  const screening = sampleScreening(clinic, lang, at);
  const deps: WriteDeps = {
    ...{ publicUrl, consoleUrl, keys, now: () => at },
    readScreening: async () => screening,
    readLead: async () => ({}),
    readReview: async () => ({
      ...{ reviewId: 'sample', clinic: clinic.clinic, leadId, screeningId, decision: 'proceed', reason: '' },
      ...{ isVerifiedInPerson: false, isNotified: true, by: '', byName: '', at: screening.createdAt },
    }),
    readFormer: async () => undefined,
    listMembers: async () => sampleReaders(clinic, lang),
    findLate: async () => ({ count: 2, fresh: 1, oldest: screening.createdAt }),
  };
  const digest = { count: 1, since: screening.createdAt, waiting: 3 };
  const written = shownKinds.map(async (kind): Promise<SampleMail[]> => {
    const mail = await writeMessage({ message: sampleMessage(kind, clinic, lang, at), clinic, digest, deps });
    return mail ? [{ kind, subject: mail.mail.subject, text: mail.mail.text }] : [];
  });
  return (await Promise.all(written)).flat();
};
