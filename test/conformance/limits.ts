/** Limits of CloudFormation and of each service that a template uses, with how much of them it takes. */
import { readTemplate } from '../../local/read-template.ts';
import { newFolder } from '../run-folder.ts';
import { assemblyOf, type Judged, type Template } from './assemblies.ts';

type Properties = Record<string, unknown>;

/** A template to count in: as it is sent, and its resources with references resolved where that is possible. */
export type Counted = {
  template: Template;
  bytes: number;
  of: (type: string) => Properties[];
};

/** At most `most` of something; `taken` has a number for each place where it counts. `source` is the page of AWS. */
export type Limit = { what: string; most: number; source: string; taken: (counted: Counted) => number[] };

/** A judged template to count in. The stack of the edge has nothing that is longer once it is resolved. */
export function countedIn({ stage, stack, template, bytes }: Judged): Counted {
  const raw = Object.values(template.Resources);
  if (stack.endsWith('Edge'))
    return {
      template,
      bytes,
      of: (type) => raw.filter(({ Type }) => Type === type).map((one) => one.Properties ?? {}),
    };
  const resolved = readTemplate(assemblyOf(stage), newFolder()).stack;
  return { template, bytes, of: (type) => resolved.resources(type).map(({ properties }) => properties) };
}

const list = (value: unknown): Properties[] => (Array.isArray(value) ? value : []);
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Properties | undefined)?.[name], value);
const length = (value: unknown): number => (value === undefined ? 0 : JSON.stringify(value).length);
const texts = (values: unknown[]): number[] =>
  values.filter((value) => typeof value === 'string').map((text) => text.length);
const count = (values: object | undefined): number => Object.keys(values ?? {}).length;

/** Each of `type`, by what `measure` says of its properties. */
const each =
  (type: string, measure: (properties: Properties) => number): Limit['taken'] =>
  ({ of }) =>
    of(type).map(measure);

/** Lengths of a text of each resource of a type. */
const textOf =
  (type: string, ...path: string[]): Limit['taken'] =>
  ({ of }) =>
    texts(of(type).map((properties) => at(properties, ...path)));

/** How many resources of a type, where there are any. */
const number =
  (type: string): Limit['taken'] =>
  ({ of }) =>
    of(type).length > 0 ? [of(type).length] : [];

const cloudFormation = 'CloudFormation guide, "Understand CloudFormation quotas"';
const iam = 'IAM guide, "IAM and AWS STS quotas"';
const lambda = 'Lambda guide, "Lambda quotas"';
const cloudFront = 'CloudFront guide, "Quotas"';
const gateway = 'API Gateway guide, "Quotas for configuring and running an HTTP API"';
const dynamoDb = 'DynamoDB guide, "Quotas in Amazon DynamoDB"';
const eventBridge = 'EventBridge guide, "EventBridge quotas"';
const cognito = 'Cognito guide, "Quotas in Amazon Cognito"';

const ofTemplates: Limit[] = [
  { what: 'resources', most: 500, source: cloudFormation, taken: ({ template }) => [count(template.Resources)] },
  { what: 'outputs', most: 200, source: cloudFormation, taken: ({ template }) => [count(template.Outputs)] },
  { what: 'parameters', most: 200, source: cloudFormation, taken: ({ template }) => [count(template.Parameters)] },
  { what: 'bytes of a template', most: 1_048_576, source: cloudFormation, taken: ({ bytes }) => [bytes] },
  {
    what: 'references to secrets and parameters that are resolved by the deployment',
    most: 60,
    source: cloudFormation,
    taken: ({ template }) => [JSON.stringify(template).split('{{resolve:').length - 1],
  },
  {
    what: 'bytes of a description',
    most: 1_024,
    source: cloudFormation,
    taken: ({ template }) => texts([template.Description]),
  },
  {
    what: 'characters of a logical id',
    most: 255,
    source: cloudFormation,
    taken: ({ template }) => texts(Object.keys(template.Resources)),
  },
];

