import type { Clock } from '../host/clock.ts';
import type { Statement } from '../iam/policy-statement.ts';
import { forgetOffset, keepOffset } from '../local-pool.ts';
import type { MailboxMessage } from '../mailbox/kept-mails.ts';
import { mintToken } from '../mint-token.ts';
import type { Stack } from '../template/stack.ts';
import { invitations } from './invitation.ts';
import { peopleIn } from './people.ts';
import type { IdentityInputs } from './serve-identity.ts';
import { signInClient } from './sign-in-client.ts';
import { signInState } from './sign-in-state.ts';
import { type SigningKey, signingKeyIn } from './signing-key.ts';

/** The local user pool. */
export type Identity = {
  inputs: IdentityInputs;
  /** An access token for a user, by e-mail address, without signing in. */
  token: (email: string) => Promise<string>;
  /** Writes the clock down for tokens that the token command makes; call it after each move. */
  clockMoved: () => void;
  stop: () => void;
};

/**
 * Prepares the user pool of the template; `send` takes its invitations. The key is made when the first token or key set is
 * asked for.
 */
export function startIdentity(
  stack: Stack,
  folder: string,
  clock: Clock,
  { policies, send }: { policies: ReadonlyMap<string, readonly Statement[]>; send: (mail: MailboxMessage) => void },
): Identity {
  const { mailTo, goodUntil } = invitations(stack);
  const people = peopleIn(folder);
  const client = signInClient(stack);
  const scope = (client?.scopes ?? ['openid']).join(' ');
  const seconds = (): number => Math.floor(clock.now() / 1000);
  let kept: Promise<SigningKey> | undefined;
  const key = (): Promise<SigningKey> => {
    kept ??= signingKeyIn(folder);
    return kept;
  };
  const [pool] = stack.resources('AWS::Cognito::UserPool');
  const poolArn = pool ? String(stack.attribute(pool.id, 'Arn')) : 'none';
  keepOffset(folder, 0);
  return {
    inputs: {
      key,
      clock,
      admin: {
        ...{ people, policies, poolArn },
        now: clock.now,
        sendInvitation: (person) => send(mailTo(person, clock.now())),
      },
      oauth: client && { client, people, key, state: signInState(client, seconds), now: seconds, goodUntil },
    },
    token: (email) => mintToken({ folder, email, scope, now: clock.now() }),
    clockMoved: () => keepOffset(folder, clock.offset()),
    stop: () => forgetOffset(folder),
  };
}
