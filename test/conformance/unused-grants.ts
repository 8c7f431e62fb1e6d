/**
 * Every grant that no recorded or derived call uses, with the reason to keep it. A grant that is used meanwhile, or gone,
 * fails the test as a new one does.
 */

/** A grant as permissions.test.ts names it, and whose it is. */
export type Unused = { grant: string; of: readonly string[]; why: string };

const readers = ['ReadQuestionnaire', 'Canary'];
const writers = [
  'SubmitScreening',
  'ShowResult',
  'ShowForm',
  'Unsubscribe',
  'ConfirmOptIn',
  'Staff',
  'SendMail',
  'SweepMail',
  'ReceiveMailEvents',
  'Purge',
  'SealAudit',
];

const asAsked =
  'The policy that the DynamoDB guide writes for users of an encrypted table (“Key policy for a customer managed key”) ' +
  'names it. What the database asks in a caller’s name is Decrypt; the others cannot be seen without an account.';

const eitherDoor =
  'send-mail and sweep-mail are two doors into one room (docs/mail-protocol.md#two-doors): whichever comes first sends a ' +
  'message. Tests meet this by the other.';

/** Of the roles of functions. */
export const unusedByRoles: readonly Unused[] = [
  { grant: 'kms:DescribeKey ${Key.Arn} by dynamodb', of: [...readers, ...writers], why: asAsked },
  { grant: 'kms:Encrypt ${Key.Arn} by dynamodb', of: writers, why: asAsked },
  { grant: 'kms:GenerateDataKey ${Key.Arn} by dynamodb', of: writers, why: asAsked },
  { grant: 'kms:ReEncryptFrom ${Key.Arn} by dynamodb', of: writers, why: asAsked },
  { grant: 'kms:ReEncryptTo ${Key.Arn} by dynamodb', of: writers, why: asAsked },
  { grant: 'dynamodb:Query ${TablesLeads.Arn}/index/byToDo', of: ['SweepMail'], why: eitherDoor },
  {
    grant: 'ses:SendRawEmail arn:aws:ses:${AWS::Region}:${AWS::AccountId}:configuration-set/${MailMarketing.Ref}',
    of: ['SendMail'],
    why: eitherDoor,
  },
];

const delegates =
  'The account’s own policies decide; without it nobody could administer the key, and no role could be given its use.';
const ofSecrets =
  'CDK grants it with a secret: Secrets Manager uses the key for whoever reads or makes a secret, which is CloudFormation ' +
  'in the name of who deploys.';
const ofAutoDelete =
  'The function of CDK that empties the bucket before it is deleted. It runs only while a stage is taken down.';

const secretActions = ['CreateGrant', 'Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey*', 'ReEncrypt*'];
const emptyActions = ['DeleteObject*', 'GetBucket*', 'List*', 'PutBucketPolicy'];

/** Of the policies of resources; `of` is the logical id of the policy. */
export const unusedByServices: readonly Unused[] = [
  { grant: 'kms:* by root', of: ['Key'], why: delegates },
  {
    grant: 'kms:DescribeKey by logs',
    of: ['Key'],
    why: 'The key policy that the Logs guide writes (“Encrypt log data using KMS”) names it.',
  },
  ...secretActions.map((action) => ({
    grant: `kms:${action} by root through secretsmanager`,
    of: ['Key'],
    why: ofSecrets,
  })),
  ...emptyActions.map((action) => ({
    grant: `s3:${action} by CustomS3AutoDeleteObjectsCustomResourceProviderRole`,
    of: ['WebConsolePolicy'],
    why: ofAutoDelete,
  })),
];

/** One line for each holder of an unused grant. */
export const linesOf = (unused: readonly Unused[]): string[] =>
  unused.flatMap(({ grant, of }) => of.map((holder) => `${holder}: ${grant}`)).toSorted();
