/**
 * The user pool's admin API, as far as a clinic's admin needs it: a member must be able to sign in. The rights of members
 * are in our own table and never in the pool.
 */
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { asUnavailable } from '../table/unavailable.ts';

/** ms for one attempt, and for one call over all attempts. */
const attemptLimit = 2_500;
const callLimit = 5_000;

/** The client of the deployed functions: region, credentials and endpoint come from the environment. */
const connectUserPool = (): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({
    maxAttempts: 2,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 1_000,
      requestTimeout: attemptLimit,
      throwOnRequestTimeout: true,
    }),
  });

/** A user of the pool. `isNew`: invited just now, by a mail with a first password. */
export type PoolUser = { sub: string; isNew: boolean };

const subOf = (attributes: readonly AttributeType[] = []): string => {
  const sub = attributes.find(({ Name }) => Name === 'sub')?.Value;
  if (!sub) throw new Error('The user pool described a user without a sub');
  return sub;
};

/**
 * Makes `ensureUser`: finds the person with an e-mail address in the pool, or invites them. Safe to repeat, and to run
 * twice at once. Throws the expected error `unavailable` when the pool does not answer in time.
 */
export const userPool = (
  userPoolId: string,
  client: Pick<CognitoIdentityProviderClient, 'send'> = connectUserPool(),
) => {
  const within = () => ({ abortSignal: AbortSignal.timeout(callLimit) });

  const find = async (email: string): Promise<PoolUser | undefined> => {
    try {
      const get = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: email });
      return { sub: subOf((await client.send(get, within())).UserAttributes), isNew: false };
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw asUnavailable(error);
    }
  };

  const invite = async (email: string): Promise<PoolUser | undefined> => {
    const create = new AdminCreateUserCommand({
      UserPoolId: userPoolId,
      Username: email,
      // An admin of the clinic vouches for the address. A mail to it opens nothing by itself.
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ],
      DesiredDeliveryMediums: ['EMAIL'],
    });
    try {
      return { sub: subOf((await client.send(create, within())).User?.Attributes), isNew: true };
    } catch (error) {
      if (error instanceof UsernameExistsException) return undefined;
      throw asUnavailable(error);
    }
  };

  return {
    ensureUser: async (email: string): Promise<PoolUser> => {
      const user = (await find(email)) ?? (await invite(email)) ?? (await find(email));
      if (!user) throw new Error('The user pool neither finds a user nor lets us invite them');
      return user;
    },
  };
};
