import { fromCode } from './from-code.ts';

const reasons: Readonly<Record<string, string>> = {
  honeypot: 'a field was filled in that people do not see',
  'too-fast': 'it was sent faster than a person can fill it in',
  'address-limit': 'the address has reached its limit of mails for a day',
  surge: 'more leads than usual came in at once',
};

/** Why a lead is held, as the rest of a sentence. */
export const holdLabel = (reason: string): string => reasons[reason] ?? (reason ? fromCode(reason) : 'to be looked at');
