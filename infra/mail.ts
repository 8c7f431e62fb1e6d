import { CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/**
 * Who we send as. Service and marketing mail have a configuration set each, so that complaints about one do not hurt the
 * reputation of the other. No tracking options: nobody's opens or clicks are recorded.
 */
export class Mail extends Construct {
  readonly service: ConfigurationSet;
  readonly marketing: ConfigurationSet;
  private readonly identity: EmailIdentity;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.stage = stage;
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(stage.mail.domain),
      dkimSigning: true,
      mailFromDomain: `bounce.${stage.mail.domain}`,
    });
    const guarded = {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    };
    this.service = new ConfigurationSet(this, 'Service', guarded);
    this.marketing = new ConfigurationSet(this, 'Marketing', guarded);
    for (const [index, { name, value }] of this.identity.dkimRecords.entries()) {
      new CfnOutput(this, `Dkim${index + 1}`, { value: `${name} CNAME ${value}`, description: 'DNS record to add' });
    }
  }

  /** Environment variables of whoever sends. */
  environment() {
    return {
      MAIL_FROM: this.stage.mail.from,
      MAIL_EPOCH: this.stage.mail.epoch,
      MAIL_RATE: String(this.stage.mail.rate),
      SERVICE_CONFIGURATION_SET: this.service.configurationSetName,
      MARKETING_CONFIGURATION_SET: this.marketing.configurationSetName,
    };
  }

  /** May send as our own address, through one of the two sets. */
  sending(): PolicyStatement {
    const set = (name: string): string =>
      Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: name });
    return new PolicyStatement({
      actions: ['ses:SendRawEmail'],
      resources: [
        this.identity.emailIdentityArn,
        set(this.service.configurationSetName),
        set(this.marketing.configurationSetName),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': this.stage.mail.from } },
    });
  }
}
