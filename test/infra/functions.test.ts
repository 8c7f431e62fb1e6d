import { beforeAll, describe, expect, test } from 'vitest';
import { functionEnvironment } from '../../shared/contract/environment.ts';
import { functionNames } from '../../shared/contract/function-names.ts';
import { defaultRoute, routes } from '../../shared/contract/routes.ts';
import { timeLimits } from '../../shared/mail/time-limits.ts';
import { sampleFile } from './sample-stage.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let prod: SynthesizedStack;

beforeAll(async () => {
  prod = await synthesizedStack();
});

const variablesOf = (name: (typeof functionNames)[number]): Record<string, string> =>
  (prod.functionOf(name).properties.Environment as { Variables: Record<string, string> }).Variables;

describe('a deployed function', () => {
  test('exists for every name of the contract, and no other does', () => {
    const handlers = prod.functions.map(({ properties }) => properties.Handler);
    expect(handlers.toSorted()).toEqual(functionNames.map((name) => `${name}.handler`).toSorted());
  });

  test.each(functionNames)('%s runs Node 24 on arm64 from the one asset', (name) => {
    const { Runtime, Architectures, Code } = prod.functionOf(name).properties;
    expect({ Runtime, Architectures, Code }).toEqual({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Code: prod.functionOf('answer-public').properties.Code,
    });
  });

  test.each(functionNames)('%s gets every variable that it parses, and no other', (name) => {
    const { NODE_OPTIONS: _, ...given } = variablesOf(name);
    expect(Object.keys(functionEnvironment[name].parse(given)).toSorted()).toEqual(Object.keys(given).toSorted());
  });

  test.each(functionNames)('%s has no __proto__ that input could reach', (name) => {
    expect(variablesOf(name).NODE_OPTIONS).toBe('--disable-proto=delete');
  });

  test.each(functionNames)('%s keeps its variables under our key', (name) => {
    expect(prod.functionOf(name).properties.KmsKeyArn).toBe(prod.stack.attribute(prod.only('AWS::KMS::Key').id, 'Arn'));
  });

  test.each(functionNames)('%s writes a log that is encrypted and expires', (name) => {
    const { LoggingConfig } = prod.functionOf(name).properties as { LoggingConfig: { LogGroup: string } };
    const log = prod.stack
      .resources('AWS::Logs::LogGroup')
      .find(({ properties }) => properties.LogGroupName === LoggingConfig.LogGroup);
    expect(log?.properties).toMatchObject({
      RetentionInDays: sampleFile.logRetention,
      KmsKeyId: prod.stack.attribute(prod.only('AWS::KMS::Key').id, 'Arn'),
    });
  });

  test.each(functionNames)('%s leaves no trace that could carry an address', (name) => {
    expect(prod.functionOf(name).properties).not.toHaveProperty('TracingConfig');
  });

  test('answers before the gateway gives up after 29 s, if a route leads to it', () => {
    const routed = new Set([...Object.values(routes), defaultRoute].map(({ function: name }) => name));
    const slow = functionNames.filter((name) => Number(prod.functionOf(name).properties.Timeout) >= 29);
    expect(slow.filter((name) => (routed as Set<string>).has(name))).toEqual([]);
    expect(routed.size).toBeGreaterThan(1);
  });

  test.each([
    ['send-mail', timeLimits.functionLimit],
    ['sweep-mail', timeLimits.sweepLimit],
  ] as const)('%s has the time that the mail protocol reckons with', (name, limit) => {
    expect(Number(prod.functionOf(name).properties.Timeout) * 1000).toBe(limit);
  });

  test('for intake, mail or events cannot starve the others of environments (P29)', () => {
    const { intake, mail, sweep, events, purge } = sampleFile.reservedConcurrency ?? {};
    const reserved = functionNames.flatMap((name) => {
      const { ReservedConcurrentExecutions: own } = prod.functionOf(name).properties;
      return own === undefined ? [] : [[name, own]];
    });
    expect(reserved).toEqual([
      ['submit-screening', intake],
      ['send-mail', mail],
      ['sweep-mail', sweep],
      ['receive-mail-events', events],
      ['purge', purge],
    ]);
  });
});

describe('keys of the product', () => {
  test('are made by Secrets Manager, encrypted with our key, and stay when the stack goes', () => {
    const secrets = prod.stack.resources('AWS::SecretsManager::Secret');
    expect(secrets).toHaveLength(5);
    for (const { id, properties } of secrets) {
      expect(properties).not.toHaveProperty('SecretString');
      expect(properties.KmsKeyId).toBe(prod.stack.attribute(prod.only('AWS::KMS::Key').id, 'Arn'));
      expect(prod.raw[id]).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
    }
  });

  test('stand in the template as references, never as values', () => {
    const raw = JSON.stringify(prod.raw);
    const { LINK_KEY = '', MATCH_KEY = '' } = variablesOf('submit-screening');
    expect(raw.includes(LINK_KEY) || raw.includes(MATCH_KEY)).toBe(false);
    const keys = functionNames.flatMap((name) =>
      Object.keys(variablesOf(name)).filter((it) =>
        /^(LINK_KEY|MATCH_KEY|SEAL_KEY|RECEIPT_KEY|ORIGIN_SECRET)/.test(it),
      ),
    );
    expect(keys.length).toBeGreaterThan(9);
    // One more is what the edge shows.
    expect(raw.match(/resolve:secretsmanager/g)).toHaveLength(keys.length + 1);
  });

  test('before the first rotation there is no previous link key', () => {
    expect(variablesOf('show-result')).toMatchObject({ LINK_KEY_PREVIOUS: 'none' });
  });

  test('the same link key signs and opens links', () => {
    expect(variablesOf('show-result').LINK_KEY).toBe(variablesOf('submit-screening').LINK_KEY);
    expect(variablesOf('send-mail').MATCH_KEY).toBe(variablesOf('submit-screening').MATCH_KEY);
  });
});
