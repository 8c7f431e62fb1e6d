import { isAllowed, type Statement } from '../iam/policy-statement.ts';
import type { Stack } from '../template/stack.ts';
import { bareAddress, type MailboxMessage } from './kept-mails.ts';
import type { SesRefusal } from './ses-query.ts';

/**
 * Who sends: `source` is the sender of the call, `statements` are those of the calling function, if it is one. In the
 * sandbox `verified` are the addresses and domains that may be written to.
 */
export type MessageSender = {
  source: string | undefined;
  statements: readonly Statement[] | undefined;
  verified: readonly string[] | undefined;
};

/** Says why the service would refuse a message, or nothing. */
export type MessageCheck = (action: string, message: MailboxMessage, sender: MessageSender) => SesRefusal | undefined;

// The service takes ASCII addresses with a domain only; its own wording differs by fault, the code does not.
const addressShape = /^[\x21-\x3f\x41-\x7e]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

const rejected = (message: string): SesRefusal => ({ status: 400, code: 'MessageRejected', message });
const invalid = (message: string): SesRefusal => ({ status: 400, code: 'InvalidParameterValue', message });

/** The identity, of an address, a domain or one above it, by which somebody may send; the closest of several. */
export function identityOf(identities: readonly string[], address: string): string | undefined {
  const [, domain = ''] = bareAddress(address).toLowerCase().split('@');
  return identities
    .filter((identity) => {
      const name = identity.toLowerCase();
      return name === bareAddress(address).toLowerCase() || name === domain || domain.endsWith(`.${name}`);
    })
    .sort((left, right) => right.length - left.length)[0];
}

const simulator = 'simulator.amazonses.com';

function denied(action: string, resource: string): SesRefusal {
  const message = `User is not authorized to perform \`ses:${action}' on resource \`${resource}'`;
  return { status: 403, code: 'AccessDenied', message };
}

/**
 * Makes the check from the template: the sender's domain must be one of its identities, the configuration set must
 * exist, recipients must be addresses (at most 50), and the caller's role must allow the action on identity and set. In
 * the sandbox recipients must be verified, and the role must allow the action on their identities as well.
 */
export function messageCheck(stack: Stack): MessageCheck {
  const identities = stack.resources('AWS::SES::EmailIdentity').map(({ id }) => stack.ref(id));
  const sets = stack.resources('AWS::SES::ConfigurationSet').map(({ id }) => stack.ref(id));
  const arn = (rest: string): string => `arn:aws:ses:${stack.region}:${stack.account}:${rest}`;
  return (action, message, { source, statements, verified }) => {
    const sender = source ?? message.from;
    const { configurationSet } = message;
    const known = [...identities, ...(verified ?? [])];
    const identity = (address: string): string => arn(`identity/${identityOf(known, address) ?? bareAddress(address)}`);
    const resources = [
      identity(sender),
      ...(configurationSet ? [arn(`configuration-set/${configurationSet}`)] : []),
      ...(verified ? message.to.map(identity) : []),
    ];
    const context = {
      'ses:fromaddress': [bareAddress(sender)],
      'ses:recipients': message.to.map(bareAddress),
      'ses:apiversion': ['1'],
    };
    const refused = resources.find(
      (resource) => statements && !isAllowed(statements, { action: `ses:${action}`, resource, context }),
    );
    if (refused) return denied(action, refused);
    if (configurationSet && !sets.includes(configurationSet)) {
      const what = `Configuration set <${configurationSet}> does not exist.`;
      return { status: 400, code: 'ConfigurationSetDoesNotExist', message: what };
    }
    if (message.to.length === 0) return invalid('Missing required header "To".');
    if (message.to.length > 50) return rejected('Recipient count exceeds 50.');
    if (message.to.some((to) => !addressShape.test(bareAddress(to)))) return invalid("Missing final '@domain'");
    const senders = [sender, message.from].filter((address) => !identityOf(identities, address));
    const strangers = verified ? message.to.filter((to) => !identityOf([...known, simulator], to)) : [];
    const unknown = [...new Set([...senders, ...strangers].map(bareAddress))];
    if (unknown.length === 0) return undefined;
    const where = `The following identities failed the check in region ${stack.region.toUpperCase()}: ${unknown.join(', ')}`;
    return rejected(`Email address is not verified. ${where}`);
  };
}
