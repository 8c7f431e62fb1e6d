/**
 * How a submission is answered: 201 with the assessment, 303 to a page, or 200 where nothing was stored
 * (docs/contract.md#submissions).
 */

import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { AnswerOf } from '../contract/openapi/operations.ts';
import type { JudgedSubmission } from '../intake/judge-submission.ts';
import { inLanguage } from '../links/in-language.ts';
import { linkKeyOf, resultToken } from '../links/result-link.ts';
import { signTime } from '../links/signed-time.ts';
import type { Page, Reply } from './reply.ts';

/** What an answer is made of besides the submission: the same for the first one and for its replays. */
export type Answered = { screeningId: string; createdAt: string; linkKeyId: string; isReplay: boolean };

/** `now` in ms; `publicUrl` without a trailing slash. */
export type ReplyContext = { keys: { link: string; previousLink: string }; publicUrl: string; now: number };

/** An instant without its milliseconds. */
const toTheSecond = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z');

/** The result, which leads on to the page that was asked for; or that page at once, where the clinic wants it so. */
const placeAfter = async (asked: string | undefined, settings: ClinicSettings, ownPage: string): Promise<string> => {
  // Loaded for form posts alone.
  const { returnTarget } = await import('../clinics/return-target.ts');
  const target = returnTarget(asked, settings);
  if (settings.thanksFirst && target !== undefined) return target;
  return target === undefined || target === settings.thankYouUrl
    ? ownPage
    : `${ownPage}&next=${encodeURIComponent(target)}`;
};

/** The answer to a stored submission. */
export const storedReply = async (
  { answersPage, settings, standing, submission, explained, lang }: JudgedSubmission,
  { screeningId, createdAt, linkKeyId, isReplay }: Answered,
  { keys, publicUrl, now }: ReplyContext,
): Promise<Reply<AnswerOf<'submitScreening'>>> => {
  const headers: Record<string, string> = isReplay ? { 'Idempotency-Replayed': 'true' } : {};
  const token = resultToken(linkKeyOf(linkKeyId, keys.link, keys.previousLink), settings.clinic, screeningId);
  const path = `/r/${token}`;
  if (answersPage) {
    const ownPage = inLanguage(`${path}?now=${signTime(keys.link, 'result-now', token, now)}`, lang, settings);
    return {
      status: 303,
      headers: { ...headers, Location: await placeAfter(submission.returnUrl, settings, ownPage) },
    };
  }
  const ids = { screeningId, createdAt: toTheSecond(createdAt) };
  const json = {
    ...ids,
    resultUrl: inLanguage(`${publicUrl}${path}`, lang, settings),
    assessment: explained,
    signOff: standing.signOff ?? null,
  };
  return { status: 201, headers: { ...headers, Location: path }, json };
};

/** For somebody under age: the assessment, and that nothing was kept. `page` shows it to a browser. */
export const unstoredReply = async (
  judged: JudgedSubmission,
  page: () => Promise<Page>,
): Promise<Reply<AnswerOf<'submitScreening'>>> =>
  judged.answersPage
    ? { status: 200, ...(await page()) }
    : { status: 200, json: { stored: false, assessment: judged.explained, signOff: judged.standing.signOff ?? null } };
