/** Checks a receipt without asking anybody: its signature by a saved list of keys, its rules by those that are published. */
import { compactVerify } from 'jose';
import * as z from 'zod';
import { digestsOf } from '../clinics/rule-digests.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Receipt, receipt } from './receipt.ts';
import { type keyList, keyNamed } from './receipt-keys.ts';
import { receiptType } from './sign-receipt.ts';

/** Characters of a receipt at most; one with every rule that can fire together has a tenth of it. */
const longest = 32_768;

/** Nothing else may stand in the header: no key of the sender's own, no extension that has to be understood. */
const header = z.strictObject({ alg: z.string(), kid: z.string(), typ: z.string() });

const asJson = (part: string): unknown => {
  const bytes = Buffer.from(part, 'base64url');
  // Base64 has several spellings of the same bytes, and only one of them was signed by us.
  if (bytes.toString('base64url') !== part) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
};

const refuse = (sentence: string): never => {
  throw new Error(sentence);
};

const headerOf = (part: string) => {
  const { data } = header.safeParse(asJson(part));
  if (!data) return refuse('This is no receipt: its header cannot be read, or says more than that of a receipt.');
  if (data.alg !== 'EdDSA')
    return refuse(`The receipt says that it is signed by ${data.alg}. Only EdDSA proves anything.`);
  if (data.typ !== receiptType) return refuse('This is signed, and it is no receipt of a screening.');
  return data;
};

const contentsOf = (part: string): Receipt => {
  const { data } = receipt.safeParse(asJson(part));
  const isCanonical = data && Buffer.from(part, 'base64url').toString() === canonicalJson(data);
  return isCanonical
    ? data
    : refuse('The signature is right, and what is signed is no receipt that this program knows.');
};

/** The deployment that a receipt says it is of. Nothing is checked yet: it is where keys can be asked for. */
export const issuerIn = (jws: string): string => {
  const claimed = z.object({ iss: z.string() }).safeParse(asJson(jws.split('.')[1] ?? ''));
  return claimed.data?.iss ?? '';
};

/** What a receipt says, when one of the keys signed it. Throws a sentence otherwise. */
export const verifiedReceipt = async (jws: string, keys: z.output<typeof keyList>): Promise<Receipt> => {
  const [first = '', second = '', signature = '', ...more] = jws.length <= longest ? jws.split('.') : [];
  if (!signature || more.length > 0)
    return refuse('This is no receipt: a receipt is three parts with dots between them.');
  const { kid } = headerOf(first);
  const key = keyNamed(kid, keys) ?? refuse(`The list of keys has none of the name ${kid}, which signed the receipt.`);
  const isWritten = Buffer.from(signature, 'base64url').toString('base64url') === signature;
  const isSigned = await compactVerify(jws, key, { algorithms: ['EdDSA'] }).then(
    () => isWritten,
    () => false,
  );
  return isSigned ? contentsOf(second) : refuse('The signature does not belong to this receipt: it was changed.');
};

/** Whether the rules that a receipt names are those that are published here; undefined when that version is not known. */
export const areItsRules = ({ ruleSet }: Receipt): boolean | undefined => {
  const { treatment, version, rows, texts, terms } = ruleSet;
  const published = digestsOf({ treatment, version });
  if (!published) return undefined;
  return rows === published.rows && terms === published.terms && Object.values(published.texts).includes(texts);
};
