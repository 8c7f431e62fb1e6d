/**
 * What a submission is about, as keyed hashes: the person, their mailbox, their number, and which intent it repeats.
 * These are what keys of items are made of; nothing in them can be read back.
 */
import { createHash } from 'node:crypto';
import { personHash } from '../leads/person-hash.ts';
import { fingerprintOf, keptFor, keyHash } from './idempotency.ts';
import type { Judged } from './read-submission.ts';
import { sourceBlock } from './source-block.ts';

/** The hashes of one submission. */
export type Intent = {
  fingerprint: string;
  /** The key it is remembered under and for how long (ms); a JSON post without a key is not remembered. */
  repeat: { keyHash: string; keptFor: number } | undefined;
  /** Stands for this intent in counters: the same for every repeat of it. */
  mark: string;
  person: string;
  mailbox: string;
  phone: string | undefined;
  source: { block: string; network?: string };
};

type Sent = {
  clinic: string;
  judged: Judged;
  via: 'json' | 'form';
  chosenKey: string | undefined;
  source: string;
  screeningId: string;
};

const repeatOf = ({ chosenKey, via }: Sent, fingerprint: string): Intent['repeat'] => {
  if (chosenKey !== undefined) return { keyHash: keyHash('chosen', chosenKey), keptFor: keptFor.chosen };
  return via === 'form' ? { keyHash: keyHash('derived', fingerprint), keptFor: keptFor.derived } : undefined;
};

/** Hashes what was sent with the deployment's match key. */
export const intentOf = (matchKey: string, sent: Sent): Intent => {
  const { clinic, judged, source, screeningId } = sent;
  const { idempotencyKey: _key, ...content } = judged.submission;
  const fingerprint = fingerprintOf({ clinic, ...content });
  const repeat = repeatOf(sent, fingerprint);
  const { email } = judged.submission.contact;
  const { block, network } = sourceBlock(source);
  return {
    fingerprint,
    repeat,
    mark: createHash('sha256')
      .update(repeat?.keyHash ?? screeningId)
      .digest('base64url')
      .slice(0, 10),
    person: personHash(matchKey, clinic, email.matchText),
    mailbox: personHash(matchKey, '*', email.mailboxText),
    phone: judged.phone && personHash(matchKey, clinic, judged.phone.e164),
    source: {
      block: personHash(matchKey, '*', block),
      ...(network && { network: personHash(matchKey, '*', network) }),
    },
  };
};
