import { Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Bucket } from 'aws-cdk-lib/aws-s3';

const noAccessLog =
  'An access log of the edge has the viewer address and the path of every request, and paths of result and unsubscribe ' +
  'links are secrets of people. The gateway logs requests without either.';
const noGeo = 'Patients travel, and so do clinics: nobody is turned away by country.';
const ownCertificate =
  'The default certificate is used only where a stage has no domain of its own; CloudFront then fixes the protocol.';

/** What the rule checks find about the web and why it stays as it is. */
export function acknowledgeWeb(bucket: Bucket, distribution: Distribution): void {
  Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: noAccessLog });
  for (const [id, reason] of [
    ['AwsSolutions-CFR1', noGeo],
    ['AwsSolutions-CFR3', noAccessLog],
    ['AwsSolutions-CFR4', ownCertificate],
  ] as const) {
    Validations.of(distribution).acknowledge({ id, reason });
  }
}
