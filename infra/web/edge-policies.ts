import { Duration, Stack } from 'aws-cdk-lib';
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

const named = (scope: Construct, name: string): string => `${Stack.of(scope).stackName}-${name}`;

/**
 * For what the API answers: kept as long as the answer itself says, and nearly all say `no-store`. Only a policy that
 * could cache lets CloudFront compress. Who asks is in the key, so that nothing is ever shared between two people.
 */
export const asAnswered = (scope: Construct): CachePolicy =>
  new CachePolicy(scope, 'AsAnswered', {
    cachePolicyName: named(scope, 'AsAnswered'),
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(365),
    headerBehavior: CacheHeaderBehavior.allowList('Authorization', 'Origin'),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    cookieBehavior: CacheCookieBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });

/** For the questionnaire, five minutes: which origin may read it differs from page to page. */
export const questionnaireCache = (scope: Construct): CachePolicy =>
  new CachePolicy(scope, 'Questionnaire', {
    cachePolicyName: named(scope, 'Questionnaire'),
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.minutes(5),
    headerBehavior: CacheHeaderBehavior.allowList('Origin'),
    queryStringBehavior: CacheQueryStringBehavior.allowList('treatment', 'lang'),
    cookieBehavior: CacheCookieBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });

/**
 * Everything of the viewer that functions read, and the viewer's own address; no cookie, for nothing of ours reads one.
 * `If-None-Match` is not needed: the edge compares it with what its cache holds, and when that has expired asks the
 * function with the tag that it kept. What may not be kept is never answered 304.
 */
export const apiForwarding = (scope: Construct): OriginRequestPolicy =>
  new OriginRequestPolicy(scope, 'ToApi', {
    originRequestPolicyName: named(scope, 'ToApi'),
    // Ten at most, and Host is not among them: the gateway knows itself by its own only.
    headerBehavior: OriginRequestHeaderBehavior.allowList(
      ...['Accept', 'Accept-Language', 'Content-Encoding', 'Content-Type', 'Idempotency-Key', 'If-Match', 'Referer'],
      ...['Access-Control-Request-Headers', 'Access-Control-Request-Method', 'CloudFront-Viewer-Address'],
    ),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    cookieBehavior: OriginRequestCookieBehavior.none(),
  });

/**
 * Two years, for our own names alone: other hosts below a clinic's domain are not ours to promise for, and a browser that
 * was told once cannot be told otherwise.
 */
const strictTransport = { accessControlMaxAge: Duration.days(730), includeSubdomains: false, override: true };

/** The functions say themselves what a browser may do with an answer; the edge adds that it comes by TLS only. */
export const apiHeaders = (scope: Construct): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'ApiHeaders', {
    responseHeadersPolicyName: named(scope, 'ApiHeaders'),
    securityHeadersBehavior: { strictTransportSecurity: strictTransport },
  });

/** What the console may load, and where it may connect: itself, and the place where staff sign in. */
export const contentSecurity = (signInAddress: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${signInAddress}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers of the console's files. */
export const consoleHeaders = (scope: Construct, signInAddress: string): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'ConsoleHeaders', {
    responseHeadersPolicyName: named(scope, 'ConsoleHeaders'),
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurity(signInAddress), override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: strictTransport,
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()', override: true },
      ],
    },
  });
