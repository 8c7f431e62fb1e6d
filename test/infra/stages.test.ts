import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { localStage, readStage, stagePath } from '../../infra/stages.ts';
import { newFolder } from '../run-folder.ts';
import { sampleFile, sampleStage, trialStage } from './sample-stage.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

const yours = {
  ...sampleFile,
  domain: { name: 'skin.clinic.com', console: 'desk.clinic.com', hostedZone: null },
  sender: { ...sampleFile.sender, address: 'hello@clinic.com' },
  alarmAddress: 'ops@clinic.com',
};

const folderWith = (contents: unknown, name = 'prod'): string => {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'stages'));
  writeFileSync(stagePath(name, folder), typeof contents === 'string' ? contents : JSON.stringify(contents));
  return folder;
};

const refusal = (contents: unknown): string => {
  try {
    readStage('prod', {}, folderWith(contents));
  } catch (error) {
    return (error as Error).message;
  }
  return 'taken';
};

describe('a stage file', () => {
  test('is read whole, and names its stack', () => {
    expect(readStage('prod', {}, folderWith(yours))).toMatchObject({ stackName: 'SuitablyProd', isProtected: true });
  });

  test.each([
    ['a name of samples as domain', { domain: { ...yours.domain, name: 'suitably.example' } }, 'domain.name'],
    ['this machine as console', { domain: { ...yours.domain, console: 'localhost' } }, 'domain.console'],
    ['an address of samples', { sender: { ...yours.sender, address: 'hello@example.org' } }, 'sender.address'],
    ['more mails than the sandbox allows', { sender: { ...yours.sender, isSandbox: true } }, 'sender.rate'],
    ['one name for two things', { domain: { ...yours.domain, console: 'skin.clinic.com' } }, 'domain.console'],
    [
      'a console outside of the zone',
      {
        domain: {
          ...yours.domain,
          console: 'desk.other.com',
          hostedZone: { id: 'Z0123456789', name: 'clinic.com' },
        },
      },
      'hostedZone',
    ],
    [
      'another zone',
      { domain: { ...yours.domain, hostedZone: { id: 'Z0123456789', name: 'other.com' } } },
      'hostedZone',
    ],
    ['a field that nobody knows', { colour: 'blue' }, 'colour'],
    ['no region', { region: undefined }, 'region'],
  ])('with %s is refused by the field', (_, over, named) => {
    expect(refusal({ ...yours, ...over })).toContain(named);
  });

  test('that is no JSON, not there, or that of this machine is refused in a sentence', () => {
    expect(refusal('{')).toBe('stages/prod.json is not JSON.');
    expect(() => readStage('other', {}, newFolder())).toThrow('npm run deploy -- init --stage other');
    expect(() => readStage('local')).toThrow('npm start');
    expect(() => readStage('Prod!')).toThrow('2 to 16');
  });
});

type Kept = SynthesizedStack['raw'][string];

/** Everything that holds data of people, or opens them. */
const keepers = ({ raw }: SynthesizedStack): Kept[] =>
  Object.values(raw).filter(({ Type }) => /GlobalTable|KMS::Key|SecretsManager::Secret|Cognito::UserPool$/.test(Type));

const protections = ({ stack }: SynthesizedStack): unknown[] => [
  ...stack
    .resources('AWS::DynamoDB::GlobalTable')
    .flatMap(({ properties }) => properties.Replicas as { DeletionProtectionEnabled?: boolean }[])
    .map(({ DeletionProtectionEnabled }) => DeletionProtectionEnabled ?? false),
  ...stack.resources('AWS::Cognito::UserPool').map(({ properties }) => properties.DeletionProtection === 'ACTIVE'),
];

