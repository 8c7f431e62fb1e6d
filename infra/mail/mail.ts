import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  type IEmailIdentity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { hostOf } from '../stage-file.ts';
import type { Stage } from '../stages.ts';

type DkimRecord = { name: string; value: string };

/**
 * Who we send as. Service and marketing mail have a configuration set each, so that complaints about one do not hurt the
 * reputation of the other. No tracking options: nobody's opens or clicks are recorded.
 */
export class Mail extends Construct {
  readonly service: ConfigurationSet;
  readonly marketing: ConfigurationSet;
  /** Signing records of the domain that this stack verifies; none where it verifies an address, or nothing. */
  readonly dkim: readonly DkimRecord[];
  private readonly identity: IEmailIdentity;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.stage = stage;
    const made = this.ownIdentity(stage.sender);
    this.identity = made ?? EmailIdentity.fromEmailIdentityName(this, 'Identity', hostOf(stage.sender.address));
    this.dkim = made && stage.sender.identity === 'domain' ? made.dkimRecords : [];
    const guarded = {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    };
    this.service = new ConfigurationSet(this, 'Service', guarded);
    this.marketing = new ConfigurationSet(this, 'Marketing', guarded);
  }

  /** What SES verifies for this stack; undefined where the domain has been verified before. */
  private ownIdentity({ address, identity }: Stage['sender']): EmailIdentity | undefined {
    if (identity === 'existing') return undefined;
    const ofDomain = { identity: Identity.domain(hostOf(address)), mailFromDomain: `bounce.${hostOf(address)}` };
    return new EmailIdentity(this, 'Identity', {
      // Bounces and complaints come as events. A copy by mail would lay patients' addresses into the sender's mailbox.
      feedbackForwarding: false,
      ...(identity === 'address' ? { identity: Identity.email(address) } : { ...ofDomain, dkimSigning: true }),
    });
  }

  /** Environment variables of whoever sends. */
  environment() {
    return {
      MAIL_FROM: this.stage.sender.address,
      MAIL_EPOCH: this.stage.mailEpoch,
      MAIL_RATE: String(this.stage.sender.rate),
      SERVICE_CONFIGURATION_SET: this.service.configurationSetName,
      MARKETING_CONFIGURATION_SET: this.marketing.configurationSetName,
    };
  }

  /** Environment variables of whoever plans mail, and tells what we send as, but sends nothing. */
  described() {
    const { address, identity, isSandbox } = this.stage.sender;
    return {
      MAIL_EPOCH: this.stage.mailEpoch,
      SENDER_ADDRESS: address,
      SENDER_IDENTITY: identity,
      SENDER_REGION: this.stage.region,
      SENDER_IS_SANDBOX: isSandbox ? ('yes' as const) : ('no' as const),
      SENDER_SIGNATURES: this.dkim.map(({ name }) => name).join(',') || 'none',
    };
  }

  /** Whom SES judges the sender's rights for as well while the account is in the sandbox. */
  private sandboxRecipients({ isSandbox, recipients }: Stage['sender']): string[] {
    if (!isSandbox) return [];
    const stack = Stack.of(this);
    const wildcard = recipients.length > 0 ? '*@simulator.amazonses.com' : '*';
    Validations.of(stack).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:${stack.partition}:ses:${stack.region}:<AWS::AccountId>:identity/${wildcard}]`,
      reason: 'In the sandbox SES judges the role for recipients too, and only verified ones can be written to.',
    });
    const names = [...recipients, wildcard];
    return names.map((resourceName) => stack.formatArn({ service: 'ses', resource: 'identity', resourceName }));
  }

  /** May send as our own address, through one of the two sets; in the sandbox to verified recipients. */
  sending(): PolicyStatement {
    const set = (name: string): string =>
      Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: name });
    return new PolicyStatement({
      actions: ['ses:SendRawEmail'],
      resources: [
        this.identity.emailIdentityArn,
        set(this.service.configurationSetName),
        set(this.marketing.configurationSetName),
        ...this.sandboxRecipients(this.stage.sender),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': this.stage.sender.address } },
    });
  }
}
