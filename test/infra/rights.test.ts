import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FunctionName, functionNames } from '../../shared/contract/function-names.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let prod: SynthesizedStack;

beforeAll(async () => {
  prod = await synthesizedStack('prod');
});
afterAll(() => prod.remove());

/** Of what CDK brings along to copy files while it deploys. */
const isCdks = (id: string): boolean => id.startsWith('CustomCDKBucketDeployment');

const leads = 'dynamodb:table/Suitably-TablesLeads';
const audit = 'dynamodb:table/Suitably-TablesAudit';
const ledger = 'dynamodb:table/Suitably-TablesLedger';
const key = 'kms:key/Key';

/** Everything beside its own log and environment that each function may do: `action resource [when condition]`. */
const rights: Record<FunctionName, string[]> = {
  'submit-screening': [
    `dynamodb:GetItem ${leads}`,
    `dynamodb:PutItem ${leads}`,
    `dynamodb:Query ${leads}`,
    `dynamodb:UpdateItem ${leads}`,
    `dynamodb:Query ${leads}/index/byTime`,
    `dynamodb:PutItem ${audit}`,
    ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
      (action) => `kms:${action} ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    ),
  ],
  'read-questionnaire': [
    `dynamodb:GetItem ${leads}`,
    `kms:Decrypt ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    `kms:DescribeKey ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
  ],
  'show-result': [
    `dynamodb:GetItem ${leads}`,
    `dynamodb:UpdateItem ${leads}`,
    ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
      (action) => `kms:${action} ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    ),
  ],
  'show-form': [
    `dynamodb:GetItem ${leads}`,
    `dynamodb:UpdateItem ${leads}`,
    ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
      (action) => `kms:${action} ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    ),
  ],
  unsubscribe: [
    `dynamodb:GetItem ${leads}`,
    `dynamodb:Query ${leads}`,
    `dynamodb:PutItem ${leads}`,
    `dynamodb:UpdateItem ${leads}`,
    `dynamodb:PutItem ${audit}`,
    `dynamodb:PutItem ${ledger}`,
    ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
      (action) => `kms:${action} ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    ),
  ],
  'confirm-opt-in': [
    `dynamodb:DeleteItem ${leads}`,
    `dynamodb:GetItem ${leads}`,
    `dynamodb:PutItem ${leads}`,
    `dynamodb:Query ${leads}`,
    `dynamodb:UpdateItem ${leads}`,
    `dynamodb:PutItem ${audit}`,
    `dynamodb:PutItem ${ledger}`,
    ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
      (action) => `kms:${action} ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    ),
  ],
  'answer-public': [],
  staff: [
    `dynamodb:BatchGetItem ${leads}`,
    `dynamodb:ConditionCheckItem ${leads}`,
    `dynamodb:DeleteItem ${leads}`,
    `dynamodb:GetItem ${leads}`,
    `dynamodb:PutItem ${leads}`,
    `dynamodb:Query ${leads}`,
    `dynamodb:UpdateItem ${leads}`,
    `dynamodb:Query ${leads}/index/byName`,
    `dynamodb:Query ${leads}/index/byStatus`,
    `dynamodb:Query ${leads}/index/byTime`,
    `dynamodb:PutItem ${audit}`,
    `dynamodb:Query ${audit}`,
    `dynamodb:PutItem ${ledger}`,
    ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
      (action) => `kms:${action} ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    ),
    'cognito-idp:AdminCreateUser cognito-idp:userpool/eu-central-1_localpool',
    'cognito-idp:AdminGetUser cognito-idp:userpool/eu-central-1_localpool',
  ],
  'send-mail': [
    `dynamodb:ConditionCheckItem ${leads}`,
    `dynamodb:GetItem ${leads}`,
    `dynamodb:UpdateItem ${leads}`,
    `dynamodb:Query ${leads}`,
    `dynamodb:Query ${leads}/index/byTime`,
    `dynamodb:Query ${leads}/index/due`,
    `dynamodb:DescribeStream ${leads}/stream/local`,
    `dynamodb:GetRecords ${leads}/stream/local`,
    `dynamodb:GetShardIterator ${leads}/stream/local`,
    `dynamodb:ListStreams ${leads}/stream/*`,
    ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
      (action) => `kms:${action} ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    ),
    'ses:SendRawEmail ses:configuration-set/Suitably-MailMarketing when ses:FromAddress=hello@suitably.example',
    'ses:SendRawEmail ses:configuration-set/Suitably-MailService when ses:FromAddress=hello@suitably.example',
    'ses:SendRawEmail ses:identity/suitably.example when ses:FromAddress=hello@suitably.example',
    'sqs:SendMessage sqs:Suitably-FailedMail',
    `kms:Decrypt ${key} when kms:ViaService=sqs.eu-central-1.amazonaws.com`,
    `kms:GenerateDataKey ${key} when kms:ViaService=sqs.eu-central-1.amazonaws.com`,
  ],
  'receive-mail-events': [
    `dynamodb:GetItem ${leads}`,
    `dynamodb:UpdateItem ${leads}`,
    `dynamodb:PutItem ${ledger}`,
    ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
      (action) => `kms:${action} ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    ),
  ],
  purge: [
    `dynamodb:DeleteItem ${leads}`,
    `dynamodb:GetItem ${leads}`,
    `dynamodb:PutItem ${leads}`,
    `dynamodb:Query ${leads}`,
    `dynamodb:UpdateItem ${leads}`,
    `dynamodb:Query ${leads}/index/byTime`,
    `dynamodb:Query ${leads}/index/due`,
    `dynamodb:DescribeStream ${leads}/stream/local`,
    `dynamodb:GetRecords ${leads}/stream/local`,
    `dynamodb:GetShardIterator ${leads}/stream/local`,
    `dynamodb:ListStreams ${leads}/stream/*`,
    `dynamodb:PutItem ${audit}`,
    `dynamodb:PutItem ${ledger}`,
    ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
      (action) => `kms:${action} ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    ),
    'sqs:SendMessage sqs:Suitably-FailedMail',
    `kms:Decrypt ${key} when kms:ViaService=sqs.eu-central-1.amazonaws.com`,
    `kms:GenerateDataKey ${key} when kms:ViaService=sqs.eu-central-1.amazonaws.com`,
  ],
  'seal-audit': [
    `dynamodb:Query ${leads}`,
    `dynamodb:Query ${audit}`,
    `dynamodb:PutItem ${ledger}`,
    `dynamodb:Query ${ledger}`,
    ...['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
      (action) => `kms:${action} ${key} when kms:ViaService=dynamodb.eu-central-1.amazonaws.com`,
    ),
  ],
};

function rightsOf(name: FunctionName): string[] {
  return prod.rightsOf(name).flatMap(({ Effect, Action = [], Resource = [], Condition = {} }) => {
    const when = Object.values(Condition)
      .flatMap((keys) => Object.entries(keys).map(([condition, values]) => `${condition}=${values.join()}`))
      .join(' and ');
    const allowed = Action.flatMap((action) => Resource.map((resource) => `${action} ${resource}`));
    return allowed.map((right) => `${Effect === 'Allow' ? '' : 'not '}${right}${when && ` when ${when}`}`);
  });
}

const ownRights = (name: FunctionName): string[] => {
  const called = String(prod.functionOf(name).properties.FunctionName);
  return [
    `logs:CreateLogStream logs:log-group:${called}:*`,
    `logs:PutLogEvents logs:log-group:${called}:*`,
    `kms:Decrypt ${key} when kms:EncryptionContext:aws:lambda:FunctionArn=arn:aws:lambda:eu-central-1:000000000000:function:${called}`,
  ];
};

describe('a function may do exactly what it needs', () => {
  test.each(functionNames)('%s', (name) => {
    expect(rightsOf(name).toSorted()).toEqual([...ownRights(name), ...rights[name]].toSorted());
  });

  test('no action is a wildcard', () => {
    const actions = functionNames.flatMap((name) => prod.rightsOf(name).flatMap(({ Action = [] }) => Action));
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(actions.length).toBeGreaterThan(functionNames.length);
  });

  test('no function changes or deletes what the audit holds, and those that suppress only add to the ledger', () => {
    const all = functionNames.flatMap(rightsOf);
    expect(new Set(all.filter((right) => right.includes('TablesAudit')))).toEqual(
      new Set([`dynamodb:PutItem ${audit}`, `dynamodb:Query ${audit}`]),
    );
    expect(new Set(all.filter((right) => right.includes('TablesLedger')))).toEqual(
      new Set([`dynamodb:PutItem ${ledger}`, `dynamodb:Query ${ledger}`]),
    );
  });

  test('whoever can write an entry of the audit has no key to seal it, and whoever seals can write none', () => {
    const has = (name: FunctionName) =>
      JSON.stringify(prod.functionOf(name).properties.Environment).includes('SEAL_KEY');
    expect(functionNames.filter(has)).toEqual(['seal-audit']);
    expect(rightsOf('seal-audit')).not.toContain(`dynamodb:PutItem ${audit}`);
  });

  test('each has a role of its own that only Lambda may take, without policies of AWS', () => {
    const roles = prod.stack
      .resources('AWS::IAM::Role')
      .flatMap(({ id, properties }) => (isCdks(id) ? [] : [properties]));
    expect(new Set(functionNames.map((name) => prod.functionOf(name).properties.Role)).size).toBe(functionNames.length);
    expect(roles.filter(({ ManagedPolicyArns }) => ManagedPolicyArns)).toEqual([]);
    for (const { AssumeRolePolicyDocument } of roles) {
      expect(AssumeRolePolicyDocument).toMatchObject({
        Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }],
      });
    }
  });

  test('nothing is granted beside the roles', () => {
    const policies = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) => prod.stack.resources(type));
    expect(policies.map(({ id }) => id).filter((id) => !isCdks(id))).toEqual([]);
  });

  test('CDK’s own function, which copies the console’s files, reaches files alone', () => {
    const policies = prod.stack.resources('AWS::IAM::Policy').filter(({ id }) => isCdks(id));
    const actions = policies.flatMap(({ properties }) => JSON.stringify(properties).match(/"\w+:[A-Z][\w*]+"/g) ?? []);
    expect(actions.length).toBeGreaterThan(5);
    expect(actions.filter((action) => !/^"(s3|cloudfront):/.test(action))).toEqual([]);
  });
});
