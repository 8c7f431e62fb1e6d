import { Duration } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import {
  AaaaRecord,
  ARecord,
  CnameRecord,
  HostedZone,
  type IHostedZone,
  MxRecord,
  RecordTarget,
  TxtRecord,
} from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import type { Mail } from './mail/mail.ts';
import { hostOf, isBelow } from './stage-file.ts';
import type { Stage } from './stages.ts';

const slow = { ttl: Duration.hours(1) };

type NamesProps = { stage: Stage; mail: Mail; distribution: Distribution };

/**
 * The DNS records of a stage whose zone is in Route 53: the two names of the edge, and what makes mail of its domain
 * trusted. Elsewhere the same records are printed by the command that deploys (commands/deploy/dns-records.ts). DMARC is
 * always printed: it is a policy for all mail of a domain, which often has one, and a record that exists fails a stack.
 */
export class OwnNames extends Construct {
  constructor(scope: Construct, id: string, { stage, mail, distribution }: NamesProps) {
    super(scope, id);
    const { domain } = stage;
    if (!domain?.hostedZone) return;
    const { id: hostedZoneId, name: zoneName } = domain.hostedZone;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    for (const [what, host] of [
      ['Public', domain.name],
      ['Console', domain.console],
    ] as const) {
      new ARecord(this, `${what}A`, { zone, recordName: `${host}.`, target });
      new AaaaRecord(this, `${what}Aaaa`, { zone, recordName: `${host}.`, target });
    }
    const mailHost = hostOf(stage.sender.address);
    if (stage.sender.identity === 'domain' && isBelow(mailHost, zoneName))
      this.trustMail(zone, mailHost, stage.region, mail);
  }

  private trustMail(zone: IHostedZone, host: string, region: string, { dkim }: Mail): void {
    const shared = { zone, ...slow };
    for (const [index, { name, value }] of dkim.entries())
      new CnameRecord(this, `Dkim${index + 1}Record`, { ...shared, recordName: `${name}.`, domainName: value });
    const bounce = `bounce.${host}.`;
    const values = [{ priority: 10, hostName: `feedback-smtp.${region}.amazonses.com` }];
    new MxRecord(this, 'BounceMx', { ...shared, recordName: bounce, values });
    new TxtRecord(this, 'BounceSpf', { ...shared, recordName: bounce, values: ['v=spf1 include:amazonses.com ~all'] });
  }
}
