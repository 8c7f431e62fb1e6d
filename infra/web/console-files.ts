import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { type ConsoleConfig, consoleConfigPath } from '../../shared/contract/console-config.ts';
import type { Stage } from '../stages.ts';
import { acknowledgeCopying } from './web-findings.ts';

/** `folder` is the built console; files in `console` carry a hash of their contents in their names. */
type FilesProps = {
  folder: string;
  bucket: Bucket;
  distribution: Distribution;
  config: ConsoleConfig;
  key: IKey;
  stage: Stage;
};

/**
 * The console's files on their way to the bucket: those named by their contents stay with the browser for a year, the
 * page and its configuration are asked for each time.
 */
export class ConsoleFiles extends Construct {
  constructor(scope: Construct, id: string, { folder, bucket, distribution, config, key, stage }: FilesProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      // The name begins with the stack's, because that is what the key lets CloudWatch Logs encrypt.
      logGroupName: `${Stack.of(this).stackName}-ConsoleFiles`,
      encryptionKey: key,
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const shared = { destinationBucket: bucket, memoryLimit: 512, logGroup };
    const built = Source.asset(folder);
    const hashed = new BucketDeployment(this, 'Hashed', {
      ...shared,
      sources: [built],
      exclude: ['*'],
      include: ['console/*'],
      // Whoever has the page of yesterday open still finds its parts.
      prune: false,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const page = new BucketDeployment(this, 'Page', {
      ...shared,
      sources: [built, Source.jsonData(consoleConfigPath.slice(1), config)],
      exclude: ['console/*'],
      prune: false,
      cacheControl: [CacheControl.noCache()],
      distribution,
      distributionPaths: ['/index.html', consoleConfigPath],
    });
    // The page names files: they come first.
    page.node.addDependency(hashed);
    acknowledgeCopying(bucket);
  }
}
