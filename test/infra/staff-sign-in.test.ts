import { beforeAll, describe, expect, test } from 'vitest';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let prod: SynthesizedStack;

beforeAll(async () => {
  prod = await synthesizedStack();
});

const pool = () => prod.only('AWS::Cognito::UserPool');
const client = () => prod.only('AWS::Cognito::UserPoolClient').properties;

describe('the user pool of staff', () => {
  test('lets nobody sign up and tells nobody who is in it', () => {
    expect(pool().properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    });
    expect(client()).toMatchObject({ PreventUserExistenceErrors: 'ENABLED' });
  });

  test('asks everybody for a second factor, and takes no message by phone or mail for one', () => {
    expect(pool().properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    });
    expect(pool().properties).not.toHaveProperty('SmsConfiguration');
  });

  test('takes long passwords of every class only', () => {
    expect(pool().properties.Policies).toMatchObject({
      PasswordPolicy: {
        MinimumLength: 14,
        RequireLowercase: true,
        RequireUppercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        TemporaryPasswordValidityDays: 3,
      },
    });
  });

  test('pays for no plan with threat protection', () => {
    expect(pool().properties.UserPoolTier).toBe('ESSENTIALS');
    expect(pool().properties).not.toHaveProperty('UserPoolAddOns');
  });

  test('stays when the stack goes, and nobody deletes it by a click', () => {
    expect(pool().properties.DeletionProtection).toBe('ACTIVE');
    expect(prod.raw[pool().id]).toMatchObject({
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('invites with the address of the console', () => {
    const { InviteMessageTemplate } = pool().properties.AdminCreateUserConfig as {
      InviteMessageTemplate: { EmailMessage: string };
    };
    expect(InviteMessageTemplate.EmailMessage).toMatch(/https:\/\/console\.suitably\.example.*\{username\}.*\{####\}/s);
  });
});

describe('the console signs in', () => {
  test('as a public client, by authorization code alone', () => {
    expect(client()).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      SupportedIdentityProviders: ['COGNITO'],
    });
  });

  test('and is sent back to its own two pages, nowhere else', () => {
    expect(client()).toMatchObject({
      CallbackURLs: ['https://console.suitably.example/signed-in'],
      LogoutURLs: ['https://console.suitably.example/signed-out'],
    });
  });

  test('for tokens that name the staff API and cannot change the account', () => {
    expect(client().AllowedOAuthScopes).toEqual(['openid', 'email', 'staff-api/use']);
    expect(prod.only('AWS::Cognito::UserPoolResourceServer').properties).toMatchObject({
      Identifier: 'staff-api',
      Scopes: [expect.objectContaining({ ScopeName: 'use' })],
    });
  });

  test('for an hour, renewed for at most twelve, and revocable', () => {
    expect(client()).toMatchObject({
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 720,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      EnableTokenRevocation: true,
    });
  });

  test('on pages that have a look, without which managed login shows an error', () => {
    expect(prod.only('AWS::Cognito::UserPoolDomain').properties).toMatchObject({ ManagedLoginVersion: 2 });
    expect(prod.only('AWS::Cognito::ManagedLoginBranding').properties).toMatchObject({
      ClientId: prod.stack.ref(prod.only('AWS::Cognito::UserPoolClient').id),
      UseCognitoProvidedValues: true,
    });
  });
});
