import { CfnCondition, CfnParameter, Duration, Fn, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  type CfnDistribution,
  Distribution,
  type DistributionProps,
  HttpVersion,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { operationsByPath } from '../../shared/contract/routes.ts';
import type { Stage } from '../stages.ts';
import { consoleFallback } from './console-fallback.ts';
import { apiForwarding, apiHeaders, asAnswered, consoleHeaders, questionnaireCache } from './edge-policies.ts';
import { acknowledgeWeb } from './web-findings.ts';

/** `secret` proves to functions that a request came through the distribution; `signInAddress` is where staff sign in. */
export type WebProps = { api: HttpApi; secret: string; signInAddress: string; stage: Stage };

/** Path patterns that lead to the API: every first segment of the route table. */
export const apiPatterns = (): string[] => {
  const first = [...operationsByPath().keys()].map((path) => path.split('/').slice(1));
  return [...new Set(first.map(([segment = '', ...rest]) => (rest.length > 0 ? `/${segment}/*` : `/${segment}`)))];
};

/**
 * Errors that CloudFront keeps for ten seconds unless it is told otherwise, `no-store` or not: a moment's 503 would be
 * everybody's, and its `Retry-After` would lead into the same answer. Without a page each answer stays what it is.
 */
const errorsNotKept = [404, 405, 414, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));

/**
 * The one address that people reach: pages, the API and the console of staff behind one name, one firewall and one set
 * of limits. What the API answers is cached only where it says so; everything else is the console, from a bucket.
 */
export class Web extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Console', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Built from the sources with every deployment: there is nothing in it to lose.
      removalPolicy: RemovalPolicy.DESTROY,
      // A bucket with files would hold up the end of a trial, and the rollback of a first deployment.
      autoDeleteObjects: true,
    });
    const behaviors = this.apiBehaviors(props);
    this.distribution = new Distribution(this, 'Edge', {
      // A new round makes CloudFormation read the secret again, which it does for what changes only.
      comment: `${props.stage.stackName}: pages, API and console, keys of round ${props.stage.edgeKeyRound}`,
      defaultBehavior: this.consoleBehavior(props),
      additionalBehaviors: behaviors,
      defaultRootObject: 'index.html',
      errorResponses: errorsNotKept,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...this.ownNames(props.stage),
    });
    this.takeFirewall();
    acknowledgeWeb(this.bucket, this.distribution);
  }

  private apiBehaviors({ api, secret }: WebProps): Record<string, BehaviorOptions> {
    const { region } = Stack.of(this);
    const origin = new HttpOrigin(`${api.apiId}.execute-api.${region}.amazonaws.com`, {
      customHeaders: { 'x-origin-secret': secret },
      readTimeout: Duration.seconds(30),
    });
    const toApi: BehaviorOptions = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: asAnswered(this),
      originRequestPolicy: apiForwarding(this),
      responseHeadersPolicy: apiHeaders(this),
    };
    return {
      '/v1/clinics/*/questionnaire': { ...toApi, cachePolicy: questionnaireCache(this) },
      ...Object.fromEntries(apiPatterns().map((pattern) => [pattern, toApi])),
    };
  }

  private consoleBehavior({ signInAddress, stage }: WebProps): BehaviorOptions {
    // Only to whoever may list its files does a bucket say that one is missing.
    const originAccessLevels = [AccessLevel.READ, AccessLevel.LIST];
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket, { originAccessLevels }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      // So that the fallback can answer what is no reading; the bucket takes nothing else.
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: consoleHeaders(this, signInAddress),
      functionAssociations: [consoleFallback(this, stage.domain?.console)],
    };
  }

  /** An ARN from the stack in us-east-1, where firewall and certificate live; `npm run deploy` hands it over. */
  private fromEdgeStack(id: string, description: string): string {
    return new CfnParameter(Stack.of(this), id, { default: '', description }).valueAsString;
  }

  private ownNames({ domain }: Stage): Partial<DistributionProps> {
    if (!domain) return {};
    const arn = this.fromEdgeStack('CertificateArn', 'ARN of the certificate in us-east-1 for the names of this stage');
    return {
      domainNames: [domain.name, domain.console],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', arn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  /** Without an ARN there is no firewall, which is for machines without a cloud only. */
  private takeFirewall(): void {
    const firewall = this.fromEdgeStack('WebAclArn', 'ARN of the firewall in us-east-1');
    const hasFirewall = new CfnCondition(this, 'HasFirewall', {
      expression: Fn.conditionNot(Fn.conditionEquals(firewall, '')),
    });
    const arn = Fn.conditionIf(hasFirewall.logicalId, firewall, Fn.ref('AWS::NoValue'));
    const resource = this.distribution.node.defaultChild as CfnDistribution;
    resource.addPropertyOverride('DistributionConfig.WebACLId', Token.asAny(arn));
  }
}
