import { Duration } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { EventInvokeConfig, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Mail } from './mail.ts';

/** What SES is asked to tell, and the name under which EventBridge brings it. Nobody's opens and clicks. */
const asked: readonly [EmailSendingEvent, string][] = [
  [EmailSendingEvent.SEND, 'Email Sent'],
  [EmailSendingEvent.DELIVERY, 'Email Delivered'],
  [EmailSendingEvent.DELIVERY_DELAY, 'Email Delivery Delayed'],
  [EmailSendingEvent.BOUNCE, 'Email Bounced'],
  [EmailSendingEvent.COMPLAINT, 'Email Complaint Received'],
  [EmailSendingEvent.REJECT, 'Email Rejected'],
  [EmailSendingEvent.RENDERING_FAILURE, 'Email Rendering Failed'],
];

/** How long an event is tried: a table that is away for longer is an outage of everything. */
const patience = Duration.hours(6);

/**
 * What SES tells of our mails, on its way to receive-mail-events. SES publishes to the default bus only. What fails is
 * tried again and then dropped, never kept: events carry addresses, and a queue of them would be a list of patients.
 */
export class MailEvents extends Construct {
  constructor(scope: Construct, id: string, { mail, receive }: { mail: Mail; receive: LambdaFunction }) {
    super(scope, id);
    const destination = EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default'));
    const events = asked.map(([event]) => event);
    const sets = [mail.service, mail.marketing];
    for (const set of sets) set.addEventDestination('Events', { destination, events });
    new Rule(this, 'Told', {
      description: 'What SES tells of mails of our two configuration sets, and of no other mail in the account',
      eventPattern: {
        source: ['aws.ses'],
        detailType: asked.map(([, name]) => name),
        detail: { mail: { tags: { 'ses:configuration-set': sets.map((set) => set.configurationSetName) } } },
      },
      targets: [new FunctionTarget(receive, { retryAttempts: 24, maxEventAge: patience })],
    });
    new EventInvokeConfig(this, 'Retries', { function: receive, retryAttempts: 2, maxEventAge: patience });
  }
}