const ofFunctions: Limit[] = [
  {
    what: 'characters of the inline policies of a role',
    most: 10_240,
    source: iam,
    taken: each('AWS::IAM::Role', ({ Policies }) =>
      list(Policies).reduce((sum, { PolicyDocument }) => sum + length(PolicyDocument), 0),
    ),
  },
  {
    what: 'characters of the trust policy of a role',
    most: 2_048,
    source: iam,
    taken: each('AWS::IAM::Role', ({ AssumeRolePolicyDocument }) => length(AssumeRolePolicyDocument)),
  },
  {
    what: 'bytes of the variables of a function',
    most: 4_096,
    source: lambda,
    taken: each('AWS::Lambda::Function', ({ Environment }) => length(at(Environment, 'Variables'))),
  },
  {
    what: 'characters of the name of a function',
    most: 64,
    source: lambda,
    taken: textOf('AWS::Lambda::Function', 'FunctionName'),
  },
  {
    what: 'characters of the description of a function',
    most: 256,
    source: 'Lambda API, "CreateFunction"',
    taken: textOf('AWS::Lambda::Function', 'Description'),
  },
  {
    what: 'seconds that a function may run',
    most: 900,
    source: lambda,
    taken: each('AWS::Lambda::Function', ({ Timeout = 3 }) => Number(Timeout)),
  },
  {
    what: 'bytes of the permissions to invoke a function',
    most: 20_480,
    source: lambda,
    taken: ({ of }) => {
      const byFunction = Map.groupBy(of('AWS::Lambda::Permission'), ({ FunctionName }) => String(FunctionName));
      return [...byFunction.values()].map((all) => all.reduce((sum, one) => sum + length(one), 0));
    },
  },
  {
    what: 'filters of an event source',
    most: 5,
    source: 'Lambda guide, "Control which events Lambda sends to your function"',
    taken: each('AWS::Lambda::EventSourceMapping', ({ FilterCriteria }) => list(at(FilterCriteria, 'Filters')).length),
  },
  { what: 'routes of an API', most: 300, source: gateway, taken: number('AWS::ApiGatewayV2::Route') },
  { what: 'integrations of an API', most: 300, source: gateway, taken: number('AWS::ApiGatewayV2::Integration') },
];

const ofData: Limit[] = [
  {
    what: 'global secondary indexes of a table',
    most: 20,
    source: dynamoDb,
    taken: each('AWS::DynamoDB::GlobalTable', ({ GlobalSecondaryIndexes }) => list(GlobalSecondaryIndexes).length),
  },
  {
    what: 'attributes that all indexes of a table repeat',
    most: 100,
    source: dynamoDb,
    taken: each('AWS::DynamoDB::GlobalTable', ({ GlobalSecondaryIndexes }) =>
      list(GlobalSecondaryIndexes).reduce(
        (sum, { Projection }) => sum + list(at(Projection, 'NonKeyAttributes')).length,
        0,
      ),
    ),
  },
  {
    what: 'bytes of the policy of a key',
    most: 32_768,
    source: 'KMS guide, "Resource quotas"',
    taken: each('AWS::KMS::Key', ({ KeyPolicy }) => length(KeyPolicy)),
  },
  {
    what: 'bytes of the policy of a bucket',
    most: 20_480,
    source: 'S3 guide, "Bucket policies"',
    taken: each('AWS::S3::BucketPolicy', ({ PolicyDocument }) => length(PolicyDocument)),
  },
  {
    what: 'seconds that a queue keeps messages',
    most: 1_209_600,
    source: 'SQS guide, "Message quotas"',
    taken: each('AWS::SQS::Queue', ({ MessageRetentionPeriod = 345_600 }) => Number(MessageRetentionPeriod)),
  },
  {
    what: 'characters of the name of a log group',
    most: 512,
    source: 'CloudWatch Logs API, "CreateLogGroup"',
    taken: textOf('AWS::Logs::LogGroup', 'LogGroupName'),
  },
];

const ofEvents: Limit[] = [
  {
    what: 'targets of a rule',
    most: 5,
    source: eventBridge,
    taken: each('AWS::Events::Rule', ({ Targets }) => list(Targets).length),
  },
  {
    what: 'characters of the pattern of a rule',
    most: 2_048,
    source: eventBridge,
    taken: each('AWS::Events::Rule', ({ EventPattern }) => length(EventPattern)),
  },
  { what: 'rules on a bus', most: 100, source: eventBridge, taken: number('AWS::Events::Rule') },
  {
    what: 'event destinations of the configuration sets',
    most: 10,
    source: 'SES guide, "Service quotas in Amazon SES"',
    taken: number('AWS::SES::ConfigurationSetEventDestination'),
  },
  {
    what: 'addresses that sign-in returns to',
    most: 100,
    source: cognito,
    taken: each('AWS::Cognito::UserPoolClient', ({ CallbackURLs }) => list(CallbackURLs).length),
  },
  {
    what: 'characters of the name before the address of sign-in',
    most: 63,
    source: cognito,
    taken: textOf('AWS::Cognito::UserPoolDomain', 'Domain'),
  },
];

