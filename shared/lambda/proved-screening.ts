/** What a screening can be proved by, as files to keep, or the problem that says why it cannot. */
import { ExpectedError } from '../contract/expected-error.ts';
import { log } from './log.ts';
import type { Reply } from './reply.ts';

/**
 * What was made of a screening. Throws `conflict` for one that was stored before there were receipts, and, with a line in
 * the log, for one that is not as it was stored.
 */
export const provedScreening = <Proof extends object>(
  made: Proof | 'none' | 'changed',
  { clinic, screeningId }: { clinic: string; screeningId: string },
): Proof => {
  if (typeof made === 'object') return made;
  if (made === 'none') throw new ExpectedError('conflict', 'noReceiptYet');
  log('receipt.refused', { clinic, screeningId });
  throw new ExpectedError('conflict', 'changedReceipt');
};

const file = (name: string, contentType: string, text: string): Reply => {
  return { status: 200, headers: { 'Content-Disposition': `attachment; filename="${name}"` }, contentType, text };
};

/** The part that is wished as a file: `answers`, or else the receipt. */
export const proofFile = ({ receipt, answers }: { receipt: string; answers: object }, part?: string): Reply =>
  part === 'answers'
    ? file('screening-answers.json', 'application/json', JSON.stringify(answers, null, 2))
    : file('screening-receipt.jws', 'application/jose', receipt);
