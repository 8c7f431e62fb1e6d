/**
 * What a submission is about, as keyed hashes: the person, their mailbox, their number, and which submission it repeats.
 * Keys of items are made of these hashes; no hash can be read back.
 */
import { createHash } from 'node:crypto';
import { personHash } from '../leads/person-hash.ts';
import { fingerprintOf, keptFor, keyHash } from './idempotency.ts';
import type { JudgedSubmission } from './judge-submission.ts';
import { sourceBlock } from './source-block.ts';

/** The hashes of one submission. */
export type SubmissionHashes = {
  fingerprint: string;
  /** The key it is remembered under and for how long (ms); a JSON post without a key is not remembered. */
  repeat: { keyHash: string; keptFor: number } | undefined;
  /** Stands for this submission in counters: the same for every repeat of it. */
  mark: string;
  person: string;
  mailbox: string;
  phone: string | undefined;
  source: { block: string; network?: string };
};

type Sent = Pick<JudgedSubmission, 'settings' | 'submission' | 'phone' | 'via' | 'chosenKey' | 'source'>;

const repeatOf = ({ chosenKey, via }: Sent, fingerprint: string): SubmissionHashes['repeat'] => {
  if (chosenKey !== undefined) return { keyHash: keyHash('chosen', chosenKey), keptFor: keptFor.chosen };
  return via === 'form' ? { keyHash: keyHash('derived', fingerprint), keptFor: keptFor.derived } : undefined;
};

/**
 * The fingerprint as builds up to 1.1.0 made it, of all that was sent but the key: their records are in use for a day after
 * this build takes over, and a repeat that spans the change is a repeat.
 */
export const formerFingerprint = ({ settings, submission }: Pick<Sent, 'settings' | 'submission'>): string => {
  const { idempotencyKey: _key, leaveEmpty, website = leaveEmpty, ...content } = submission;
  return fingerprintOf({ clinic: settings.clinic, ...content, website });
};

/** Hashes what was sent with the deployment's match key. `screeningId` marks a submission that repeats none. */
export const hashSubmission = (matchKey: string, sent: Sent, screeningId: string): SubmissionHashes => {
  const { clinic } = sent.settings;
  // What the person did not type is no part of an intent: a form that is loaded again has another token and referrer.
  const { idempotencyKey: _key, formToken: _token, attribution: _page, returnUrl: _to, ...content } = sent.submission;
  const fingerprint = fingerprintOf({ clinic, ...content });
  const repeat = repeatOf(sent, fingerprint);
  const { email } = sent.submission.contact;
  const { block, network } = sourceBlock(sent.source);
  return {
    fingerprint,
    repeat,
    mark: createHash('sha256')
      .update(repeat?.keyHash ?? screeningId)
      .digest('base64url')
      .slice(0, 10),
    person: personHash(matchKey, clinic, email.matchText),
    mailbox: personHash(matchKey, '*', email.mailboxText),
    phone: sent.phone && personHash(matchKey, clinic, sent.phone.e164),
    source: {
      block: personHash(matchKey, '*', block),
      ...(network && { network: personHash(matchKey, '*', network) }),
    },
  };
};
