/** Where the public keys of receipts come from: a saved file, or the address at which a deployment publishes them. */
import type * as z from 'zod';
import { keyList } from '../../shared/receipts/receipt-keys.ts';

/** Keys, and where they are from, for whoever reads the verdict. */
export type ReadKeys = { keys: z.output<typeof keyList>; from: string };

const wellKnown = '/.well-known/jwks.json';

/** ms for the answer, and characters of it. */
const patience = 10_000;
const longest = 65_536;

const read = (text: string, from: string): ReadKeys => {
  try {
    return { keys: keyList.parse(JSON.parse(text)), from };
  } catch {
    throw new Error(`${from} is no list of keys.`);
  }
};

/** Over the network only with TLS, or on this machine: whoever changes the list decides what is genuine. */
const isTrusted = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));

const asked = async (address: URL): Promise<ReadKeys> => {
  const from = address.href;
  if (!isTrusted(address)) throw new Error(`Keys are asked for by https alone, not at ${from}.`);
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) }).catch(
    () => undefined,
  );
  if (!answer?.ok) throw new Error(`There is no list of keys at ${from}. Name a saved one: --jwks FILE.`);
  const text = await answer.text();
  if (text.length > longest) throw new Error(`${from} is too long for a list of keys.`);
  return read(text, from);
};

/** The keys of a deployment, by its public address. Throws a sentence. */
export const keysAt = async (issuer: string): Promise<ReadKeys> => {
  if (!URL.canParse(issuer)) throw new Error('The receipt names no address of keys. Name a saved list: --jwks FILE.');
  return await asked(new URL(wellKnown, issuer));
};

/** The keys of a file, or of an address as it is given. Throws a sentence. */
export const keysIn = async (place: string, textOf: (file: string) => string): Promise<ReadKeys> =>
  /^https?:\/\//.test(place) ? await asked(new URL(place)) : read(textOf(place), place);
