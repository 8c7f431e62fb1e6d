/**
 * The user pool's admin API, as far as a clinic's admin needs it: a member must be able to sign in. The rights of members
 * are in our own table and never in the pool.
 */
import {
  AdminCreateUserCommand,
  AdminDeleteSoftwareTokenCommand,
  AdminGetUserCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  UnsupportedUserStateException,
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

/** A user of the pool. `isNew`: invited just now, by a mail with a first password. `isWaited`: never signed in so far. */
export type PoolUser = { sub: string; isNew: boolean; isWaited: boolean };

const subOf = (attributes: readonly AttributeType[] = []): string => {
  const sub = attributes.find(({ Name }) => Name === 'sub')?.Value;
  if (!sub) throw new Error('The user pool described a user without a sub');
  return sub;
};

/** What became of a request for one who is in the pool already. */
export type Asked = 'done' | 'missing' | 'has-signed-in';

/**
 * What is done with people of the pool, by e-mail address. Safe to repeat, and to run twice at once. Each throws the
 * expected error `unavailable` when the pool does not answer in time.
 */
export const userPool = (
  userPoolId: string,
  client: Pick<CognitoIdentityProviderClient, 'send'> = connectUserPool(),
) => {
  const within = () => ({ abortSignal: AbortSignal.timeout(callLimit) });

  const find = async (email: string): Promise<PoolUser | undefined> => {
    try {
      const get = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: email });
      const { UserAttributes, UserStatus } = await client.send(get, within());
      return { sub: subOf(UserAttributes), isNew: false, isWaited: UserStatus === 'FORCE_CHANGE_PASSWORD' };
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
      return { sub: subOf((await client.send(create, within())).User?.Attributes), isNew: true, isWaited: true };
    } catch (error) {
      if (error instanceof UsernameExistsException) return undefined;
      throw asUnavailable(error);
    }
  };

  const ask = async (asked: () => Promise<unknown>): Promise<Asked> => {
    try {
      await asked();
      return 'done';
    } catch (error) {
      if (error instanceof UserNotFoundException) return 'missing';
      if (error instanceof UnsupportedUserStateException) return 'has-signed-in';
      throw asUnavailable(error);
    }
  };

  /** Sends the invitation again, with another first password, to somebody who has not signed in yet. */
  const inviteAgain = (Username: string): Promise<Asked> => {
    const again = { UserPoolId: userPoolId, Username, DesiredDeliveryMediums: ['EMAIL' as const] };
    return ask(() => client.send(new AdminCreateUserCommand({ ...again, MessageAction: 'RESEND' }), within()));
  };

  return {
    /** Finds somebody, or invites them. Whoever has not signed in yet is invited again: a first password ends soon. */
    ensureUser: async (email: string): Promise<PoolUser> => {
      const user = (await find(email)) ?? (await invite(email)) ?? (await find(email));
      if (!user) throw new Error('The user pool neither finds a user nor lets us invite them');
      if (user.isWaited && !user.isNew) await inviteAgain(email);
      return user;
    },
    inviteAgain,
    /**
     * Forgets somebody's code generator; at the next sign-in the pool, which asks everybody for a second factor, has them
     * set up another. The password stays.
     */
    resetSecondFactor: (Username: string): Promise<Asked> =>
      ask(() => client.send(new AdminDeleteSoftwareTokenCommand({ UserPoolId: userPoolId, Username }), within())),
  };
};
