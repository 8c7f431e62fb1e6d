import { CfnOutput, Stack, Validations } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';
import { EdgeWatching } from './watching/edge-watching.ts';

const visibility = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // Samples are copies of requests, and requests hold answers.
  sampledRequestsEnabled: false,
});

const managed = (priority: number, name: string, counted: string[] = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visibility(name),
});

/** Requests of one address in five minutes, over all routes; intake has its own, tighter limits. */
const requestsPerAddress = 2_000;

const rate: CfnWebACL.RuleProperty = {
  name: 'RatePerAddress',
  priority: 0,
  action: { block: {} },
  statement: { rateBasedStatement: { limit: requestsPerAddress, aggregateKeyType: 'IP', evaluationWindowSec: 300 } },
  visibilityConfig: visibility('RatePerAddress'),
};

/** Rules that look into bodies: people write about "selecting" and "dropping", and a full form is 32 KiB. */
const countedOnly = ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY'];

const noFirewallLog =
  'A log of the firewall is a list of who asked a clinic for what and when. Counts of each rule are kept without it; a ' +
  'stage takes it on (firewallLog) to look into requests that were refused wrongly.';

/**
 * What a distribution takes from us-east-1 and nowhere else: its firewall, and the certificate of a stage that has names
 * of its own. Deployed before the stack itself, which is given both ARNs.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id, {
      stackName: `${stage.stackName}Edge`,
      description: 'Suitably: firewall and certificate of the edge',
      env: { region: 'us-east-1' },
      terminationProtection: stage.isProtected,
    });
    const firewall = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: [
        rate,
        managed(1, 'AWSManagedRulesAmazonIpReputationList'),
        managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
        managed(3, 'AWSManagedRulesCommonRuleSet', countedOnly),
      ],
      visibilityConfig: visibility(stage.stackName),
    });
    Validations.of(firewall).acknowledge({ id: 'HIPAA.Security-WAFv2LoggingEnabled', reason: noFirewallLog });
    new EdgeWatching(this, 'Watching', { stage, webAcl: stage.stackName });
    new CfnOutput(this, 'WebAclArn', { value: firewall.attrArn });
    // Without a zone in the account nobody could add the record while CloudFormation waits for it: the command that
    // deploys then asks for the certificate beforehand.
    if (stage.domain?.hostedZone) this.addCertificate(stage.domain.name, stage.domain.console, stage.domain.hostedZone);
  }

  private addCertificate(domainName: string, alternative: string, { id, name }: { id: string; name: string }): void {
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: id, zoneName: name });
    const certificate = new Certificate(this, 'Certificate', {
      domainName,
      subjectAlternativeNames: [alternative],
      validation: CertificateValidation.fromDns(zone),
    });
    new CfnOutput(this, 'CertificateArn', { value: certificate.certificateArn });
  }
}
