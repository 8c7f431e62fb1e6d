/** Rule packs of cdk-nag over every kind of stage: what they find is mended, or acknowledged where it stands. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { expect, test } from 'vitest';
import { suitablyApp } from '../../infra/suitably-app.ts';
import { sampleStage } from '../infra/sample-stage.ts';
import { newFolder } from '../run-folder.ts';
import { emptyCode, judgedStages } from './assemblies.ts';

const given = emptyCode();

test.each(Object.entries(judgedStages))('the stage %s passes AwsSolutions and HIPAA Security', async (_, stage) => {
  const outdir = newFolder();
  (await suitablyApp({ stage, outdir, ...given })).synth();
  const report = JSON.parse(readFileSync(path.join(outdir, 'validation-report.json'), 'utf8'));
  expect(report.pluginReports).toEqual([]);
});

test('a topic that anybody may read on the wire passes neither', async () => {
  const app = await suitablyApp({ stage: sampleStage(), outdir: newFolder(), ...given });
  new Topic(app.node.findChild(sampleStage().stackName) as Stack, 'OpenTopic');
  expect(() => app.synth()).toThrow(/AwsSolutions-SNS3[\s\S]*HIPAA\.Security-SNSEncryptedKMS/);
});
