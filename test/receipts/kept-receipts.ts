/**
 * Receipts that were made before a rotation of their key, kept with their answers and the list of keys as it was published
 * afterwards. Nothing but a version that was not published yet ever asks for others:
 * `RECORD_RECEIPTS=1 npx vitest run test/receipts/kept-receipts.test.ts && npx biome check --write test/receipts`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { screeningOf } from '../../shared/intake/lead-from-submission.ts';
import type { Screening } from '../../shared/leads/screening.ts';
import { keysToPublish, publicTextOf } from '../../shared/receipts/receipt-keys.ts';
import { provenScreening } from '../../shared/receipts/sign-receipt.ts';
import { aClinic, everyGroup } from '../builders.ts';
import { admitted, matchKey } from '../intake/admitted.ts';

const folder = path.join(import.meta.dirname, 'kept');

/** The secret that signed, and the one that came after it. */
export const secrets = { before: 'a receipt key that was rotated, of the tests', now: 'b'.repeat(64) };

export const signing = { secret: secrets.before, matchKey, issuer: 'https://suitably.example' };

const sunburnt = {
  answers: { age: 20, events: [{ type: 'sunburn-or-tan', date: '2026-07-10' }] },
  noneApply: everyGroup.filter((group) => group !== 'recent-procedure'),
};
const stricter = aClinic({
  overlay: { waits: { 'sunburn-recent': 40 }, ageLine: { under: 25, severity: 'relative' } },
});

const submissions: Readonly<Record<string, Parameters<typeof admitted>>> = {
  'healthy-1.0.0': [{ ruleSetVersion: '1.0.0' }],
  'stricter-clinic-1.0.0': [{ ...sunburnt, ruleSetVersion: '1.0.0' }, { settings: stricter }],
  'healthy-1.1.0': [{ ruleSetVersion: '1.1.0' }],
  'stricter-clinic-1.1.0': [{ ...sunburnt, ruleSetVersion: '1.1.0' }, { settings: stricter }],
};

/** What each of them is called. */
export const keptNames = Object.keys(submissions);

/** The screening of one of them, as it would be stored. */
export const keptScreening = async (name: string): Promise<Screening> =>
  screeningOf(await admitted(...(submissions[name] ?? [])), { leadId: 'lead-1' });

/** One of the kept files: `jwks.json`, or a name with `.jws` or `.answers.json` behind it. */
export const keptFile = (file: string): string => path.join(folder, file);
export const kept = (file: string): string => readFileSync(keptFile(file), 'utf8').trim();

/** Writes all of them. */
export async function record(): Promise<void> {
  const write = (file: string, text: string) => writeFileSync(keptFile(file), `${text}\n`);
  mkdirSync(folder, { recursive: true });
  for (const name of keptNames) {
    const made = await provenScreening(signing, await keptScreening(name));
    if (typeof made === 'string') throw new Error('A receipt of the tests cannot be made.');
    write(`${name}.jws`, made.receipt);
    write(`${name}.answers.json`, JSON.stringify(made.answers, null, 2));
  }
  const published = keysToPublish(secrets.now, [publicTextOf(secrets.before)]);
  write('jwks.json', JSON.stringify(published, null, 2));
}
