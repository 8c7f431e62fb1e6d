import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
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
    People: {
      Type: 'AWS::Cognito::UserPool',
      Properties: {
        AdminCreateUserConfig: {
          InviteMessageTemplate: { EmailSubject: 'Come in', EmailMessage: '<p>{username} signs in with {####}</p>' },
        },
        Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 3 } },
      },
    },
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
    expect(await ensureUser('VIEWER@alba.example')).toEqual({ sub: seeded?.sub, isNew: false, isWaited: false });
  });

  test('is invited once, found from then on, and signs in', async () => {
    const { ensureUser } = poolOf('Inviter');
    const { sub, isNew } = await ensureUser('new@alba.example');
    expect(isNew).toBe(true);
    expect(await ensureUser('new@alba.example')).toMatchObject({ sub, isNew: false });
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
    expect(found).toMatchObject({ sub, isNew: false });
  });

  test('must have an address', async () => {
    await expect(poolOf('Inviter').ensureUser('nobody')).rejects.toThrow('Username should be an email.');
  });
});

describe('an invitation', () => {
  const { type, tokensFor } = signInAt(() => stack.urls.control);
  const days = (count: number) => count * 86_400_000;
  const invitations = (email: string) => stack.mailbox.messages(email).map(({ subject, html }) => [subject, html]);

  test('is a mail with a first password that is good for three days, and can be sent again', async () => {
    const pool = poolOf('Inviter');
    const email = 'late@alba.example';
    await pool.ensureUser(email);
    const mail = ['Come in', `<p>${email} signs in with local</p>`];
    expect(invitations(email)).toEqual([mail]);
    await stack.setClock(stack.now() + days(3) + 1_000);
    expect(await (await type(email)).text()).toContain('Ask to be invited again');
    expect(await pool.inviteAgain(email)).toBe('done');
    expect(invitations(email)).toEqual([mail, mail]);
    expect((await type(email)).status).toBe(302);
    // A password of one's own does not end.
    await stack.setClock(stack.now() + days(30));
    expect((await type(email)).status).toBe(302);
    await stack.setClock(null);
  });

  test('goes again to whoever is added again before they have signed in, and to nobody afterwards', async () => {
    const { ensureUser, inviteAgain } = poolOf('Inviter');
    const email = 'again@alba.example';
    await ensureUser(email);
    expect(await ensureUser(email)).toMatchObject({ isNew: false, isWaited: true });
    expect(invitations(email)).toHaveLength(2);
    await tokensFor(email);
    expect(await ensureUser(email)).toMatchObject({ isNew: false, isWaited: false });
    expect(await inviteAgain(email)).toBe('has-signed-in');
    expect(await inviteAgain('nobody@alba.example')).toBe('missing');
    expect(invitations(email)).toHaveLength(2);
  });
});

describe('a code generator', () => {
  const factorsOf = async (Username: string) => {
    const credentials = { accessKeyId: 'operator', secretAccessKey: 'x' };
    const client = new CognitoIdentityProviderClient({ endpoint: stack.urls.control, region: 'local', credentials });
    clients.push(client);
    const command = new AdminGetUserCommand({ UserPoolId: localPool.userPoolId, Username });
    return (await client.send(command)).UserMFASettingList ?? [];
  };

  test('that was lost is forgotten by an operator, and set up anew at the next sign-in', async () => {
    const { type } = signInAt(() => stack.urls.control);
    const email = 'staff@alba.example';
    expect(await factorsOf(email)).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect(await poolOf('operator').resetSecondFactor(email)).toBe('done');
    expect(await factorsOf(email)).toEqual([]);
    expect((await type(email)).status).toBe(302);
    expect(await factorsOf(email)).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect(await poolOf('operator').resetSecondFactor('nobody@alba.example')).toBe('missing');
  });

  test('is nothing that a function may touch', async () => {
    await expect(poolOf('Inviter').resetSecondFactor('staff@alba.example')).rejects.toMatchObject({
      problem: 'unavailable',
    });
    expect(await factorsOf('staff@alba.example')).toEqual(['SOFTWARE_TOKEN_MFA']);
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
