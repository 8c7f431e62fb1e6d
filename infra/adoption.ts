/** What a stage takes over, instead of having its stack make it (docs/restoring.md). */
import * as z from 'zod';

const table = z.string().regex(/^[A-Za-z0-9_.-]{3,255}$/, 'The name of a table, not its ARN.');
const streamLabel = z
  .string()
  .regex(/^\d[\dTZ:.+-]{9,40}$/, 'The end of the ARN of a stream, such as 2026-06-15T10:00:00.000.');
const secret = z
  .string()
  .regex(
    /^arn:aws:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+-[A-Za-z0-9]{6}$/,
    'The whole ARN of a secret, with the six letters at its end.',
  );

/**
 * Every part is by itself, and named as the stack's outputs name it; what is left out or null is the stack's own. Whatever
 * is taken over belongs to nobody's template: a stack that is deleted, rolled back or changed leaves it as it is.
 */
export const adoption = z.strictObject({
  leads: z.strictObject({ table, stream: streamLabel }).nullable().default(null),
  audit: table.nullable().default(null),
  ledger: table.nullable().default(null),
  linkKey: secret.nullable().default(null),
  matchKey: secret.nullable().default(null),
  sealKey: secret.nullable().default(null),
  originSecret: secret.nullable().default(null),
  receiptKey: secret.nullable().default(null),
  key: z
    .string()
    .regex(/^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[a-f0-9-]{36}$/, 'The ARN of a key of KMS.')
    .nullable()
    .default(null),
  userPool: z
    .strictObject({
      id: z.string().regex(/^[a-z0-9-]+_[A-Za-z0-9]+$/, 'The id of a user pool, such as eu-central-1_AbCdEfGhI.'),
      domainPrefix: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
        .nullable(),
    })
    .nullable()
    .default(null),
});

export type Adoption = z.infer<typeof adoption>;

/** For the help of the stage file. */
export const adoptionMeaning =
  'What exists already and is taken over: after a restore, or when the stack was lost (docs/restoring.md). leads: ' +
  '{ table, stream }, the name and the label of its stream. audit, ledger: names of tables. linkKey, matchKey, sealKey, ' +
  'originSecret, receiptKey: ARNs of secrets. key: the ARN of the key that they are encrypted with. userPool: { id, ' +
  'domainPrefix }, the prefix where the pool has one already, otherwise null. null: the stack makes everything. Never ' +
  'take a name out again: the stack would make an empty one in its place.';
