/** Calls before policies, and policies before calls, judged by an engine that others wrote. */
import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../local/read-template.ts';
import { newFolder } from '../run-folder.ts';
import { assemblyOf, judgedStages } from './assemblies.ts';
import { deniedCalls, type Role, rolesOf, unusedGrants } from './roles.ts';
import { judgeServices, servicesOf } from './service-calls.ts';
import { decisionOn, literalDecisionOn, otherWords } from './simulate.ts';
import { linesOf, unusedByRoles, unusedByServices } from './unused-grants.ts';

const ofAll = async (roles: Role[], judge: (role: Role) => Promise<string[]>): Promise<string[]> => {
  const all = await Promise.all(
    roles.map(async (role) => (await judge(role)).map((what) => `${role.function}: ${what}`)),
  );
  return all.flat().toSorted();
};

describe.each(Object.keys(judgedStages))('the stage %s', (stage) => {
  test('allows every call that functions make', async () => {
    const roles = rolesOf(stage);
    expect(await ofAll(roles, deniedCalls)).toEqual([]);
    expect(roles.flatMap(({ calls }) => calls).length).toBeGreaterThan(100);
  });

  test('grants functions nothing that no call uses, but what is listed with a reason', async () => {
    expect(await ofAll(rolesOf(stage), unusedGrants)).toEqual(linesOf(unusedByRoles));
  });

  test('allows every call by which services use its resources, and no other but what is listed', async () => {
    const { denied, unused, calls } = await judgeServices(servicesOf(stage));
    expect(denied).toEqual([]);
    expect(unused.toSorted()).toEqual(linesOf(unusedByServices));
    expect(calls).toBeGreaterThan(100);
  });
});

const purge = (): Role => rolesOf('domain').find((role) => role.function === 'Purge') as Role;

describe('it would be noticed', () => {
  test('that a right is missing', async () => {
    const { statements, ...role } = purge();
    const less = statements.filter(({ Action }) => ![Action].flat().includes('dynamodb:DeleteItem'));
    expect((await deniedCalls({ ...role, statements: less })).join()).toMatch(
      /dynamodb:DeleteItem on .*ImplicitlyDenied/,
    );
  });

  test.each([
    ['another resource', { Resource: 'arn:aws:dynamodb:eu-central-1:000000000000:table/Other' }],
    ['another condition', { Condition: { StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' } } }],
  ])('that rights are for %s', async (_, over) => {
    const { statements, ...role } = purge();
    const others = statements.map((statement) => ({ ...statement, ...over }));
    expect((await deniedCalls({ ...role, statements: others })).length).toBeGreaterThan(0);
  });

  test('that something is forbidden', async () => {
    const { statements, ...role } = purge();
    const forbidden = { Effect: 'Deny', Action: ['dynamodb:*'], Resource: ['*'] };
    const denied = await deniedCalls({ ...role, statements: [...statements, forbidden] });
    expect(denied.join()).toContain('ExplicitlyDenied');
  });

  test('that a function has a right which it does not use', async () => {
    const { grants, ...role } = purge();
    const statement = { Effect: 'Allow', Action: 'dynamodb:Scan', Resource: '*' };
    expect(await unusedGrants({ ...role, grants: [...grants, { name: 'Scan', statement }] })).toContain('Scan');
  });

  const { stack } = readTemplate(assemblyOf('domain'), newFolder());
  type Resource = ReturnType<typeof stack.resources>[number];
  const changed = (type: string, change: (resource: Resource) => Resource[]) => ({
    ...stack,
    resources: (of: string) => (of === type ? stack.resources(of).flatMap(change) : stack.resources(of)),
  });

  test('that a permission is missing, or for another source', async () => {
    const denied = /rule PurgeSchedulesErased: lambda:InvokeFunction on .*ImplicitlyDenied/;
    const isOfPurge = ({ properties }: Resource) => String(properties.SourceArn).includes('PurgeSchedulesErased');
    const without = changed('AWS::Lambda::Permission', (one) => (isOfPurge(one) ? [] : [one]));
    expect((await judgeServices(without)).denied.join()).toMatch(denied);
    const SourceArn = 'arn:aws:events:eu-central-1:000000000000:rule/Other';
    const wrong = changed('AWS::Lambda::Permission', (one) =>
      isOfPurge(one) ? [{ ...one, properties: { ...one.properties, SourceArn } }] : [one],
    );
    const judged = await judgeServices(wrong);
    expect(judged.denied.join()).toMatch(denied);
    expect(judged.unused.filter((line) => line.endsWith('lambda:InvokeFunction by events'))).toHaveLength(1);
  });

  test('that the edge may not read its files, and logs may not use their key', async () => {
    const noFiles = await judgeServices(changed('AWS::S3::BucketPolicy', () => []));
    expect(noFiles.denied).toEqual(
      ['GetObject', 'ListBucket'].map((action) => expect.stringMatching(`^distribution .*: s3:${action} on `)),
    );
    const renamed = { ...stack, attribute: () => 'arn:aws:logs:eu-central-1:000000000000:log-group:Other:*' };
    expect((await judgeServices(renamed)).denied.join()).toContain('kms:Encrypt');
  });
});

test('what the engine is asked in other words it still does not know, and it answers them both ways', async () => {
  const { calls, statements } = purge();
  const inOtherWords = calls.filter(
    ({ action, context }) =>
      action === otherWords.action || Object.keys(context).some((key) => otherWords.key.test(key)),
  );
  expect(inOtherWords.map(({ action }) => action).toSorted()).toEqual(['dynamodb:ListStreams', 'kms:Decrypt']);
  for (const { attached, ...call } of inOtherWords) {
    const policies = { identity: statements, attached };
    expect(await literalDecisionOn(call, policies)).not.toBe('Allowed');
    expect(await decisionOn(call, policies)).toBe('Allowed');
    const context = {
      'kms:EncryptionContext:aws:lambda:FunctionArn': 'arn:aws:lambda:eu-central-1:000000000000:function:Other',
    };
    const resource = 'arn:aws:dynamodb:eu-central-1:000000000000:table/Other/stream/local';
    const other = call.action === otherWords.action ? { ...call, resource } : { ...call, context };
    expect(await decisionOn(other, policies)).not.toBe('Allowed');
  }
});
