import { isAllowed, type Statement } from '../iam/policy-statement.ts';
import type { Stack } from '../template/stack.ts';
import { bareAddress, type MailboxMessage } from './kept-mails.ts';
import type { SesRefusal } from './ses-query.ts';

/** Says why the service would refuse a message, or nothing. `statements` are the calling function's, if it is one. */
export type MessageCheck = (
  action: string,
  message: MailboxMessage,
  source: string | undefined,
  statements: readonly Statement[] | undefined,
) => SesRefusal | undefined;

// The service takes ASCII addresses with a domain only; its own wording differs by fault, the code does not.
const addressShape = /^[\x21-\x3f\x41-\x7e]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

const rejected = (message: string): SesRefusal => ({ status: 400, code: 'MessageRejected', message });
const invalid = (message: string): SesRefusal => ({ status: 400, code: 'InvalidParameterValue', message });

function identityOf(identities: readonly string[], address: string): string | undefined {
  const [, domain = ''] = bareAddress(address).toLowerCase().split('@');
  return identities
    .filter((identity) => {
      const name = identity.toLowerCase();
      return name === bareAddress(address).toLowerCase() || name === domain || domain.endsWith(`.${name}`);
    })
    .sort((left, right) => right.length - left.length)[0];
}

/**
 * Makes the check from the template: the sender's domain must be one of its identities, the configuration set must
 * exist, recipients must be addresses (at most 50), and the caller's role must allow the action on identity and set.
 */
export function messageCheck(stack: Stack): MessageCheck {
  const identities = stack.resources('AWS::SES::EmailIdentity').map(({ id }) => stack.ref(id));
  const sets = stack.resources('AWS::SES::ConfigurationSet').map(({ id }) => stack.ref(id));
  const arn = (rest: string): string => `arn:aws:ses:${stack.region}:${stack.account}:${rest}`;
  return (action, message, source, statements) => {
    const sender = source ?? message.from;
    const identity = identityOf(identities, sender);
    const { configurationSet } = message;
    const resources = [
      arn(`identity/${identity ?? bareAddress(sender)}`),
      ...(configurationSet ? [arn(`configuration-set/${configurationSet}`)] : []),
    ];
    const context = {
      'ses:fromaddress': [bareAddress(sender)],
      'ses:recipients': message.to.map(bareAddress),
      'ses:apiversion': ['1'],
    };
    const denied = resources.find(
      (resource) => statements && !isAllowed(statements, { action: `ses:${action}`, resource, context }),
    );
    if (denied) {
      const what = `User is not authorized to perform \`ses:${action}' on resource \`${denied}'`;
      return { status: 403, code: 'AccessDenied', message: what };
    }
    if (configurationSet && !sets.includes(configurationSet)) {
      const what = `Configuration set <${configurationSet}> does not exist.`;
      return { status: 400, code: 'ConfigurationSetDoesNotExist', message: what };
    }
    if (message.to.length === 0) return invalid('Missing required header "To".');
    if (message.to.length > 50) return rejected('Recipient count exceeds 50.');
    if (message.to.some((to) => !addressShape.test(bareAddress(to)))) return invalid("Missing final '@domain'");
    const unknown = [sender, message.from].find((address) => !identityOf(identities, address));
    if (unknown === undefined) return undefined;
    const where = `The following identities failed the check in region ${stack.region.toUpperCase()}: ${bareAddress(unknown)}`;
    return rejected(`Email address is not verified. ${where}`);
  };
}