const distribution = (measure: (config: Properties) => number): Limit['taken'] =>
  each('AWS::CloudFront::Distribution', ({ DistributionConfig }) => measure(DistributionConfig as Properties));

const inKey = ['CachePolicyConfig', 'ParametersInCacheKeyAndForwardedToOrigin'];

const ofEdge: Limit[] = [
  {
    what: 'behaviors of a distribution',
    most: 25,
    source: cloudFront,
    taken: distribution(({ CacheBehaviors }) => list(CacheBehaviors).length + 1),
  },
  {
    what: 'origins of a distribution',
    most: 25,
    source: cloudFront,
    taken: distribution(({ Origins }) => list(Origins).length),
  },
  {
    what: 'characters of the comment of a distribution',
    most: 128,
    source: 'CloudFront API, "DistributionConfig"',
    taken: distribution(({ Comment }) => length(Comment)),
  },
  {
    what: 'headers of a cache policy',
    most: 10,
    source: cloudFront,
    taken: each(
      'AWS::CloudFront::CachePolicy',
      (policy) => list(at(policy, ...inKey, 'HeadersConfig', 'Headers')).length,
    ),
  },
  {
    what: 'query parameters of a cache policy',
    most: 10,
    source: cloudFront,
    taken: each(
      'AWS::CloudFront::CachePolicy',
      (policy) => list(at(policy, ...inKey, 'QueryStringsConfig', 'QueryStrings')).length,
    ),
  },
  {
    what: 'headers of an origin request policy',
    most: 10,
    source: cloudFront,
    taken: each(
      'AWS::CloudFront::OriginRequestPolicy',
      (policy) => list(at(policy, 'OriginRequestPolicyConfig', 'HeadersConfig', 'Headers')).length,
    ),
  },
  {
    what: 'headers that a response headers policy adds',
    most: 10,
    source: cloudFront,
    taken: each(
      'AWS::CloudFront::ResponseHeadersPolicy',
      (policy) => list(at(policy, 'ResponseHeadersPolicyConfig', 'CustomHeadersConfig', 'Items')).length,
    ),
  },
  {
    what: 'bytes of a function at the edge',
    most: 10_240,
    source: 'CloudFront guide, "Quotas on CloudFront Functions"',
    taken: textOf('AWS::CloudFront::Function', 'FunctionCode'),
  },
  {
    what: 'headers that the edge adds for an origin',
    most: 10,
    source: cloudFront,
    taken: ({ of }) =>
      of('AWS::CloudFront::Distribution').flatMap(({ DistributionConfig }) =>
        list(at(DistributionConfig, 'Origins')).map(({ OriginCustomHeaders }) => list(OriginCustomHeaders).length),
      ),
  },
  {
    what: 'capacity units of the firewall, above which each request costs more',
    most: 1_500,
    source: 'WAF guide, "AWS Managed Rules rule groups list" and "Web ACL capacity units"',
    taken: each('AWS::WAFv2::WebACL', ({ Rules }) => list(Rules).reduce((sum, rule) => sum + capacityOf(rule), 0)),
  },
];

const capacities: Readonly<Record<string, number>> = {
  AWSManagedRulesAmazonIpReputationList: 25,
  AWSManagedRulesKnownBadInputsRuleSet: 200,
  AWSManagedRulesCommonRuleSet: 700,
};

/** What a rule takes. Throws for a rule whose capacity nobody looked up. */
function capacityOf({ Name, Statement }: Properties): number {
  // Two, and thirty at most for a key that is made of something else than the address.
  if (at(Statement, 'RateBasedStatement')) return 32;
  const capacity = capacities[String(at(Statement, 'ManagedRuleGroupStatement', 'Name'))];
  if (capacity === undefined) throw new Error(`Nobody looked up the capacity of the rule ${Name}.`);
  return capacity;
}

/** All of them. */
export const limits: readonly Limit[] = [...ofTemplates, ...ofFunctions, ...ofData, ...ofEvents, ...ofEdge];

/** A sentence for each limit that a template exceeds. */
export const exceeded = (counted: Counted, of: readonly Limit[] = limits): string[] =>
  of.flatMap(({ what, most, source, taken }) => {
    const highest = Math.max(0, ...taken(counted));
    return highest > most ? [`${what}: ${highest}, and ${most} at most (${source})`] : [];
  });
