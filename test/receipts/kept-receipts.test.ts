import { describe, expect, test } from 'vitest';
import { answersFile } from '../../shared/receipts/answers-file.ts';
import { findDisagreements } from '../../shared/receipts/judge-receipt.ts';
import { keyList, keysToPublish } from '../../shared/receipts/receipt-keys.ts';
import { provenScreening } from '../../shared/receipts/sign-receipt.ts';
import { verifiedReceipt } from '../../shared/receipts/verify-receipt.ts';
import { versionsOf } from '../../shared/screening/published/treatments.ts';
import { kept, keptNames, keptScreening, record, secrets, signing } from './kept-receipts.ts';

if (process.env.RECORD_RECEIPTS) await record();

const keys = keyList.parse(JSON.parse(kept('jwks.json')));
const answersOf = (name: string) => answersFile.parse(JSON.parse(kept(`${name}.answers.json`)));

describe('a receipt that was made before its key was rotated', () => {
  test.each(keptNames)('is still proved, and judged again as it was: %s', async (name) => {
    const receipt = await verifiedReceipt(kept(`${name}.jws`), keys);
    expect(await findDisagreements(receipt, answersOf(name))).toEqual([]);
  });

  test('is there for each published version', async () => {
    const receipts = await Promise.all(keptNames.map((name) => verifiedReceipt(kept(`${name}.jws`), keys)));
    const versions = receipts.map(({ ruleSet }) => ruleSet.version);
    expect([...new Set(versions)]).toEqual(versionsOf('microneedling'));
    expect(new Set(receipts.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
  });

  test('was signed by the key that is published as the second one', () => {
    expect(keysToPublish(secrets.before, []).keys).toEqual(keys.keys.slice(1));
  });

  test.each(keptNames)('comes out the same to the letter when it is asked for again: %s', async (name) => {
    const proof = await provenScreening(signing, await keptScreening(name));
    expect(proof).toEqual({ receipt: kept(`${name}.jws`), answers: answersOf(name) });
  });
});
