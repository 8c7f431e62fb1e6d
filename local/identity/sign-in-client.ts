import * as z from 'zod';
import { readProperties, type Stack } from '../template/stack.ts';

const secondsPer = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 } as const;
const unit = z.enum(['seconds', 'minutes', 'hours', 'days']);

const clientProperties = z.object({
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
  AllowedOAuthScopes: z.array(z.string()).default([]),
  AllowedOAuthFlows: z.array(z.literal('code', { error: 'only authorization codes can be given here' })),
  // Cognito's own choice where a client names none.
  ExplicitAuthFlows: z.array(z.string()).default(['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']),
  GenerateSecret: z.literal(false, { error: 'a client with a secret cannot sign in here' }).default(false),
  AccessTokenValidity: z.coerce.number(),
  IdTokenValidity: z.coerce.number(),
  RefreshTokenValidity: z.coerce.number(),
  TokenValidityUnits: z.object({ AccessToken: unit, IdToken: unit, RefreshToken: unit }),
});

/**
 * The template's app client as far as sign-in follows it. Lives in seconds; `origins` are those of the callbacks;
 * `takesPasswords`: it allows a flow in which a password is shown to be known, without which managed login offers none.
 */
export type SignInClient = {
  callbacks: string[];
  logouts: string[];
  scopes: string[];
  origins: string[];
  takesPasswords: boolean;
  accessLife: number;
  idLife: number;
  refreshLife: number;
};

const passwordFlow = /^(ALLOW_)?USER_(SRP_AUTH|PASSWORD_AUTH|AUTH)$/;

/** Reads the one app client; undefined when the template has none. Throws for a client that cannot be played here. */
export function signInClient(stack: Stack): SignInClient | undefined {
  const [resource] = stack.resources('AWS::Cognito::UserPoolClient');
  if (!resource) return undefined;
  const read = readProperties(clientProperties, resource);
  const { AccessToken, IdToken, RefreshToken } = read.TokenValidityUnits;
  return {
    callbacks: read.CallbackURLs,
    logouts: read.LogoutURLs,
    scopes: read.AllowedOAuthScopes,
    origins: read.CallbackURLs.map((url) => new URL(url).origin),
    takesPasswords: read.ExplicitAuthFlows.some((flow) => passwordFlow.test(flow)),
    accessLife: read.AccessTokenValidity * secondsPer[AccessToken],
    idLife: read.IdTokenValidity * secondsPer[IdToken],
    refreshLife: read.RefreshTokenValidity * secondsPer[RefreshToken],
  };
}
