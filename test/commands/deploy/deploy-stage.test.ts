import { describe, expect, test } from 'vitest';
import { type Beginning, deployStage } from '../../../commands/deploy/deploy-stage.ts';
import type { Cdk, CdkRun } from '../../../commands/deploy/run-cdk.ts';
import { sampleStage, trialStage } from '../../infra/sample-stage.ts';

const edgeOutputs = { WebAclArn: 'arn:firewall', CertificateArn: 'arn:zone-certificate' };

/** What deploys nothing and notes what it was asked for; fails at the step of that number. */
function recorder(failsAt = 0) {
  const runs: CdkRun[] = [];
  const cdk: Cdk = {
    deploy: (run) => {
      runs.push(run);
      if (runs.length === failsAt) throw new Error('It did not succeed.');
      return run.stack.endsWith('Edge') ? edgeOutputs : { PublicAddress: 'https://suitably.example' };
    },
    destroy: () => undefined,
  };
  return { runs, cdk };
}

const none: Beginning = { stack: { outputs: {} } };
const there = (round: number): Beginning => ({
  stack: { status: 'UPDATE_COMPLETE', outputs: { EdgeKeyRound: String(round) } },
});

const plan = ({ runs }: ReturnType<typeof recorder>) =>
  runs.map(({ stack, isProtected, edgeKeyRound }) => [stack, isProtected, edgeKeyRound]);

describe('a stage is deployed', () => {
  test('for the first time without protection, and protected when that has succeeded', () => {
    const made = recorder();
    expect(deployStage(sampleStage(), none, made.cdk)).toEqual({ PublicAddress: 'https://suitably.example' });
    expect(plan(made)).toEqual([
      ['SuitablyProdEdge', false, 1],
      ['SuitablyProd', false, 1],
      ['SuitablyProdEdge', true, 1],
      ['SuitablyProd', true, 1],
    ]);
  });

  test('with the vault of its copies before the stack that copies into it', () => {
    const made = recorder();
    deployStage(sampleStage({ backupRegion: 'eu-west-1' }), there(1), made.cdk);
    expect(plan(made).map(([stack]) => stack)).toEqual(['SuitablyProdCopies', 'SuitablyProdEdge', 'SuitablyProd']);
  });

  test.each(['ROLLBACK_COMPLETE', 'REVIEW_IN_PROGRESS'])('again after a first try that ended in %s', (status) => {
    const made = recorder();
    deployStage(sampleStage(), { stack: { status, outputs: {} } }, made.cdk);
    expect(plan(made)[0]).toEqual(['SuitablyProdEdge', false, 1]);
  });

  test('in one step when it is there', () => {
    const made = recorder();
    deployStage(sampleStage(), there(1), made.cdk);
    expect(plan(made)).toEqual([
      ['SuitablyProdEdge', true, 1],
      ['SuitablyProd', true, 1],
    ]);
  });

  test('in one step and without protection when it is a trial', () => {
    const made = recorder();
    deployStage(trialStage(), none, made.cdk);
    expect(plan(made)).toEqual([
      ['SuitablyTrialEdge', false, 1],
      ['SuitablyTrial', false, 1],
    ]);
  });

  test('with a new round of keys to the functions first, and then to the edge', () => {
    const made = recorder();
    deployStage(sampleStage({ keyRound: 3 }), there(2), made.cdk);
    expect(plan(made).filter(([stack]) => stack === 'SuitablyProd')).toEqual([
      ['SuitablyProd', true, 2],
      ['SuitablyProd', true, 3],
    ]);
  });

  test('with firewall and certificate each time: CloudFormation would keep what it was given once', () => {
    const made = recorder();
    deployStage(sampleStage(), none, made.cdk);
    for (const { parameters } of made.runs.filter(({ stack }) => stack === 'SuitablyProd'))
      expect(parameters).toEqual(edgeOutputs);
  });

  test('with the certificate that was asked for beforehand, where the domain is kept elsewhere', () => {
    const made = recorder();
    deployStage(sampleStage(), { ...none, certificateArn: 'arn:asked' }, made.cdk);
    expect(made.runs[1]?.parameters).toMatchObject({ CertificateArn: 'arn:asked' });
  });

  test('no further than the step that did not succeed', () => {
    const made = recorder(2);
    expect(() => deployStage(sampleStage(), none, made.cdk)).toThrow('did not succeed');
    expect(made.runs).toHaveLength(2);
  });
});
