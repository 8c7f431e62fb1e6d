/**
 * npm run -s receipt -- verify FILE [--answers FILE] [--jwks FILE|URL]
 * Says whether a receipt of a screening is genuine: its signature by a list of public keys (saved in a file, or asked for;
 * without --jwks at the address that the receipt names), its rules by those that are published here. With --answers, a
 * file of answers or an export of the person, the answers are compared and judged again. Exit 1 when something is not as
 * the receipt says, 2 on bad input. docs/screening.md#receipts says what it proves.
 */
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type AnswersFile, answersFile } from '../../shared/receipts/answers-file.ts';
import { findDisagreements } from '../../shared/receipts/judge-receipt.ts';
import type { Receipt } from '../../shared/receipts/receipt.ts';
import { areItsRules, issuerIn, verifiedReceipt } from '../../shared/receipts/verify-receipt.ts';
import { leave, messageOf } from '../leave.ts';
import { keysAt, keysIn } from './read-keys.ts';

const usage = 'Usage: npm run -s receipt -- verify FILE [--answers FILE] [--jwks FILE|URL]';

/** Bytes of a file at most: an export of somebody with thousands of screenings. */
const largest = 64 * 1024 * 1024;

function readFlags() {
  try {
    const options = { answers: { type: 'string' }, jwks: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [word, file, ...more] = positionals;
    return word === 'verify' && file && more.length === 0 ? { file, ...values } : leave(2, usage);
  } catch (error) {
    return leave(2, messageOf(error), usage);
  }
}

function textOf(file: string): string {
  try {
    if (statSync(file).size > largest) return leave(2, `${file} is larger than 64 MB.`);
    return readFileSync(file, 'utf8').trim();
  } catch {
    return leave(2, `There is no file ${file} that can be read.`, usage);
  }
}

const exported = z.object({ screenings: z.array(z.looseObject({ screeningId: z.string() })) });

/** The answers of a screening, from their own file or from an export of the person. */
function answersIn(file: string, screeningId: string): AnswersFile {
  try {
    const json: unknown = JSON.parse(textOf(file));
    const { data } = exported.safeParse(json);
    return answersFile.parse(data ? data.screenings.find((one) => one.screeningId === screeningId) : json);
  } catch {
    return leave(2, `${file} holds no answers of the screening ${screeningId}.`);
  }
}

const summary = (receipt: Receipt): string[] => {
  const { clinic, screeningId, screenedAt, ruleSet, outcome, deferUntil, rules, signOff, overlay } = receipt;
  return [
    `Screening ${screeningId} at ${clinic}, ${screenedAt}.`,
    `Judged by ${ruleSet.treatment} ${ruleSet.version}${overlay ? ', as the clinic had tightened it' : ''}; ` +
      `${signOff ? `signed off by the approval ${signOff}` : 'no sign-off was in force'}.`,
    `Outcome: ${[outcome, deferUntil ?? []].flat().join(', until ')}. Rules: ${rules.join(', ') || 'none fired'}.`,
  ];
};

const { file, answers, jwks } = readFlags();
const jws = textOf(file);

try {
  const { keys, from } = jwks === undefined ? await keysAt(issuerIn(jws)) : await keysIn(jwks, textOf);
  const receipt = await verifiedReceipt(jws, keys);
  const said = [`Genuine: signed with a key of ${from}, and not changed since.`, ...summary(receipt)];
  const areHere = areItsRules(receipt);
  if (areHere === false) leave(1, ...said, 'But its rules are not those that are published under this version.');
  said.push(
    areHere
      ? 'Its rules are those that are published.'
      : 'Its version is not in this copy of the program: not compared.',
  );
  const wrong = answers === undefined ? [] : await findDisagreements(receipt, answersIn(answers, receipt.screeningId));
  if (wrong.length > 0) leave(1, ...said, ...wrong);
  if (answers !== undefined)
    said.push('The answers are those that were judged, and come to the same by the same rules.');
  process.stdout.write(`${said.join('\n')}\n`);
} catch (error) {
  leave(1, messageOf(error));
}