describe('a first deployment that fails', () => {
  test('takes with it what it made, and can be repeated: nothing is protected yet, and nothing outlives it', async () => {
    const first = await synthesizedStack(sampleStage({}, { isProtected: false }));
    expect(protections(first)).toEqual([false, false, false, false]);
    expect(keepers(first)).toHaveLength(10);
    for (const { DeletionPolicy } of keepers(first)) expect(DeletionPolicy).toBe('RetainExceptOnCreate');
    expect(first.stack.resources('Custom::S3AutoDeleteObjects')).toHaveLength(1);
  });

  test('is followed by one that protects, and changes nothing else', async () => {
    const [first, then] = [
      await synthesizedStack(sampleStage({}, { isProtected: false })),
      await synthesizedStack(sampleStage()),
    ];
    expect(protections(then)).toEqual([true, true, true, true]);
    const changed = Object.keys(then.raw).filter(
      (id) => JSON.stringify(then.raw[id]) !== JSON.stringify(first.raw[id]),
    );
    expect(changed.map((id) => then.raw[id]?.Type).toSorted()).toEqual([
      'AWS::Cognito::UserPool',
      ...Array(3).fill('AWS::DynamoDB::GlobalTable'),
    ]);
  });
});

describe('a trial stage', () => {
  test('keeps nothing, protects nothing and sets nothing aside', async () => {
    const trial = await synthesizedStack(trialStage());
    for (const { DeletionPolicy } of keepers(trial)) expect(DeletionPolicy).toBe('Delete');
    expect(protections(trial)).toEqual([false, false, false, false]);
    const reserved = trial.functions.filter(({ properties }) => properties.ReservedConcurrentExecutions !== undefined);
    expect(reserved).toEqual([]);
  });

  test('is reached by CloudFront’s own name, which its functions and its sign-in know', async () => {
    const trial = await synthesizedStack(trialStage());
    const host = trial.stack.attribute(trial.only('AWS::CloudFront::Distribution').id, 'DomainName');
    const { Variables } = trial.functionOf('staff').properties.Environment as { Variables: Record<string, string> };
    expect(Variables).toMatchObject({ PUBLIC_URL: `https://${host}`, CONSOLE_URL: `https://${host}` });
    expect(trial.only('AWS::Cognito::UserPoolClient').properties.CallbackURLs).toEqual([`https://${host}/signed-in`]);
    expect(trial.only('AWS::SES::EmailIdentity').properties.EmailIdentity).toBe('me@suitably.example');
  });
});

describe('what is said again is heard', () => {
  test('a raised round of keys changes every function that reads a secret, and the edge only in a step of its own', async () => {
    const of = async (keyRound: number, edgeKeyRound: number) =>
      (await synthesizedStack(sampleStage({ keyRound }, { edgeKeyRound }))).raw;
    const [before, functions, edge] = [await of(1, 1), await of(2, 1), await of(2, 2)];
    const changed = (from: typeof before, to: typeof before) =>
      new Set(
        Object.keys(to).flatMap((id) => (JSON.stringify(to[id]) === JSON.stringify(from[id]) ? [] : to[id]?.Type)),
      );
    expect(changed(before, functions)).toEqual(new Set(['AWS::Lambda::Function']));
    expect(changed(functions, edge)).toEqual(new Set(['AWS::CloudFront::Distribution']));
  });

  test('no address is a parameter, whose first value CloudFormation would keep', async () => {
    const { parameters } = await synthesizedStack(sampleStage());
    expect(parameters.toSorted()).toEqual(['BootstrapVersion', 'CertificateArn', 'WebAclArn']);
    expect((await synthesizedStack(localStage)).parameters).toEqual(
      expect.arrayContaining(['PublicUrl', 'ConsoleUrl']),
    );
  });
});

test('a zone in Route 53 gets every record: two names of the edge, and what makes mail trusted', async () => {
  const hostedZone = { id: 'Z0123456789ABC', name: 'suitably.example' };
  const { raw } = await synthesizedStack(
    sampleStage({
      domain: { ...yours.domain, name: 'suitably.example', console: 'console.suitably.example', hostedZone },
    }),
  );
  const records = Object.values(raw).filter(({ Type }) => Type === 'AWS::Route53::RecordSet') as unknown as {
    Properties: { Type: string; Name: unknown };
  }[];
  expect(records.map(({ Properties }) => Properties.Type).toSorted()).toEqual([
    'A',
    'A',
    'AAAA',
    'AAAA',
    'CNAME',
    'CNAME',
    'CNAME',
    'MX',
    'TXT',
  ]);
});
