/** Copies of the tables in another region, as an option of a stage. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { adoption } from '../../infra/adoption.ts';
import { suitablyApp } from '../../infra/suitably-app.ts';
import { newFolder } from '../run-folder.ts';
import { sampleStage } from './sample-stage.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

const stage = sampleStage({ backupRegion: 'eu-west-1' });
let copied: SynthesizedStack;
beforeAll(async () => {
  copied = await synthesizedStack(stage);
});

type Plan = { BackupPlan: { BackupPlanRule: Record<string, unknown>[] } };
type Selection = { BackupSelection: { Resources: string[] } };

test('the three tables are copied every night, here and in the other region, for 35 days', () => {
  const [rule, ...others] = (copied.only('AWS::Backup::BackupPlan').properties as Plan).BackupPlan.BackupPlanRule;
  expect(others).toEqual([]);
  const until = { Lifecycle: { DeleteAfterDays: 35 } };
  const there = 'arn:aws:backup:eu-west-1:000000000000:backup-vault:SuitablyProd-copies';
  expect(rule).toMatchObject({
    ScheduleExpression: 'cron(0 2 * * ? *)',
    ...until,
    CopyActions: [{ DestinationBackupVaultArn: there, ...until }],
  });
  const { Resources } = (copied.only('AWS::Backup::BackupSelection').properties as Selection).BackupSelection;
  const arns = copied.stack.resources('AWS::DynamoDB::GlobalTable').map(({ id }) => copied.stack.attribute(id, 'Arn'));
  expect(Resources.toSorted()).toEqual(arns.toSorted());
  expect(arns).toHaveLength(3);
});

test('adopted tables are copied like the stack’s own', async () => {
  const adopt = adoption.parse({ leads: { table: 'leads-again', stream: '2026-06-15T10:00:00.000' } });
  const { only } = await synthesizedStack(sampleStage({ backupRegion: 'eu-west-1', adopt }));
  const { Resources } = (only('AWS::Backup::BackupSelection').properties as Selection).BackupSelection;
  expect(Resources).toContain('arn:aws:dynamodb:eu-central-1:000000000000:table/leads-again');
});

test('a vault is encrypted with our key and outlives its stack, and without the option there is none', async () => {
  const vault = copied.only('AWS::Backup::BackupVault');
  const [key] = copied.stack.resources('AWS::KMS::Key');
  expect(vault.properties.EncryptionKeyArn).toBe(copied.stack.attribute(key?.id ?? '', 'Arn'));
  expect(copied.raw[vault.id]?.DeletionPolicy).toBe('RetainExceptOnCreate');
  const usual = await synthesizedStack();
  expect(usual.stack.all.filter(({ type }) => type.startsWith('AWS::Backup'))).toEqual([]);
});

test('both stacks pass the rules, and the other region has a vault of the name that is copied to', async () => {
  const folder = newFolder();
  const [code, site] = ['code', 'site'].map((name) => path.join(folder, name)) as [string, string];
  for (const made of [code, site]) mkdirSync(made);
  writeFileSync(path.join(site, 'index.html'), '<!doctype html>');
  const outdir = path.join(folder, 'out');
  const { stacks } = (await suitablyApp({ stage, outdir, code, console: site })).synth();
  expect(JSON.parse(readFileSync(path.join(outdir, 'validation-report.json'), 'utf8')).pluginReports).toEqual([]);
  const copies = stacks.find(({ stackName }) => stackName === 'SuitablyProdCopies');
  expect(copies?.environment.region).toBe('eu-west-1');
  expect(copies?.terminationProtection).toBe(true);
  const resources = Object.values(copies?.template.Resources as Record<string, { Type: string; Properties: object }>);
  const vault = resources.find(({ Type }) => Type === 'AWS::Backup::BackupVault');
  expect(vault?.Properties).toMatchObject({
    BackupVaultName: 'SuitablyProd-copies',
    EncryptionKeyArn: { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] },
  });
});
