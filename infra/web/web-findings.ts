import { Stack, Validations } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';

const noAccessLog =
  'An access log of the edge has the viewer address and the path of every request, and paths of result and unsubscribe ' +
  'links are secrets of people. The gateway logs requests without either.';
const noGeo = 'Patients travel, and so do clinics: nobody is turned away by country.';
const firewallByParameter =
  'The firewall lives in us-east-1 and reaches the distribution as the parameter WebAclArn, which the rule cannot see.';
const ownCertificate =
  'The default certificate is used only where a stage has no domain of its own; CloudFront then fixes the protocol.';

const rebuilt =
  'It holds the console as built from the sources, which every deployment puts there again: no data of anybody, nothing ' +
  'to win back from an older version or another region, and public once the edge serves it.';
const listedBucket =
  'Whoever may not list a bucket is answered 403 for a missing file. The list itself is out of reach: the root is the ' +
  'console’s page, and no query string is passed on.';

/** What the rule checks find about the web and why it stays as it is. */
export function acknowledgeWeb(bucket: Bucket, distribution: Distribution): void {
  for (const id of ['AwsSolutions-S1', 'HIPAA.Security-S3BucketLoggingEnabled'])
    Validations.of(bucket).acknowledge({ id, reason: noAccessLog });
  for (const rule of ['S3BucketReplicationEnabled', 'S3BucketVersioningEnabled', 'S3DefaultEncryptionKMS'])
    Validations.of(bucket).acknowledge({ id: `HIPAA.Security-${rule}`, reason: rebuilt });
  for (const [id, reason] of [
    ['AwsSolutions-CFR1', noGeo],
    ['AwsSolutions-CFR2', firewallByParameter],
    ['AwsSolutions-CFR3', noAccessLog],
    ['AwsSolutions-CFR4', ownCertificate],
    ['Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk', listedBucket],
  ] as const) {
    Validations.of(distribution).acknowledge({ id, reason });
  }
}

const copiesFiles =
  'CDK’s own function, which copies the console’s files from the bucket of assets into its bucket while the stack is ' +
  'deployed. It runs at no other time and can reach no table, no secret and no mail.';

/** Findings about the function of BucketDeployment, each named exactly, so that no other wildcard passes with them. */
export function acknowledgeCopying(bucket: Bucket): void {
  const stack = Stack.of(bucket);
  const own = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
  const { region } = stack;
  const wildcards = [
    ...['s3:GetBucket*', 's3:GetObject*', 's3:List*', 's3:Abort*', 's3:DeleteObject*'].map((it) => `Action::${it}`),
    `Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${region}/*`,
    `Resource::<${own}.Arn>/*`,
    // The invalidation of a distribution, of which only later templates name the ARN.
    'Resource::*',
  ];
  const ids = [
    'AwsSolutions-L1',
    ...['IAMNoInlinePolicy', 'LambdaConcurrency', 'LambdaDLQ', 'LambdaInsideVPC'].map(
      (rule) => `HIPAA.Security-${rule}`,
    ),
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    ...wildcards.map((what) => `AwsSolutions-IAM5[${what}]`),
  ];
  for (const construct of stack.node
    .findAll()
    .filter(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))) {
    for (const id of ids) Validations.of(construct).acknowledge({ id, reason: copiesFiles });
  }
}
