/** The links to their own pages that persons find in a mail. */
import { clinicDay } from '../../clinics/clinic-day.ts';
import { againLinkDays, againUrl } from '../../links/again-link.ts';
import { inLanguage } from '../../links/in-language.ts';
import { optInUrl } from '../../links/opt-in-link.ts';
import { linkKeyOf, resultToken } from '../../links/result-link.ts';
import { addDays } from '../../screening/calendar-day.ts';
import { noPromotion } from '../kinds.ts';
import type { DatedLink } from '../templates/letter.tsx';
import type { PersonTask } from './write-task.ts';

/** The person's result. */
export const resultOf = ({ clinic, screening, deps }: PersonTask): DatedLink => {
  const { linkKeyId, linkExpiresAt, screeningId, lang } = screening;
  const key = linkKeyOf(linkKeyId, deps.keys.link, deps.keys.previousLink);
  return {
    url: inLanguage(`${deps.publicUrl}/r/${resultToken(key, clinic.clinic, screeningId)}`, lang, clinic),
    endsOn: clinicDay(Date.parse(linkExpiresAt), clinic.zone),
  };
};

/** The form, with what the person answered before. */
export const againOf = ({ message, clinic, screening, deps }: PersonTask): DatedLink => {
  const { leadId, dueAt } = message;
  const { screeningId, lang } = screening;
  const about = { clinic: clinic.clinic, leadId, screeningId, dueAt };
  const endsOn = addDays(clinicDay(Date.parse(dueAt), clinic.zone), againLinkDays);
  const url = againUrl({ ...about, publicUrl: deps.publicUrl, key: deps.keys.link });
  return { url: inLanguage(url, lang, clinic), endsOn };
};

/**
 * The address at which a person confirms that follow-ups are wanted; undefined where there is nothing to confirm: the
 * clinic does not ask, the box was not ticked, it is confirmed, or the result speaks against a visit.
 */
export const optInOf = async ({ message, clinic, screening, deps }: PersonTask): Promise<string | undefined> => {
  const isTicked = screening.consents.some(({ purpose, isGiven }) => purpose === 'marketing' && isGiven);
  if (!clinic.doubleOptIn || !isTicked || noPromotion.includes(screening.assessment.outcome)) return undefined;
  const lead = await deps.readLead(clinic.clinic, message.leadId);
  if (lead?.wantsMarketing) return undefined;
  const { screeningId, createdAt: screenedAt } = screening;
  const about = { clinic: clinic.clinic, leadId: message.leadId, screeningId, screenedAt };
  const url = optInUrl({ ...about, publicUrl: deps.publicUrl, key: deps.keys.link });
  return inLanguage(url, screening.lang, clinic);
};
