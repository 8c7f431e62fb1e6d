import { CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../shared/receipts/canonical-json.ts';
import type { Receipt } from '../../shared/receipts/receipt.ts';
import { keyIdOf, keyList, publicTextOf, signingKey } from '../../shared/receipts/receipt-keys.ts';
import { receiptType } from '../../shared/receipts/sign-receipt.ts';
import { areItsRules, verifiedReceipt } from '../../shared/receipts/verify-receipt.ts';
import { kept, secrets } from './kept-receipts.ts';

const jws = kept('healthy-1.1.0.jws');
const keys = keyList.parse(JSON.parse(kept('jwks.json')));
const [head = '', payload = '', signature = ''] = jws.split('.');
const receipt: Receipt = JSON.parse(Buffer.from(payload, 'base64url').toString());
const kid = keyIdOf(publicTextOf(secrets.before));

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs as we do, whatever it is. */
const signed = async (text: string, header: Record<string, unknown> = {}, secret = secrets.before): Promise<string> =>
  await new CompactSign(Buffer.from(text))
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: receiptType, ...header })
    .sign(signingKey(secret));

/** Signs with the public key as if it was a shared secret. */
const confused = async (): Promise<string> =>
  await new CompactSign(Buffer.from(payload, 'base64url'))
    .setProtectedHeader({ alg: 'HS256', kid, typ: receiptType })
    .sign(Buffer.from(publicTextOf(secrets.before), 'base64url'));

describe('a receipt', () => {
  test('is proved by the list of keys, whatever else is in the list', async () => {
    const mixed = {
      keys: [{ kty: 'RSA', n: 'AQAB', e: 'AQAB' }, { kty: 'OKP', crv: 'Ed25519', x: '!' }, ...keys.keys],
    };
    expect(await verifiedReceipt(jws, mixed)).toEqual(receipt);
  });

  test('is signed over its one spelling', async () => {
    expect(await signed(canonicalJson(receipt))).toBe(jws);
  });

  test('is refused with any of its letters changed', async () => {
    const refused = await Promise.all(
      [...jws].map(async (letter, place) => {
        const changed = `${jws.slice(0, place)}${letter === 'A' ? 'B' : 'A'}${jws.slice(place + 1)}`;
        return await verifiedReceipt(changed, keys).then(
          () => `letter ${place}`,
          () => undefined,
        );
      }),
    );
    expect(refused.filter(Boolean)).toEqual([]);
  });

  test('is refused in another spelling of the same bytes', async () => {
    const last = signature.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const spelled = `${signature.slice(0, -1)}${alphabet[alphabet.indexOf(last) + 1]}`;
    expect(Buffer.from(spelled, 'base64url')).toEqual(Buffer.from(signature, 'base64url'));
    await expect(verifiedReceipt(`${head}.${payload}.${spelled}`, keys)).rejects.toThrow('was changed');
  });

  const wrong: [string, () => string | Promise<string>, string][] = [
    ['no signature at all', () => `${encoded({ alg: 'none', kid, typ: receiptType })}.${payload}.`, 'three parts'],
    [
      'alg none with a signature',
      () => `${encoded({ alg: 'none', kid, typ: receiptType })}.${payload}.${signature}`,
      'Only EdDSA',
    ],
    ['HS256 with the public key', confused, 'signed by HS256'],
    ['another key', () => signed(canonicalJson(receipt), {}, 'a key of somebody else, which is long'), 'was changed'],
    ['a key of no list', () => signed(canonicalJson(receipt), { kid: 'x' }), 'has none of the name x'],
    ['its own key in the header', () => signed(canonicalJson(receipt), { jwk: { kty: 'OKP' } }), 'its header'],
    ['a token of another kind', () => signed(canonicalJson(receipt), { typ: 'JWT' }), 'no receipt of a screening'],
    [
      'its members in another order',
      () => signed(JSON.stringify(Object.fromEntries(Object.entries(receipt).reverse()))),
      'no receipt that',
    ],
    ['something that is not known', () => signed(canonicalJson({ ...receipt, more: 1 })), 'no receipt that'],
    [
      'an outcome that there is none of',
      () => signed(canonicalJson({ ...receipt, outcome: 'fine' })),
      'no receipt that',
    ],
    ['text that is no JSON', () => signed('receipt'), 'no receipt that'],
    ['a header that is no JSON', () => `AAAA.${payload}.${signature}`, 'its header'],
    ['a fourth part', () => `${jws}.AAAA`, 'three parts'],
    ['nothing', () => '', 'three parts'],
    ['far too much', () => `${head}.${'A'.repeat(40_000)}.${signature}`, 'three parts'],
  ];
  test.each(wrong)('is refused with %s', async (_what, made, sentence) => {
    await expect(verifiedReceipt(await made(), keys)).rejects.toThrow(sentence);
  });

  test('is refused by a list that gives the name of a key to another', async () => {
    const x = publicTextOf('a key of somebody else, which is long');
    await expect(verifiedReceipt(jws, { keys: [{ kty: 'OKP', crv: 'Ed25519', x, kid }] })).rejects.toThrow('has none');
  });
});

describe('the rules of a receipt', () => {
  test('are those that are published', () => {
    expect(areItsRules(receipt)).toBe(true);
  });

  test.each(['rows', 'texts', 'terms'])('are others when the digest of the %s is another', (part) => {
    expect(areItsRules({ ...receipt, ruleSet: { ...receipt.ruleSet, [part]: 'f'.repeat(64) } })).toBe(false);
  });

  test.each([{ version: '9.9.9' }, { treatment: 'peel' }, { treatment: '__proto__' }])('are not known: %o', (other) => {
    expect(areItsRules({ ...receipt, ruleSet: { ...receipt.ruleSet, ...other } })).toBeUndefined();
  });
});
