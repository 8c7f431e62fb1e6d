import { Validations } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

const rightsInRole =
  'In the role, not attached to it: a mapping is refused while its function’s rights are still on their way, and no two ' +
  'functions share a policy that could be attached.';
const noNetwork =
  'It talks to services of AWS by their own addresses and is reached through the gateway alone. A network of ours would ' +
  'need a way out to the same addresses and guard nothing that its role does not.';
const unbounded =
  'The throttle of the gateway or a schedule bounds how often it runs. Environments are set aside for those alone that a ' +
  'flood must not take them from.';

const answered = 'The gateway waits for its answer, and who asked asks again: no request could wait in a queue.';
const queued =
  'What fails goes to the queue of failed work by its mapping and its invoke configuration, with the reason.';

/** What becomes of a call that fails, by function: why none has a dead-letter configuration. */
const failures: Readonly<Record<string, string>> = {
  'submit-screening': answered,
  'read-questionnaire': answered,
  'show-result': answered,
  'show-form': answered,
  unsubscribe: answered,
  'confirm-opt-in': answered,
  'answer-public': answered,
  staff: answered,
  'send-mail': queued,
  'sweep-mail': queued,
  purge: queued,
  'receive-mail-events':
    'Events carry addresses of patients, and a queue of them would be a list. What fails is tried for six hours, and ' +
    'raises an alarm.',
  canary: 'The run of the next quarter of an hour does the same, and an hour without one that passed raises an alarm.',
  'seal-audit': 'The run of the next hour does what this one did not, and a day without its seal raises an alarm.',
};

/** What the rule checks find about a function and its role, and why it stays as it is. */
export function acknowledgeFunction(name: string, lambda: LambdaFunction, role: Role, isReserved: boolean): void {
  Validations.of(role).acknowledge({ id: 'HIPAA.Security-IAMNoInlinePolicy', reason: rightsInRole });
  Validations.of(lambda).acknowledge({ id: 'HIPAA.Security-LambdaInsideVPC', reason: noNetwork });
  if (!isReserved) Validations.of(lambda).acknowledge({ id: 'HIPAA.Security-LambdaConcurrency', reason: unbounded });
  // A function without a sentence here has to find out first what becomes of its failures.
  const reason = failures[name];
  if (reason) Validations.of(lambda).acknowledge({ id: 'HIPAA.Security-LambdaDLQ', reason });
}
