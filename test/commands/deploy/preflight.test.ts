import { describe, expect, test } from 'vitest';
import type { AccountFacts } from '../../../commands/deploy/account-facts.ts';
import { preflight } from '../../../commands/deploy/preflight.ts';
import { adoption } from '../../../infra/adoption.ts';
import { sampleFile, sampleStage, trialStage } from '../../infra/sample-stage.ts';

const ready: AccountFacts = {
  account: '123456789012',
  bootstrapped: ['eu-central-1', 'us-east-1'],
  concurrency: 1000,
  sending: { isProduction: true, rate: 14 },
  hasIdentity: false,
  takenNames: [],
  zoneName: '',
  stack: { outputs: {} },
  unasked: [],
};

test('an account that is ready lets a deployment begin', () => {
  expect(preflight(sampleStage(), ready)).toEqual([]);
});

test('a stack that works with its own tables, or with those that it adopts, is let begin', () => {
  const own = { stack: { outputs: { LeadsTable: 'SuitablyProd-TablesLeadsAB12-X' } } };
  const restored = { stack: { outputs: { AuditTable: 'SuitablyProd-audit-back' } } };
  const adopt = adoption.parse({ audit: 'SuitablyProd-audit-back' });
  expect(preflight(sampleStage(), { ...ready, ...own })).toEqual([]);
  expect(preflight(sampleStage({ adopt }), { ...ready, ...restored })).toEqual([]);
});

test('what could not be asked for stops nothing', () => {
  expect(preflight(sampleStage(), { account: '123456789012', unasked: ['quota of Lambda: AccessDenied'] })).toEqual([]);
});

describe('a deployment is refused, with what to do,', () => {
  const domain = { name: 'suitably.example', console: 'console.suitably.example' };
  const zone = { id: 'Z0123456789AB', name: 'suitably.example' };
  const existing = { ...sampleFile.sender, identity: 'existing' as const };
  test.each<[string, Partial<AccountFacts>, string, Parameters<typeof sampleStage>[0]?]>([
    ['to nobody who signed in', { account: undefined }, 'aws sso login'],
    [
      'in a region that is not bootstrapped',
      { bootstrapped: ['eu-central-1'] },
      'cdk bootstrap aws://123456789012/us-east-1',
    ],
    [
      'of copies to a region that is not bootstrapped',
      {},
      'cdk bootstrap aws://123456789012/eu-west-1',
      { backupRegion: 'eu-west-1' },
    ],
    [
      'that would leave a restored table for an empty one',
      { stack: { outputs: { LeadsTable: 'SuitablyProd-leads-2026-06-15T10-00-00' } } },
      'no longer adopts',
    ],
    ['with a quota below what is set aside and 100 more', { concurrency: 163 }, 'reservedConcurrency to null'],
    ['in the sandbox of SES', { sending: { isProduction: false, rate: 14 } }, 'sender.isSandbox to true'],
    ['with more mails a second than SES allows', { sending: { isProduction: true, rate: 5 } }, '5 mails a second'],
    ['with an identity that is there', { hasIdentity: true }, 'sender.identity to "existing"'],
    ['without the identity that should be there', {}, 'knows no identity', { sender: existing }],
    [
      'with a name that another distribution has',
      { takenNames: ['console.suitably.example'] },
      'Take the name from it',
    ],
    [
      'with a zone that is not there',
      {},
      'no public hosted zone Z0123456789AB',
      { domain: { ...domain, hostedZone: zone } },
    ],
    [
      'with the zone of another',
      { zoneName: 'other.com' },
      'that of other.com',
      { domain: { ...domain, hostedZone: zone } },
    ],
    ['while the stack is being changed', { stack: { status: 'UPDATE_IN_PROGRESS', outputs: {} } }, 'Wait until'],
    [
      'with a name that its zone uses already',
      { zoneName: 'suitably.example', usedNames: ['suitably.example'] },
      'remove the record first',
      { domain: { ...domain, hostedZone: zone } },
    ],
    [
      'over a stack of the edge that could not be rolled back',
      { edgeStack: { status: 'ROLLBACK_FAILED', outputs: {} } },
      '--stack-name SuitablyProdEdge --region us-east-1',
    ],
    [
      'over a stack that could not go back',
      { stack: { status: 'UPDATE_ROLLBACK_FAILED', outputs: {} } },
      'continue-update-rollback',
    ],
    [
      'over a stack that could not be rolled back',
      { stack: { status: 'ROLLBACK_FAILED', outputs: {} } },
      'FORCE_DELETE_STACK',
    ],
  ])('%s', (_, over, mend, file = {}) => {
    const refusals = preflight(sampleStage(file), { ...ready, ...over });
    expect(refusals).toEqual([expect.stringContaining(mend)]);
  });
});

test('164 environments are enough for 64 that are set aside', () => {
  expect(preflight(sampleStage(), { ...ready, concurrency: 164 })).toEqual([]);
});

test('a trial needs no quota and no way out of the sandbox', () => {
  const fresh = { ...ready, concurrency: 10, sending: { isProduction: false, rate: 1 } };
  expect(preflight(trialStage(), fresh)).toEqual([]);
});

test('an identity or a record that is there after a first try was rolled back is somebody else’s', () => {
  const rolledBack = { status: 'ROLLBACK_COMPLETE', outputs: {} };
  const hostedZone = { id: 'Z0123456789AB', name: 'suitably.example' };
  const stage = sampleStage({ domain: { name: 'suitably.example', console: 'console.suitably.example', hostedZone } });
  const facts = { ...ready, hasIdentity: true, usedNames: ['suitably.example'], zoneName: 'suitably.example' };
  expect(preflight(stage, { ...facts, stack: rolledBack })).toHaveLength(2);
  expect(preflight(stage, { ...facts, stack: { status: 'CREATE_COMPLETE', outputs: {} } })).toEqual([]);
});

test('an identity that the deployed stack made itself is no obstacle', () => {
  const deployed = { status: 'UPDATE_COMPLETE', outputs: {} };
  expect(preflight(sampleStage(), { ...ready, hasIdentity: true, stack: deployed })).toEqual([]);
});
