import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { edgeRegion, type Stage } from './stages.ts';
import { EdgeWatching } from './watching/edge-watching.ts';
import { addFirewall } from './web/firewall.ts';

/**
 * What a distribution takes from us-east-1 and nowhere else: its firewall, and the certificate of a stage that has names
 * of its own. Deployed before the stack itself, which is given both ARNs.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id, {
      stackName: `${stage.stackName}Edge`,
      description: 'Suitably: firewall and certificate of the edge',
      env: { region: edgeRegion },
      terminationProtection: stage.isProtected,
    });
    const firewall = addFirewall(this, stage);
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
