/**
 * Limits of intake (docs/contract.md#limits): a source that posts too often is told so; a submission that looks
 * automatic, or whose address has had its mails, is kept but held. Whoever is held is told nothing.
 */
import { ExpectedError } from '../contract/expected-error.ts';
import { holdFor } from '../intake/hold.ts';
import type { JudgedSubmission } from '../intake/judge-submission.ts';
import type { AdmittedSubmission, FirstLook } from '../intake/lead-from-submission.ts';
import type { SubmissionHashes } from '../intake/submission-hashes.ts';
import { readSignedTime } from '../links/signed-time.ts';
import { log } from './log.ts';

/** More new leads than this within the window hold further summaries. The window is in ms. */
const surge = { leads: 100, window: 300_000 } as const;

/** Where limits are counted, what is looked at, and the keys that sign form tokens (current and previous). */
export type AdmissionDeps = {
  admitSource: (
    source: { clinic: string; block: string; network?: string; mark: string },
    at: number,
  ) => Promise<boolean>;
  firstLook: (clinic: string, hashes: SubmissionHashes, at: number) => Promise<FirstLook>;
  leads: {
    hasMoreLeadsThan: (clinic: string, limit: number, since: number, now: number) => Promise<boolean>;
    isPhoneKnown: (clinic: string, phoneHash: string) => Promise<boolean>;
  };
  linkKeys: readonly string[];
};

/** What is known of a submission that is let in, and whether it is held and why. */
export type Admission = Pick<AdmittedSubmission, 'hold' | 'firstLook' | 'possibleDuplicate'>;

/** Lets a submission in; `at` is in ms. Throws `rate-limited`. */
export type AdmitSubmission = (judged: JudgedSubmission, hashes: SubmissionHashes, at: number) => Promise<Admission>;

const tooOften = (at: number) =>
  new ExpectedError('rate-limited', 'tooManySubmissions', {
    retryAfter: 60 - Math.floor((at / 1000) % 60),
  });

/**
 * Makes the admission of a deployment. Everything is asked at once: whoever is refused for their source has caused reads
 * and no write but that of the source.
 */
export const admitSubmission =
  ({ admitSource, firstLook, leads, linkKeys }: AdmissionDeps): AdmitSubmission =>
  async ({ settings: { clinic }, submission: { leaveEmpty, formToken } }, hashes, at) => {
    const { mark, source, phone } = hashes;
    // A token that we did not sign says nothing; leaving it out would have been as easy as making one up.
    const formLoadedAt = formToken && readSignedTime(linkKeys, 'form-token', clinic, formToken);
    const suspicion = {
      leaveEmpty,
      formLoadedAt: formLoadedAt || undefined,
      isAddressExhausted: false,
      isSurge: false,
    };
    const held = holdFor(suspicion, at);
    const [isWithin, look, possibleDuplicate, isSurge] = await Promise.all([
      admitSource({ clinic, ...source, mark }, at),
      firstLook(clinic, hashes, at),
      phone !== undefined && leads.isPhoneKnown(clinic, phone),
      !held && leads.hasMoreLeadsThan(clinic, surge.leads, at - surge.window, at),
    ]);
    if (!isWithin) throw tooOften(at);
    if (isSurge) log('intake.surge', { clinic });
    const hold = held ?? holdFor({ ...suspicion, isAddressExhausted: look.isMailboxFull, isSurge }, at);
    return { hold, firstLook: look, possibleDuplicate };
  };
