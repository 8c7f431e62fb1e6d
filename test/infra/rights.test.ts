import { beforeAll, describe, expect, test } from 'vitest';
import { type FunctionName, functionNames } from '../../shared/contract/function-names.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

/** One thing that a function may do. `when` is its condition, empty where there is none. */
type Right = { name: FunctionName; action: string; resource: string; when: string };

let prod: SynthesizedStack;
let rights: Right[];

const rightsOf = (name: FunctionName): Right[] =>
  prod.rightsOf(name).flatMap(({ Action = [], Resource = [], Condition = {} }) => {
    const when = Object.entries(Condition)
      .flatMap(([is, keys]) => Object.entries(keys).map(([key, values]) => `${key} ${is} ${values.join()}`))
      .join(' and ');
    return Action.flatMap((action) => Resource.map((resource) => ({ name, action, resource, when })));
  });

beforeAll(async () => {
  prod = await synthesizedStack();
  rights = functionNames.flatMap(rightsOf);
});

/** Both send by the same protocol. */
const mails: FunctionName[] = ['send-mail', 'sweep-mail'];
const everybodyBut = (...some: FunctionName[]) => functionNames.filter((name) => !some.includes(name));

const leads = 'dynamodb:table/SuitablyProd-TablesLeads';
const audit = 'dynamodb:table/SuitablyProd-TablesAudit';
const ledger = 'dynamodb:table/SuitablyProd-TablesLedger';
const key = 'kms:key/Key';

type Promised = { only: readonly FunctionName[]; may: readonly string[]; on: string | RegExp; when?: string };

/** Who may do what. Whatever no sentence of these allows is refused to all. */
const promises: Readonly<Record<string, Promised>> = {
  'staff and the purge delete of leads, and an opt-in an entry of the suppression list': {
    only: ['confirm-opt-in', 'staff', 'purge'],
    may: ['dynamodb:DeleteItem'],
    on: leads,
  },
  'nobody adds to leads who only reads, shows, sends, hears of mails or seals': {
    only: ['submit-screening', 'unsubscribe', 'confirm-opt-in', 'staff', 'purge'],
    may: ['dynamodb:PutItem'],
    on: leads,
  },
  'nobody changes leads who only asks the questions or seals': {
    only: everybodyBut('read-questionnaire', 'answer-public', 'seal-audit', 'canary'),
    may: ['dynamodb:UpdateItem'],
    on: leads,
  },
  'an item of leads is read by all but the seals, which need the list of clinics alone': {
    only: everybodyBut('answer-public', 'seal-audit', 'canary'),
    may: ['dynamodb:GetItem'],
    on: leads,
  },
  'no page lists leads, nor does what hears of mails': {
    only: ['submit-screening', 'unsubscribe', 'confirm-opt-in', 'staff', ...mails, 'purge', 'seal-audit'],
    may: ['dynamodb:Query'],
    on: leads,
  },
  'the canary sees its own clinic': {
    only: ['canary'],
    may: ['dynamodb:Query'],
    on: /TablesLeads(\/index\/byTime)?$/,
    when: 'dynamodb:LeadingKeys ForAllValues:StringLike CLINIC#canary#*,canary#* and dynamodb:LeadingKeys Null false',
  },
  'the intake, staff and the sweep read many items at once': {
    only: ['submit-screening', 'staff', 'sweep-mail'],
    may: ['dynamodb:BatchGetItem'],
    on: leads,
  },
  'the mails alone make a write depend on another item': {
    only: mails,
    may: ['dynamodb:ConditionCheckItem'],
    on: leads,
  },
  'staff alone search by name': {
    only: ['staff'],
    may: ['dynamodb:Query'],
    on: `${leads}/index/byName`,
  },
  'what waits for somebody is seen by staff, and by who plans and sends the mails about broken promises': {
    only: ['staff', 'purge', ...mails],
    may: ['dynamodb:Query'],
    on: `${leads}/index/byToDo`,
  },
  'leads by status are known to staff, and to the mails, which say how many wait': {
    only: ['staff', ...mails],
    may: ['dynamodb:Query'],
    on: `${leads}/index/byStatus`,
  },
  'what is due is known to the sweep and the purge': {
    only: ['sweep-mail', 'purge'],
    may: ['dynamodb:Query'],
    on: `${leads}/index/due`,
  },
  'leads by time are known to the intake, staff, the mails and the purge': {
    only: ['submit-screening', 'staff', ...mails, 'purge'],
    may: ['dynamodb:Query'],
    on: `${leads}/index/byTime`,
  },
  'the mails and the purge follow the stream of leads': {
    only: ['send-mail', 'purge'],
    may: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    on: `${leads}/stream/local`,
  },
  'and find it by its table': { only: ['send-mail', 'purge'], may: ['dynamodb:ListStreams'], on: `${leads}/stream/*` },
  'those who record what they do add to the audit': {
    only: ['submit-screening', 'unsubscribe', 'confirm-opt-in', 'staff', 'purge'],
    may: ['dynamodb:PutItem'],
    on: audit,
  },
  'staff and the seals read the audit': { only: ['staff', 'seal-audit'], may: ['dynamodb:Query'], on: audit },
  'staff read who did it': { only: ['staff'], may: ['dynamodb:BatchGetItem'], on: audit },
  'staff read what was done with one lead': { only: ['staff'], may: ['dynamodb:Query'], on: `${audit}/index/byLead` },
  'those who suppress, erase or seal add to the ledger': {
    only: ['unsubscribe', 'confirm-opt-in', 'staff', 'receive-mail-events', 'purge', 'seal-audit'],
    may: ['dynamodb:PutItem'],
    on: ledger,
  },
  'the seals alone read the ledger': { only: ['seal-audit'], may: ['dynamodb:Query'], on: ledger },
  'the mails alone send through SES, as our own address, through one of our two sets': {
    only: mails,
    may: ['ses:SendRawEmail'],
    on: /^ses:(identity\/suitably\.example|configuration-set\/SuitablyProd-Mail(Service|Marketing))$/,
    when: 'ses:FromAddress StringEquals hello@suitably.example',
  },
  'staff alone invite': {
    only: ['staff'],
    may: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser'],
    on: 'cognito-idp:userpool/eu-central-1_localpool',
  },
  'those who follow the stream or a schedule of mails leave what fails in the queue': {
    only: [...mails, 'purge'],
    may: ['sqs:SendMessage'],
    on: 'sqs:SuitablyProd-FailedMail',
  },
};

