/**
 * A key for one purpose, derived from a key of the deployment (HKDF). It is derived once in the life of a process: it
 * costs as much as signing with it. There are as many as keys of the deployment times purposes, a dozen at most.
 */
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

const derived = new Map<string, KeyObject>();

/** The key of a purpose. */
export const derivedKey = (key: string, purpose: string): KeyObject => {
  const name = `${purpose}\n${key}`;
  const known = derived.get(name);
  if (known) return known;
  const made = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `suitably:${purpose}`, 32)));
  derived.set(name, made);
  return made;
};
