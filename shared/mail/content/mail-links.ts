/** What a mail is written from, and the links to their own page that persons find in it. */
import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import type { Member } from '../../clinics/member.ts';
import type { Lead } from '../../leads/lead.ts';
import type { Review } from '../../leads/review.ts';
import type { Screening } from '../../leads/screening.ts';
import { againLinkDays, againUrl } from '../../links/again-link.ts';
import { optInUrl } from '../../links/opt-in-link.ts';
import { linkKeyOf, resultToken } from '../../links/result-link.ts';
import { addDays } from '../../screening/calendar-day.ts';
import { noPromotion } from '../kinds.ts';
import type { Message } from '../message.ts';
import type { FindLate } from '../plan/plan-escalation.ts';
import type { DatedLink } from '../templates/letter.tsx';

/** Where the writer reads what a message is about. */
export type WriteDeps = {
  readScreening: (clinic: string, leadId: string, screeningId: string) => Promise<Screening | undefined>;
  /** Whether the lead has agreed to marketing already; asked only where a clinic wants a confirmation. */
  readLead: (clinic: string, leadId: string) => Promise<Pick<Lead, 'wantsMarketing'> | object | undefined>;
  readReview: (clinic: string, leadId: string, reviewId: string) => Promise<Review | undefined>;
  /** What a clinic's settings were in a version that was replaced. */
  readFormer: (clinic: string, version: number) => Promise<ClinicSettings | undefined>;
  /** Who works at a clinic under a `sub` now. */
  readMember: (clinic: string, sub: string) => Promise<Member | undefined>;
  /** Who waits longer at a clinic than it promised. */
  findLate: FindLate;
  publicUrl: string;
  /** Where staff work. */
  consoleUrl: string;
  keys: { link: string; previousLink: string; match: string };
  /** ms since the epoch. */
  now: () => number;
};

/** A message that is to be written. `digest`: what an alert speaks for. */
export type WriteTask = {
  message: Message;
  clinic: ClinicSettings;
  digest?: { count: number; since: string; waiting: number } | undefined;
  deps: WriteDeps;
};

/** A message that is to be written to the person of a screening. */
export type PersonTask = WriteTask & { screening: Screening };

/** The person's result. */
export const resultOf = ({ clinic, screening, deps }: PersonTask): DatedLink => {
  const { linkKeyId, linkExpiresAt, screeningId } = screening;
  const key = linkKeyOf(linkKeyId, deps.keys.link, deps.keys.previousLink);
  return {
    url: `${deps.publicUrl}/r/${resultToken(key, clinic.clinic, screeningId)}`,
    endsOn: clinicDay(Date.parse(linkExpiresAt), clinic.zone),
  };
};

/** The form, with what the person answered before. */
export const againOf = ({ message, clinic, screening, deps }: PersonTask): DatedLink => {
  const { leadId, dueAt } = message;
  const { screeningId } = screening;
  const about = { clinic: clinic.clinic, leadId, screeningId, dueAt };
  const endsOn = addDays(clinicDay(Date.parse(dueAt), clinic.zone), againLinkDays);
  return { url: againUrl({ ...about, publicUrl: deps.publicUrl, key: deps.keys.link }), endsOn };
};

/**
 * The address at which a person confirms that follow-ups are wanted; undefined where there is nothing to confirm: the
 * clinic does not ask, the box was not ticked, it is confirmed, or the result speaks against a visit.
 */
export const optInOf = async ({ message, clinic, screening, deps }: PersonTask): Promise<string | undefined> => {
  const isTicked = screening.consents.some(({ purpose, isGiven }) => purpose === 'marketing' && isGiven);
  if (!clinic.doubleOptIn || !isTicked || noPromotion.includes(screening.assessment.outcome)) return undefined;
  const lead = await deps.readLead(clinic.clinic, message.leadId);
  if (lead && 'wantsMarketing' in lead && lead.wantsMarketing) return undefined;
  const { screeningId, createdAt: screenedAt } = screening;
  const about = { clinic: clinic.clinic, leadId: message.leadId, screeningId, screenedAt };
  return optInUrl({ ...about, publicUrl: deps.publicUrl, key: deps.keys.link });
};
