/** A stage that takes over what exists: the template makes nothing of it, and functions may with it what they always may. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { adoption } from '../../infra/adoption.ts';
import { stageFile } from '../../infra/stage-file.ts';
import { suitablyApp } from '../../infra/suitably-app.ts';
import { functionNames } from '../../shared/contract/function-names.ts';
import { newFolder } from '../run-folder.ts';
import { sampleStage } from './sample-stage.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

const secretsArn = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret';
const keyArn = 'arn:aws:kms:eu-central-1:123456789012:key/0b1c2d3e-0000-4000-8000-abcdefabcdef';
const adopt = adoption.parse({
  leads: { table: 'leads-again', stream: '2026-06-15T10:00:00.000' },
  audit: 'audit-again',
  ledger: 'ledger-again',
  linkKey: `${secretsArn}:link-AbCdEf`,
  matchKey: `${secretsArn}:match-AbCdEf`,
  sealKey: `${secretsArn}:suitably/seal-AbCdEf`,
  originSecret: `${secretsArn}:origin-AbCdEf`,
  receiptKey: `${secretsArn}:receipt-AbCdEf`,
  key: keyArn,
  userPool: { id: 'eu-central-1_localpool', domainPrefix: 'clinic-staff' },
});

/** Secrets that were there before, where the runner keeps them. */
const withSecrets = (): string => {
  const folder = newFolder();
  const pair = JSON.stringify({ previous: 'none', current: 'c'.repeat(64) });
  const signing = JSON.stringify({ retired: 'none', current: 'r'.repeat(64) });
  const kept = { [adopt.receiptKey ?? '']: signing, [adopt.linkKey ?? '']: pair, [adopt.originSecret ?? '']: pair };
  const plain = { [adopt.matchKey ?? '']: 'm'.repeat(64), [adopt.sealKey ?? '']: 's'.repeat(64) };
  const values = Object.entries({ ...kept, ...plain }).map(([name, AWSCURRENT]) => [name, { AWSCURRENT }]);
  writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify(Object.fromEntries(values)));
  return folder;
};

let whole: SynthesizedStack;
let usual: SynthesizedStack;
beforeAll(async () => {
  whole = await synthesizedStack(sampleStage({ adopt }), withSecrets());
  usual = await synthesizedStack();
});

const typesOf = ({ stack }: SynthesizedStack) => new Set(stack.all.map(({ type }) => type));

describe('a stage that adopts everything', () => {
  test('has a template that makes none of it, and everything else', () => {
    const gone = [...typesOf(usual)].filter((type) => !typesOf(whole).has(type));
    expect(gone.toSorted()).toEqual([
      'AWS::Cognito::UserPool',
      'AWS::Cognito::UserPoolDomain',
      'AWS::DynamoDB::GlobalTable',
      'AWS::KMS::Alias',
      'AWS::KMS::Key',
      'AWS::SecretsManager::Secret',
    ]);
    expect([...typesOf(whole)].filter((type) => !typesOf(usual).has(type))).toEqual([]);
  });

  test('lets each function do the same, with what was adopted', () => {
    const names: readonly [RegExp, string][] = [
      [/SuitablyProd-TablesLeads(?=$|\/)/, 'leads-again'],
      [/SuitablyProd-TablesAudit(?=$|\/)/, 'audit-again'],
      [/SuitablyProd-TablesLedger$/, 'ledger-again'],
      [/stream\/local$/, 'stream/2026-06-15T10:00:00.000'],
      [/^kms:key\/Key$/, keyArn.replace(/^.*:key/, 'kms:key')],
    ];
    const renamed = (resource: string) => names.reduce((text, [from, to]) => text.replace(from, to), resource);
    for (const name of functionNames) {
      const wanted = usual
        .rightsOf(name)
        .map((right) => ({ ...right, Resource: right.Resource?.map(renamed).toSorted() }));
      expect(whole.rightsOf(name)).toEqual(wanted);
    }
  });

  test('tells functions the names and the values of what was adopted', () => {
    const { Environment } = whole.functionOf('staff').properties as { Environment: { Variables: object } };
    expect(Environment.Variables).toMatchObject({
      LEADS_TABLE: 'leads-again',
      AUDIT_TABLE: 'audit-again',
      LEDGER_TABLE: 'ledger-again',
      MATCH_KEY: 'm'.repeat(64),
      LINK_KEY: 'c'.repeat(64),
      USER_POOL_ID: 'eu-central-1_localpool',
    });
    expect(JSON.stringify(whole.functionOf('seal-audit').properties)).toContain('s'.repeat(64));
  });

  test('follows the stream that is named, and signs in where the pool has its pages', () => {
    const mappings = whole.stack.resources('AWS::Lambda::EventSourceMapping').map(({ properties }) => properties);
    expect(new Set(mappings.map(({ EventSourceArn }) => String(EventSourceArn).replace(/^.*:table/, 'table')))).toEqual(
      new Set(['table/leads-again/stream/2026-06-15T10:00:00.000']),
    );
    expect(JSON.stringify(whole.stack.all)).toContain('https://clinic-staff.auth.eu-central-1.amazoncognito.com');
    expect(whole.only('AWS::Cognito::UserPoolClient').properties.UserPoolId).toBe('eu-central-1_localpool');
  });

  test('passes the rules of CDK and AwsSolutions', async () => {
    const folder = newFolder();
    const [code, site] = ['code', 'site'].map((name) => path.join(folder, name)) as [string, string];
    for (const made of [code, site]) mkdirSync(made);
    writeFileSync(path.join(site, 'index.html'), '<!doctype html>');
    const outdir = path.join(folder, 'out');
    (await suitablyApp({ stage: sampleStage({ adopt }), outdir, code, console: site })).synth();
    const report = JSON.parse(readFileSync(path.join(outdir, 'validation-report.json'), 'utf8'));
    expect(report.pluginReports).toEqual([]);
  });
});

