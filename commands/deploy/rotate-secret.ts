/** Gives a secret a new value, the old one staying accepted (rotateSecret). */
import { randomInt } from 'node:crypto';
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { differenceInDays } from 'date-fns/differenceInDays';
import * as z from 'zod';
import type { Stage } from '../../infra/stages.ts';
import { stackOutputNames } from '../../shared/contract/stack-output-names.ts';
import { publicTextOf } from '../../shared/receipts/receipt-keys.ts';
import { stackState } from '../stack-state.ts';
import { changeStage } from './stage-files.ts';

/** The secrets that can be rotated. The others never are: what was made with them could not be checked any more. */
export const rotated = { link: 'linkKey', origin: 'originSecret', receipt: 'receiptKey' } as const;

export type RotatedSecret = keyof typeof rotated;

/** Days that a link which was signed with the previous key must stay good (docs/contract.md#result-links). */
const linkDays = 30;

const pair = z.object({ current: z.string().min(32), previous: z.string() });
const signing = z.object({ current: z.string().min(32), retired: z.string() });

/** Public keys that stay published; more would not fit into the environment of a function. */
const mostRetired = 24;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const newValue = (): string => Array.from({ length: 64 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** The present value of a key of links or of the edge becomes the previous. Throws while links of that are good. */
function withPrevious(value: unknown, secret: RotatedSecret, age: number): object {
  const { current, previous } = pair.parse(value);
  const isFirst = previous === 'none' || previous === '';
  if (secret === 'link' && !isFirst && age < linkDays)
    throw new Error(
      `The key of links was rotated ${age} days ago. Links of before are good for ${linkDays}: wait, or they end.`,
    );
  return { previous: current, current: newValue() };
}

/**
 * A new key of receipts. The public part of the present one stays, so that what it signed can be checked for good. Throws
 * when there are too many.
 */
export function withRetiredKey(value: unknown): object {
  const { current, retired } = signing.parse(value);
  const before = retired === 'none' ? [] : retired.split(' ');
  if (before.length >= mostRetired)
    throw new Error(`${mostRetired} public keys of receipts are published. Take the oldest out of the secret first.`);
  return { retired: [publicTextOf(current), ...before].join(' '), current: newValue() };
}

/**
 * Writes a new value, keeps the present one as the previous (of the key of receipts its public part), and raises `keyRound` in the file of the stage (below
 * `folder`, usually the repository); a deployment then brings it to the functions and, after them, to the edge. Throws a
 * sentence when a rotation is not finished, or when links that were signed with the previous value are still good.
 */
export async function rotateSecret(stage: Stage, secret: RotatedSecret, now: Date, folder?: string): Promise<void> {
  const { status, outputs } = await stackState(stage.region, stage.stackName);
  const SecretId = outputs[stackOutputNames[rotated[secret]]];
  if (!status || !SecretId) throw new Error(`${stage.stackName} is not deployed in ${stage.region}.`);
  if (outputs[stackOutputNames.edgeKeyRound] !== String(stage.keyRound))
    throw new Error(
      `Round ${stage.keyRound} of keys is not deployed yet. First: npm run deploy -- --stage ${stage.name}`,
    );
  const client = new SecretsManagerClient({ region: stage.region });
  const { SecretString = '', CreatedDate } = await client.send(new GetSecretValueCommand({ SecretId }));
  const value: unknown = JSON.parse(SecretString);
  const age = CreatedDate ? differenceInDays(now, CreatedDate) : 0;
  const next = secret === 'receipt' ? withRetiredKey(value) : withPrevious(value, secret, age);
  // The file first: a round without a new value changes nothing, a value without a round would never be read.
  changeStage(stage.name, (file) => ({ ...file, keyRound: stage.keyRound + 1 }), folder);
  await client.send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(next) }));
}
