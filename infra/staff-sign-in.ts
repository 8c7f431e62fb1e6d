import { Duration, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  type IUserPool,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
  type UserPoolProps,
  UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { ConsoleConfig } from '../shared/contract/console-config.ts';
import { signInPaths } from '../shared/contract/sign-in-paths.ts';
import { staffScope } from '../shared/contract/staff-scope.ts';
import { removalOf } from './removal.ts';
import type { Stage } from './stages.ts';

const noThreatProtection =
  'Threat protection is paid per user (Plus plan). Every sign-in needs a second factor, nobody can sign up, and what ' +
  'somebody may do is read from our own table.';

/** People are made by an admin of their clinic, who knows their address; nobody signs up. */
const invitation = (consoleUrl: string) => ({
  emailSubject: 'You can now sign in to Suitably',
  emailBody:
    `<p>You can now work at your clinic's console: ${consoleUrl}</p>` +
    '<p>Sign in as {username} with the password {####}, which is good for three days. You then choose a password of ' +
    'your own and set up a code generator.</p>',
});

const people = (consoleUrl: string, stage: Stage): UserPoolProps => ({
  selfSignUpEnabled: false,
  signInAliases: { email: true },
  signInCaseSensitive: false,
  autoVerify: { email: true },
  standardAttributes: { email: { required: true, mutable: true } },
  mfa: Mfa.REQUIRED,
  mfaSecondFactor: { otp: true, sms: false },
  passwordPolicy: {
    minLength: 14,
    requireLowercase: true,
    requireUppercase: true,
    requireDigits: true,
    requireSymbols: true,
    tempPasswordValidity: Duration.days(3),
  },
  accountRecovery: AccountRecovery.EMAIL_ONLY,
  // Cognito's own sender: our domain is verified only after the first deployment, and invitations are few.
  userInvitation: invitation(consoleUrl),
  // The plan that managed login needs; free for 10,000 people a month.
  featurePlan: FeaturePlan.ESSENTIALS,
  deletionProtection: stage.isProtected,
  removalPolicy: removalOf(stage),
});

/**
 * Who works with us: a user pool whose tokens say who somebody is, and never what they may do. The console signs in as a
 * public client by authorization code with PKCE, and gets tokens of an hour that name the staff API.
 */
export class StaffSignIn extends Construct {
  private readonly pool: IUserPool;
  private readonly client: UserPoolClient;
  private readonly domainPrefix: string;

  constructor(scope: Construct, id: string, { consoleUrl, stage }: { consoleUrl: string; stage: Stage }) {
    super(scope, id);
    const adopted = stage.adopt?.userPool;
    this.pool = adopted
      ? UserPool.fromUserPoolId(this, 'People', adopted.id)
      : new UserPool(this, 'People', people(consoleUrl, stage));
    Validations.of(this.pool).acknowledge({ id: 'AwsSolutions-COG8', reason: noThreatProtection });
    this.client = this.consoleClient(consoleUrl);
    // Unique in a region over all accounts.
    this.domainPrefix = adopted?.domainPrefix ?? `${stage.stackName.toLowerCase()}-${Stack.of(this).account}`;
    // A pool has one name of this kind; a deleted stack took its own with it.
    if (!adopted?.domainPrefix)
      new UserPoolDomain(this, 'Domain', {
        userPool: this.pool,
        cognitoDomain: { domainPrefix: this.domainPrefix },
        managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
      });
    // Without a style of its own, even the provided one, managed login shows an error instead of a page.
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }

  private consoleClient(consoleUrl: string): UserPoolClient {
    const use = new ResourceServerScope({ scopeName: staffScope.name, scopeDescription: 'Work with the staff API' });
    const api = new UserPoolResourceServer(this, 'Api', {
      userPool: this.pool,
      identifier: staffScope.resourceServer,
      scopes: [use],
    });
    return new UserPoolClient(this, 'Console', {
      userPool: this.pool,
      generateSecret: false,
      // The pages of managed login offer what the client allows, so there has to be a way to sign in by password. This
      // one never sends the password. Named, or Cognito would allow more than one way past its pages.
      authFlows: { userSrp: true },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.resourceServer(api, use)],
        callbackUrls: [`${consoleUrl}${signInPaths.signedIn}`],
        logoutUrls: [`${consoleUrl}${signInPaths.signedOut}`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
    });
  }

  /** Environment variables of whoever verifies tokens or signs people up. The region is in the pool's id. */
  environment(): { USER_POOL_ID: string; USER_POOL_CLIENT_ID: string } {
    return { USER_POOL_ID: this.pool.userPoolId, USER_POOL_CLIENT_ID: this.client.userPoolClientId };
  }

  /** Id of the user pool, for operators. */
  poolId(): string {
    return this.pool.userPoolId;
  }

  /** May look for a person in the pool, and invite one who is not there. */
  inviting(): PolicyStatement {
    return new PolicyStatement({
      actions: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser'],
      resources: [this.pool.userPoolArn],
    });
  }

  /**
   * Where the pages and endpoints of sign-in are; no trailing slash. Made of the name and not of the resource: the edge
   * names this address in its headers, and a pool without an own domain of ours names the edge in its invitations.
   */
  address(): string {
    return `https://${this.domainPrefix}.auth.${Stack.of(this).region}.amazoncognito.com`;
  }

  /** What the console is told of its deployment: the API is its own origin. */
  consoleConfig(): ConsoleConfig {
    const { resourceServer, name } = staffScope;
    return {
      apiUrl: '',
      issuer: `https://${this.pool.userPoolProviderName}`,
      authority: this.address(),
      clientId: this.client.userPoolClientId,
      scopes: ['openid', 'email', `${resourceServer}/${name}`],
    };
  }
}
