/**
 * The seal of a stored screening (docs/screening.md#receipts): a keyed hash over all that a receipt rests on, made in the
 * transaction that stores it. Whoever changes the item afterwards has no key for another seal, and gets no receipt.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { sortedJson } from '../contract/sorted-json.ts';
import type { Screening } from '../leads/screening.ts';
import { derivedKey } from '../links/derived-key.ts';

/** Bytes of a salt: 128 bits, of which nobody guesses one. */
export const saltBytes = 16;

/** What may change, or says nothing of the judgement: who it was, what they agreed to, the link, the hold. */
type Unsealed =
  | 'leadId'
  | 'contact'
  | 'consents'
  | 'attribution'
  | 'hold'
  | 'hasOpaqueOrigin'
  | 'linkKeyId'
  | 'linkHash'
  | 'linkExpiresAt'
  | 'seal';

/** All the rest of a screening, whatever is added to it one day. */
export type SealedFacts = Omit<Screening, Unsealed>;

const factsOf = ({
  leadId: _leadId,
  contact: _contact,
  consents: _consents,
  attribution: _attribution,
  hold: _hold,
  hasOpaqueOrigin: _hasOpaqueOrigin,
  linkKeyId: _linkKeyId,
  linkHash: _linkHash,
  linkExpiresAt: _linkExpiresAt,
  seal: _seal,
  ...facts
}: SealedFacts & Partial<Screening>): SealedFacts => facts;

const sealOf = (matchKey: string, screening: SealedFacts & Partial<Screening>): string =>
  createHmac('sha256', derivedKey(matchKey, 'screening-seal'))
    .update(sortedJson(factsOf(screening)))
    .digest('base64url');

/** Salts and seals a screening that is about to be stored. */
export type SealScreening = (screening: Screening) => Screening;

/** `matchKey` is the deployment's, which never changes; `newSalt` gives `saltBytes` random bytes. */
export const sealScreening =
  (matchKey: string, newSalt: () => Buffer): SealScreening =>
  (screening) => {
    const salted = { ...screening, salt: newSalt().toString('base64url') };
    return { ...salted, seal: sealOf(matchKey, salted) };
  };

/** Whether a screening is as it was stored; undefined for one that was stored before there were seals. */
export const isAsStored = (matchKey: string, screening: Screening): boolean | undefined => {
  const { salt, seal } = screening;
  if (salt === undefined || seal === undefined) return undefined;
  const own = Buffer.from(sealOf(matchKey, screening));
  const given = Buffer.from(seal);
  return own.length === given.length && timingSafeEqual(own, given);
};