test('a stage that adopts a restored table keeps everything else its own', async () => {
  const { leads } = adopt;
  const partly = await synthesizedStack(sampleStage({ adopt: adoption.parse({ leads }) }));
  expect(partly.stack.resources('AWS::DynamoDB::GlobalTable')).toHaveLength(2);
  expect(partly.stack.resources('AWS::SecretsManager::Secret')).toHaveLength(5);
  expect(partly.stack.resources('AWS::Cognito::UserPoolDomain')).toHaveLength(1);
});

test('a pool without pages of its own is given those of the stack', async () => {
  const userPool = { id: 'eu-central-1_localpool', domainPrefix: null };
  const given = await synthesizedStack(sampleStage({ adopt: adoption.parse({ userPool }) }));
  expect(given.stack.resources('AWS::Cognito::UserPool')).toEqual([]);
  expect(given.only('AWS::Cognito::UserPoolDomain').properties.UserPoolId).toBe('eu-central-1_localpool');
});

describe('the file', () => {
  const { adopt: wordOfStage } = stageFile.shape;

  test('may leave adoption out, or any part of it', () => {
    expect(wordOfStage.parse(undefined)).toBeNull();
    expect(wordOfStage.parse({ audit: 'audit-again' })).toMatchObject({ audit: 'audit-again', leads: null });
  });

  test.each([
    [{ leads: 'leads-again' }],
    [{ leads: { table: 'leads-again' } }],
    [{ leads: { table: 'leads-again', stream: 'arn:aws:dynamodb:eu-central-1:1:table/leads-again/stream/x' } }],
    [{ audit: 'arn:aws:dynamodb:eu-central-1:123456789012:table/audit' }],
    [{ key: 'alias/suitably' }],
    [{ linkKey: 'suitably/link' }],
    [{ sealKey: 'arn:aws:kms:eu-central-1:123456789012:key/x' }],
    [{ userPool: { id: 'nothing', domainPrefix: null } }],
    [{ tables: {} }],
  ])('%j is refused', (wrong) => {
    expect(wordOfStage.safeParse(wrong).success).toBe(false);
  });

  test('does not keep copies in the region that they are to outlive', () => {
    const { name: _, stackName: __, reserved, isProtected: ___, edgeKeyRound: ____, ...rest } = sampleStage();
    const file = { ...rest, domain: null, alarmAddress: null, reservedConcurrency: reserved };
    const sender = { ...file.sender, address: 'hello@clinic.com' };
    const elsewhere = (backupRegion: string) => stageFile.safeParse({ ...file, sender, backupRegion });
    expect(elsewhere('eu-west-1').error).toBeUndefined();
    expect(elsewhere('eu-central-1').error?.issues).toMatchObject([{ path: ['backupRegion'] }]);
  });
});
