import { describe, expect, test } from 'vitest';
import { arnFits } from '../../local/iam/policy-statement.ts';
import { startLocal } from '../../local/local-stack.ts';
import { checkWiring } from '../../local/template/check-wiring.ts';
import { loadStack } from '../../local/template/load-stack.ts';
import { newFolder } from '../run-folder.ts';
import { httpApi, lambda, permission, role, writeAssembly } from './write-assembly.ts';

const source = (path: string) => ({
  'Fn::Join': [
    '',
    ['arn:aws:execute-api:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':', { Ref: 'Api' }, path],
  ],
});

const assemblyOf = (path: string) =>
  writeAssembly({
    resources: {
      Role: role(),
      Answer: lambda('code', 'Role'),
      ...httpApi({ 'ANY /v1/{what}': 'Answer', $default: 'Answer' }),
      AnswerFromApi: permission('Answer', 'apigateway.amazonaws.com', { SourceArn: source(path) }),
    },
    assets: { code: { 'index.mjs': 'export const handler = async () => ({ statusCode: 200 });' } },
  });

const checked = (path: string) => () => checkWiring(loadStack(assemblyOf(path), newFolder(), {}));

describe('a permission for the gateway', () => {
  test.each(['/*/*', '/$default/*', '/*'])('with the source %s lets every route call', (path) => {
    expect(checked(path)).not.toThrow();
  });

  test.each([
    ['a segment too many for the default route', '/*/*/*', 'Route $default may not invoke Answer'],
    ['the default route alone', '/*/$default', 'Route ANY /v1/{what} may not invoke Answer'],
    ['another stage', '/prod/*', 'Route ANY /v1/{what} may not invoke Answer'],
    ['another API', 'x/*/*', 'Route ANY /v1/{what} may not invoke Answer'],
  ])('with %s is named', (_what, path, message) => {
    expect(checked(path)).toThrow(message);
  });

  test('that never fits keeps the stack from starting, and the message says what was asked for', async () => {
    await expect(startLocal({ assembly: assemblyOf('/*/*/*'), data: newFolder() })).rejects.toThrow(
      'it calls as arn:aws:execute-api:eu-central-1:000000000000:api/$default/$default, and the permission is for',
    );
  });
});

test('a permission for another rule does not let this one call', () => {
  const resources = {
    Role: role(),
    Tick: lambda('code', 'Role'),
    Other: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'rate(1 hour)' } },
    Minute: {
      Type: 'AWS::Events::Rule',
      Properties: { ScheduleExpression: 'rate(1 minute)', Targets: [{ Arn: { 'Fn::GetAtt': ['Tick', 'Arn'] } }] },
    },
    TickPermission: permission('Tick', 'events.amazonaws.com', { SourceArn: { 'Fn::GetAtt': ['Other', 'Arn'] } }),
  };
  const assembly = writeAssembly({ resources, assets: { code: { 'index.mjs': '' } } });
  expect(() => checkWiring(loadStack(assembly, newFolder(), {}))).toThrow('Minute may not invoke Tick');
});

test.each([
  ['arn:aws:sns:*:*:topic', 'arn:aws:sns:eu-central-1:1:topic', true],
  ['arn:aws:s*:topic', 'arn:aws:sns:eu-central-1:1:topic', false],
  ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket/a/b:c', true],
  ['topic', 'arn:aws:sns:eu-central-1:1:topic', false],
])('%s over %s, part by part: %s', (pattern, arn, fits) => {
  expect(arnFits(pattern, arn)).toBe(fits);
});
