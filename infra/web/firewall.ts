import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

const visibility = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // Samples are copies of requests, and requests hold answers.
  sampledRequestsEnabled: false,
});

const managed = (priority: number, name: string, counted: readonly string[] = []): CfnWebACL.RuleProperty => ({
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

/**
 * Rules of the core set that honest requests meet, so that they count and do not block. Mail programs that unsubscribe
 * with one click and servers of clinics may name no program. People write about "selecting" and "dropping", a full form
 * is 32 KiB, and the page that it was on may be a local one. Nothing of ours reads a cookie; those of the domain above
 * ours are other people's. Links of advertisements are as long as their tags, which are anybody's words.
 */
const countedOnly = [
  ...['NoUserAgent_HEADER', 'UserAgent_BadBots_HEADER'],
  ...['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY', 'EC2MetaDataSSRF_BODY'],
  ...['SizeRestrictions_Cookie_HEADER', 'CrossSiteScripting_COOKIE', 'EC2MetaDataSSRF_COOKIE'],
  ...['SizeRestrictions_QUERYSTRING', 'RestrictedExtensions_QUERYARGUMENTS'],
];

/** Paths and queries hold tokens of people, and these headers tell who they are or what they did elsewhere. */
const redacted: CfnLoggingConfiguration.FieldToMatchProperty[] = [
  { uriPath: {} },
  { queryString: {} },
  ...['authorization', 'cookie', 'user-agent', 'referer', 'idempotency-key'].map((Name) => ({
    singleHeader: { Name },
  })),
];

/** What a rule matched stands in the log as well: not when it is of a body or a query. */
const withoutMatches: CfnWebACL.DataProtectionConfigProperty = {
  dataProtections: ['BODY', 'QUERY_STRING'].map((fieldType) => ({ action: 'SUBSTITUTION', field: { fieldType } })),
};

const actionIs = (action: string) => ({ ActionCondition: { Action: action } });

/** Logs what was blocked or counted and nothing that passed: who was turned away, and which rule is too eager. */
function addLog(scope: Construct, firewall: CfnWebACL, stage: Stage): void {
  const log = new LogGroup(scope, 'FirewallLog', {
    // The service takes no other beginning of a name.
    logGroupName: `aws-waf-logs-${stage.stackName}`,
    retention: stage.logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(log).acknowledge({ id: 'HIPAA.Security-CloudWatchLogGroupEncrypted', reason: otherRegion });
  const destination = Stack.of(scope).formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: log.logGroupName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  new CfnLoggingConfiguration(scope, 'FirewallLogging', {
    resourceArn: firewall.attrArn,
    logDestinationConfigs: [destination],
    redactedFields: redacted,
    loggingFilter: {
      DefaultBehavior: 'DROP',
      Filters: [
        {
          Behavior: 'KEEP',
          Requirement: 'MEETS_ANY',
          Conditions: [actionIs('BLOCK'), actionIs('COUNT'), actionIs('EXCLUDED_AS_COUNT')],
        },
      ],
    },
  });
}

const otherRegion =
  'The key of the stage is in another region. Paths, queries and credentials are not in this log, and CloudWatch Logs ' +
  'encrypts it with a key of its own.';

const noLog =
  'A log of the firewall is a list of who asked a clinic for what and when. Rules are counted without it; a stage takes ' +
  'it on (firewallLog) to look into requests that were refused wrongly.';

/** The firewall of the edge, with its log where the stage asks for one. Only for a stack in us-east-1. */
export function addFirewall(scope: Construct, stage: Stage): CfnWebACL {
  const firewall = new CfnWebACL(scope, 'Firewall', {
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    rules: [
      rate,
      managed(1, 'AWSManagedRulesAmazonIpReputationList'),
      managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
      managed(3, 'AWSManagedRulesCommonRuleSet', countedOnly),
    ],
    visibilityConfig: visibility(stage.stackName),
    dataProtectionConfig: withoutMatches,
  });
  if (stage.firewallLog) addLog(scope, firewall, stage);
  else Validations.of(firewall).acknowledge({ id: 'HIPAA.Security-WAFv2LoggingEnabled', reason: noLog });
  return firewall;
}
