/** Signs receipts: the canonical JSON of one as a compact JWS (RFC 7515), by Ed25519. */
import { CompactSign } from 'jose';
import type { Screening } from '../leads/screening.ts';
import { type AnswersFile, answersFile } from './answers-file.ts';
import { canonicalJson } from './canonical-json.ts';
import { receiptOf } from './receipt.ts';
import { keyIdOf, publicTextOf, signingKey } from './receipt-keys.ts';
import { isAsStored } from './screening-seal.ts';

/** Says what is signed, so that no other kind of token is ever taken for a receipt (RFC 8725, 3.11). */
export const receiptType = 'suitably-receipt+jws';

/** Where receipts are made: the value of RECEIPT_KEY, MATCH_KEY for the seal, and the public address. */
export type Signing = { secret: string; matchKey: string; issuer: string };

/** A receipt, and the answers that it stands for. */
export type ScreeningProof = { receipt: string; answers: AnswersFile };

/**
 * The receipt of a stored screening, with its answers; the same text for as long as the key is the same. `none` for a screening that was
 * stored before there were receipts, `changed` for one that is not as it was stored: nothing is signed that was not sealed.
 */
export const provenScreening = async (
  { secret, matchKey, issuer }: Signing,
  screening: Screening,
): Promise<ScreeningProof | 'none' | 'changed'> => {
  const asStored = isAsStored(matchKey, screening);
  if (!asStored) return asStored === undefined ? 'none' : 'changed';
  const answers = answersFile.parse(screening);
  const payload = Buffer.from(canonicalJson(receiptOf(screening, issuer)));
  const header = { alg: 'EdDSA', kid: keyIdOf(publicTextOf(secret)), typ: receiptType };
  const receipt = await new CompactSign(payload).setProtectedHeader(header).sign(signingKey(secret));
  return { receipt, answers };
};
