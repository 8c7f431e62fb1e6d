import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { beforeAll, expect, test } from 'vitest';
import { localStage } from '../../infra/stages.ts';
import { suitablyApp } from '../../infra/suitably-app.ts';
import { functionNames } from '../../shared/contract/function-names.ts';
import { newFolder } from '../run-folder.ts';
import { sampleStage, trialStage } from './sample-stage.ts';

const folder = newFolder();

/**
 * Contents of every file of an assembly by path, source maps included. Not the notes for whoever synthesizes, which tell
 * from which line of which caller each construct came; nor the zipped tools of CDK's own.
 */
function contents(directory: string): Record<string, string> {
  const files = globSync('**/*', { cwd: directory, exclude: ['*.metadata.json', '*.zip'] }).filter((file) =>
    statSync(path.join(directory, file)).isFile(),
  );
  return Object.fromEntries(files.toSorted().map((file) => [file, readFileSync(path.join(directory, file), 'utf8')]));
}

const checked = path.join(folder, 'checked');
beforeAll(async () => {
  (await suitablyApp({ stage: sampleStage(), outdir: checked })).synth();
});

test('the template passes the rules of CDK and AwsSolutions, with the real code', () => {
  const report = JSON.parse(readFileSync(path.join(checked, 'validation-report.json'), 'utf8'));
  expect(report.pluginReports).toEqual([]);
  const [code = ''] = globSync('asset.*/submit-screening.mjs', { cwd: checked });
  const asset = path.join(checked, path.dirname(code));
  expect(functionNames.filter((name) => !existsSync(path.join(asset, `${name}.mjs`)))).toEqual([]);
  expect(globSync('asset.*/index.html', { cwd: checked })).toHaveLength(1);
});

test.each([[[]], [['a@suitably.example']]])('a trial stage that writes to %j passes them too', async (recipients) => {
  const { sender } = trialStage();
  const given = { code: import.meta.dirname, console: import.meta.dirname };
  const outdir = path.join(folder, `trial-${recipients.length}`);
  const app = await suitablyApp({ stage: trialStage({ sender: { ...sender, recipients } }), outdir, ...given });
  expect(() => app.synth()).not.toThrow();
});

test('a resource that breaks a rule of AwsSolutions fails the synthesis', async () => {
  const given = { code: import.meta.dirname, console: import.meta.dirname };
  const app = await suitablyApp({ stage: sampleStage(), outdir: path.join(folder, 'broken'), ...given });
  new Queue(app.node.findChild(sampleStage().stackName) as Stack, 'OpenQueue');
  expect(() => app.synth()).toThrow('AwsSolutions-SQS4');
});

test('the same sources give the same bytes, wherever they are written (P30)', async () => {
  const elsewhere = path.join(folder, 'somewhere', 'else');
  (await suitablyApp({ stage: sampleStage(), outdir: elsewhere })).synth();
  expect(contents(elsewhere)).toEqual(contents(checked));
  expect(Object.keys(contents(checked)).length).toBeGreaterThan(functionNames.length);
});

test('source maps stand beside the code that is deployed, not in it', () => {
  expect(globSync('asset.*/**/*.map', { cwd: checked })).toEqual([]);
  expect(globSync('source-maps/*.mjs.map', { cwd: checked })).toEqual(
    expect.arrayContaining(functionNames.map((name) => path.join('source-maps', `${name}.mjs.map`))),
  );
});

/** What the local runner can run. Another type belongs there first, or nobody can try it before it is deployed. */
const runnable = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::CDK::Metadata',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::OriginRequestPolicy',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolResourceServer',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Events::Rule',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::SecretsManager::Secret',
  'Custom::CDKBucketDeployment',
  'Custom::S3AutoDeleteObjects',
];

test.each([localStage, trialStage(), sampleStage()])(
  '$name uses only types of resource that run on a laptop too',
  async (stage) => {
    const outdir = path.join(folder, `types-${stage.name}`);
    const given = { code: import.meta.dirname, console: import.meta.dirname };
    const app = await suitablyApp({ stage, outdir, validate: false, ...given });
    const stack = app.synth().stacks.find(({ stackName }) => stackName === stage.stackName);
    const types = Object.values(stack?.template.Resources as Record<string, { Type: string }>).map(({ Type }) => Type);
    expect([...new Set(types)].filter((type) => !runnable.includes(type))).toEqual([]);
    expect(stack?.terminationProtection ?? false).toBe(stage.name === 'prod');
  },
);
