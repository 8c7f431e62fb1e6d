import type { SmallAssembly } from './write-assembly.ts';

/** A user pool whose console is at port 3000: tokens of an hour, renewed for twelve. */
export const withUserPool = (client: Record<string, unknown> = {}): SmallAssembly['resources'] => ({
  People: { Type: 'AWS::Cognito::UserPool' },
  Console: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: {
      CallbackURLs: ['http://localhost:3000/signed-in'],
      LogoutURLs: ['http://localhost:3000/signed-out'],
      AllowedOAuthScopes: ['openid', 'email', 'staff-api/use'],
      AllowedOAuthFlows: ['code'],
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 12,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
      ...client,
    },
  },
});
