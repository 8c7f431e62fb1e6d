/**
 * Limits of intake (docs/contract.md#limits): a source that posts too often is told so; a submission that looks
 * automatic, or whose address has had its mails, is kept but held. Whoever is held is told nothing.
 */
import { ExpectedError } from '../contract/expected-error.ts';
import { holdFor } from '../intake/hold.ts';
import type { JudgedSubmission } from '../intake/judge-submission.ts';
import type { SubmissionHashes } from '../intake/submission-hashes.ts';
import type { Hold } from '../leads/lead.ts';
import { readSignedTime } from '../links/signed-time.ts';
import { log } from './log.ts';

/** More new leads than this within the window hold further summaries. The window is in ms. */
const surge = { leads: 100, window: 300_000 } as const;

/** Where limits are counted, and the keys that sign form tokens (current and previous). */
export type AdmissionDeps = {
  limits: {
    admitSource: (
      source: { clinic: string; block: string; network?: string; mark: string },
      at: number,
    ) => Promise<boolean>;
    admitMailbox: (mailbox: { clinic: string; hash: string; mark: string }, at: number) => Promise<boolean>;
  };
  leads: { hasMoreLeadsThan: (clinic: string, limit: number, since: number, now: number) => Promise<boolean> };
  linkKeys: readonly string[];
};

/** Whether the submission is held, and why; `at` is in ms. Throws `rate-limited`. */
export type AdmitSubmission = (
  judged: JudgedSubmission,
  hashes: SubmissionHashes,
  at: number,
) => Promise<Hold | undefined>;

const tooOften = (at: number) =>
  new ExpectedError('rate-limited', 'Too many submissions from here. Please wait a minute.', {
    retryAfter: 60 - Math.floor((at / 1000) % 60),
  });

/** Makes the admission of a deployment. */
export const admitSubmission =
  ({ limits, leads, linkKeys }: AdmissionDeps): AdmitSubmission =>
  async ({ settings: { clinic }, submission: { website, formToken } }, { mark, source, mailbox }, at) => {
    if (!(await limits.admitSource({ clinic, ...source, mark }, at))) throw tooOften(at);
    // A token that we did not sign says nothing; leaving it out would have been as easy as making one up.
    const formLoadedAt = formToken && readSignedTime(linkKeys, 'form-token', clinic, formToken);
    const suspicion = { website, formLoadedAt: formLoadedAt || undefined, isAddressExhausted: false, isSurge: false };
    const held = holdFor(suspicion, at);
    if (held) return held;
    const isAddressExhausted = !(await limits.admitMailbox({ clinic, hash: mailbox, mark }, at));
    const isSurge = await leads.hasMoreLeadsThan(clinic, surge.leads, at - surge.window, at);
    if (isSurge) log('intake.surge', { clinic });
    return holdFor({ ...suspicion, isAddressExhausted, isSurge }, at);
  };