const isOf = ({ may, on, when = '' }: Promised, right: Right): boolean =>
  may.includes(right.action) &&
  (typeof on === 'string' ? on === right.resource : on.test(right.resource)) &&
  when === right.when;

const isKey = ({ resource }: Right): boolean => resource === key;
const isLog = ({ action }: Right): boolean => action.startsWith('logs:');
const calledAs = (name: FunctionName): string => String(prod.functionOf(name).properties.FunctionName);

describe('of all functions', () => {
  test.each(Object.entries(promises))('%s', (_, promised) => {
    for (const action of promised.may) {
      const able = rights.filter((right) => right.action === action && isOf(promised, right)).map(({ name }) => name);
      expect(new Set(able)).toEqual(new Set(promised.only));
    }
  });

  test('none may do what no promise allows, beside writing its log and using the key', () => {
    const promised = Object.values(promises);
    const others = rights.filter(
      (right) => !isKey(right) && !isLog(right) && !promised.some((one) => isOf(one, right)),
    );
    expect(others).toEqual([]);
    expect(rights.filter(({ action }) => action.includes('*'))).toEqual([]);
    const statements = functionNames.flatMap((name) => prod.rightsOf(name));
    expect(statements.filter(({ Effect, Action, Resource }) => Effect !== 'Allow' || !Action || !Resource)).toEqual([]);
  });

  test('none changes or deletes what the audit or the ledger holds', () => {
    const actions = rights.filter(({ resource }) => /Tables(Audit|Ledger)/.test(resource)).map(({ action }) => action);
    expect(new Set(actions)).toEqual(new Set(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:BatchGetItem']));
  });

  test('the intake knows nothing of the ledger, and the health check of nothing at all', () => {
    expect(rightsOf('submit-screening').filter(({ resource }) => resource.startsWith(ledger))).toEqual([]);
    expect(rightsOf('answer-public').filter((right) => !isLog(right) && !isKey(right))).toEqual([]);
  });

  test('none who can write an entry of the audit has the key to seal it, and who seals can write none', () => {
    const has = (name: FunctionName) =>
      JSON.stringify(prod.functionOf(name).properties.Environment).includes('SEAL_KEY');
    expect(functionNames.filter(has)).toEqual(['seal-audit']);
    expect(promises['those who record what they do add to the audit']?.only).not.toContain('seal-audit');
  });

  test.each(functionNames)('%s writes its own log and no other', (name) => {
    const log = `logs:log-group:${calledAs(name)}:*`;
    expect(new Set(rightsOf(name).filter(isLog))).toEqual(
      new Set(
        ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => ({ name, action, resource: log, when: '' })),
      ),
    );
  });

  test.each(functionNames)('%s uses the key through what it may use, and encrypts where it writes alone', (name) => {
    const own = rightsOf(name);
    const does = (pattern: RegExp): boolean => own.some(({ action }) => pattern.test(action));
    const through = (service: string, ...actions: string[]) =>
      actions.map((action) => `kms:${action} kms:ViaService StringEquals ${service}.eu-central-1.amazonaws.com`);
    const arn = `arn:aws:lambda:eu-central-1:000000000000:function:${calledAs(name)}`;
    const needed = [
      `kms:Decrypt kms:EncryptionContext:aws:lambda:FunctionArn StringEquals ${arn}`,
      ...(does(/^dynamodb:/) ? through('dynamodb', 'Decrypt', 'DescribeKey') : []),
      ...(does(/^dynamodb:(Put|Update|Delete)Item$/)
        ? through('dynamodb', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo')
        : []),
      // A message gets a data key of its own, which SQS reads back to be sure of it.
      ...(does(/^sqs:/) ? through('sqs', 'Decrypt', 'GenerateDataKey') : []),
    ];
    const used = own.filter((right) => isKey(right) || right.action.startsWith('kms:'));
    expect(used.filter((right) => !isKey(right))).toEqual([]);
    expect(used.map(({ action, when }) => `${action} ${when}`).toSorted()).toEqual(needed.toSorted());
  });
});

describe('roles', () => {
  /** Of what CDK brings along to copy files while it deploys. */
  const isCdks = (id: string): boolean =>
    id.startsWith('CustomCDKBucketDeployment') || id.startsWith('CustomS3AutoDeleteObjects');

  test('each function has one of its own that only Lambda may take, without policies of AWS', () => {
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

  test('nothing is granted beside them', () => {
    const policies = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) => prod.stack.resources(type));
    expect(policies.map(({ id }) => id).filter((id) => !isCdks(id))).toEqual([]);
  });

  test('that of CDK’s own function, which copies the console’s files, reaches files alone', () => {
    const policies = prod.stack.resources('AWS::IAM::Policy').filter(({ id }) => isCdks(id));
    const actions = policies.flatMap(({ properties }) => JSON.stringify(properties).match(/"\w+:[A-Z][\w*]+"/g) ?? []);
    expect(actions.length).toBeGreaterThan(5);
    expect(actions.filter((action) => !/^"(s3|cloudfront):/.test(action))).toEqual([]);
  });
});
