import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../local/local-options.ts';
import { localPool } from '../../local/local-pool.ts';
import { startLocal } from '../../local/local-stack.ts';
import { seedUsers } from '../../local/seed-users.ts';
import { userPool } from '../../shared/aws/clinics/user-pool.ts';
import { newFolder } from '../run-folder.ts';
import { signInAt } from './sign-in.ts';
import { withUserPool } from './user-pool-assembly.ts';
import { lambda, role, writeAssembly } from './write-assembly.ts';

const poolArn = { 'Fn::GetAtt': ['People', 'Arn'] };
const assembly = writeAssembly({
  resources: {
    ...withUserPool(),
    Role: role({
      Effect: 'Allow',
      Action: ['cognito-idp:AdminGetUser', 'cognito-idp:AdminCreateUser'],
      Resource: poolArn,
    }),
    ReaderRole: role({ Effect: 'Allow', Action: 'cognito-idp:AdminGetUser', Resource: poolArn }),
    Inviter: lambda('code', 'Role'),
    Reader: lambda('code', 'ReaderRole'),
  },
  assets: { code: { 'index.mjs': '' } },
});
const data = newFolder();
let stack: LocalStack;
const clients: CognitoIdentityProviderClient[] = [];

beforeAll(async () => {
  stack = await startLocal({ assembly, data });
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await stack.stop();
});

/** The product's own code, calling as a function of the template. */
const poolOf = (accessKeyId: string, userPoolId: string = localPool.userPoolId, endpoint = stack.urls.control) => {
  const credentials = { accessKeyId, secretAccessKey: 'x' };
  const client = new CognitoIdentityProviderClient({ endpoint, region: 'local', credentials, maxAttempts: 1 });
  clients.push(client);
  return userPool(userPoolId, client);
};

describe('whoever is to work at a clinic', () => {
  test('and can sign in already, whatever the case of the address, is found', async () => {
    const [seeded] = seedUsers;
    const { ensureUser } = poolOf('Inviter');
    expect(await ensureUser('VIEWER@alba.example')).toEqual({ sub: seeded?.sub, isNew: false });
  });

  test('is invited once, found from then on, and signs in', async () => {
    const { ensureUser } = poolOf('Inviter');
    const { sub, isNew } = await ensureUser('new@alba.example');
    expect(isNew).toBe(true);
    expect(await ensureUser('new@alba.example')).toEqual({ sub, isNew: false });
    const { whoIs, tokensFor } = signInAt(() => stack.urls.control);
    const { access_token } = await tokensFor('new@alba.example');
    expect(await (await whoIs(access_token)).json()).toMatchObject({ sub, email: 'new@alba.example' });
  });

  test('is invited once when two do it at the same time', async () => {
    const { ensureUser } = poolOf('Inviter');
    const made = await Promise.all([ensureUser('twice@alba.example'), ensureUser('twice@alba.example')]);
    expect(new Set(made.map(({ sub }) => sub)).size).toBe(1);
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  test('is still there when the stack starts again with other data', async () => {
    const { sub } = await poolOf('Inviter').ensureUser('kept@alba.example');
    const again = await startLocal({ assembly, data: newFolder(), identity: `${data}/identity` });
    const found = await poolOf('Inviter', localPool.userPoolId, again.urls.control).ensureUser('kept@alba.example');
    await again.stop();
    expect(found).toEqual({ sub, isNew: false });
  });

  test('must have an address', async () => {
    await expect(poolOf('Inviter').ensureUser('nobody')).rejects.toThrow('Username should be an email.');
  });
});

describe('the role of a function', () => {
  test('that may only look invites nobody, and its caller is asked to come back', async () => {
    const { ensureUser } = poolOf('Reader');
    expect(await ensureUser('staff@alba.example')).toMatchObject({ isNew: false });
    await expect(ensureUser('stranger@alba.example')).rejects.toMatchObject({ problem: 'unavailable' });
    expect(await poolOf('Inviter').ensureUser('stranger@alba.example')).toMatchObject({ isNew: true });
  });
});

describe('the pool', () => {
  test('that another deployment has is not this one', async () => {
    await expect(poolOf('Inviter', 'eu-central-1_other').ensureUser('a@b.example')).rejects.toThrow('does not exist');
  });

  test('that does not answer is unavailable', async () => {
    const { ensureUser } = poolOf('Inviter', localPool.userPoolId, 'http://127.0.0.1:9');
    await expect(ensureUser('a@b.example')).rejects.toMatchObject({ problem: 'unavailable' });
  });

  test('refuses what the product does not use, by name', async () => {
    const headers = { 'x-amz-target': 'AWSCognitoIdentityProviderService.AdminDeleteUser' };
    const answer = await fetch(stack.urls.control, { method: 'POST', headers, body: '{}' });
    expect([answer.status, (await answer.json()).message]).toEqual([
      400,
      'The local user pool does not support AdminDeleteUser.',
    ]);
  });
});
