import { App } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { EdgeStack } from '../../infra/edge-stack.ts';
import type { Stage } from '../../infra/stages.ts';
import { sampleStage, trialStage } from './sample-stage.ts';

type Template = { Resources: Record<string, { Type: string; Properties: Record<string, unknown> }> };
type Rule = {
  Name: string;
  Statement: { ManagedRuleGroupStatement?: { RuleActionOverrides?: { Name: string; ActionToUse: unknown }[] } };
};

const resourcesOf = (stage: Stage, type: string) => {
  const app = new App({ analyticsReporting: false });
  const { artifactId } = new EdgeStack(app, 'Edge', { stage });
  const { Resources } = app.synth().getStackArtifact(artifactId).template as Template;
  return Object.values(Resources).flatMap(({ Type, Properties }) => (Type === type ? [Properties] : []));
};

/** Rules of the core rule set, as AWS documents them ("Baseline rule groups"). */
const coreRules = [
  ...['NoUserAgent_HEADER', 'UserAgent_BadBots_HEADER'],
  ...['SizeRestrictions_QUERYSTRING', 'SizeRestrictions_Cookie_HEADER', 'SizeRestrictions_BODY'],
  ...['SizeRestrictions_URIPATH', 'EC2MetaDataSSRF_BODY', 'EC2MetaDataSSRF_COOKIE', 'EC2MetaDataSSRF_URIPATH'],
  ...['EC2MetaDataSSRF_QUERYARGUMENTS', 'GenericLFI_QUERYARGUMENTS', 'GenericLFI_URIPATH', 'GenericLFI_BODY'],
  ...['RestrictedExtensions_URIPATH', 'RestrictedExtensions_QUERYARGUMENTS', 'GenericRFI_QUERYARGUMENTS'],
  ...['GenericRFI_BODY', 'GenericRFI_URIPATH', 'CrossSiteScripting_COOKIE', 'CrossSiteScripting_QUERYARGUMENTS'],
  ...['CrossSiteScripting_BODY', 'CrossSiteScripting_URIPATH'],
];

test('the firewall blocks by no program’s name, body or cookie, and names rules that there are', () => {
  const [firewall] = resourcesOf(sampleStage(), 'AWS::WAFv2::WebACL');
  const rules = (firewall?.Rules ?? []) as Rule[];
  const core = rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet');
  const overrides = core?.Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [];
  expect(overrides.filter(({ ActionToUse }) => JSON.stringify(ActionToUse) !== '{"Count":{}}')).toEqual([]);
  const counted = overrides.map(({ Name }) => Name);
  expect(counted.filter((name) => !coreRules.includes(name))).toEqual([]);
  const blocking = coreRules.filter((name) => !counted.includes(name));
  expect(blocking.filter((name) => /_(HEADER|BODY|COOKIE|QUERYSTRING)$/.test(name))).toEqual([]);
  expect(blocking).toEqual([
    ...['SizeRestrictions_URIPATH', 'EC2MetaDataSSRF_URIPATH', 'EC2MetaDataSSRF_QUERYARGUMENTS'],
    ...['GenericLFI_QUERYARGUMENTS', 'GenericLFI_URIPATH', 'RestrictedExtensions_URIPATH'],
    ...['GenericRFI_QUERYARGUMENTS', 'GenericRFI_URIPATH', 'CrossSiteScripting_QUERYARGUMENTS'],
    'CrossSiteScripting_URIPATH',
  ]);
});

test('its log, where a stage asks for one, is of what was stopped or counted, without paths, queries and credentials', () => {
  const [logging] = resourcesOf(sampleStage({ firewallLog: true }), 'AWS::WAFv2::LoggingConfiguration');
  const headers = ['authorization', 'cookie', 'user-agent', 'referer', 'idempotency-key'];
  expect(logging?.RedactedFields).toEqual([
    { UriPath: {} },
    { QueryString: {} },
    ...headers.map((Name) => ({ SingleHeader: { Name } })),
  ]);
  expect(logging?.LoggingFilter).toMatchObject({ DefaultBehavior: 'DROP', Filters: [{ Behavior: 'KEEP' }] });
  const [log] = resourcesOf(sampleStage({ firewallLog: true }), 'AWS::Logs::LogGroup');
  expect(log).toMatchObject({ LogGroupName: 'aws-waf-logs-SuitablyProd', RetentionInDays: 90 });
  // The service refuses the ARN of a group that ends in ":*".
  expect(JSON.stringify(logging?.LogDestinationConfigs)).toMatch(/log-group:.*FirewallLog/);
  expect(JSON.stringify(logging?.LogDestinationConfigs)).not.toContain(':*');
  const [firewall] = resourcesOf(sampleStage(), 'AWS::WAFv2::WebACL');
  const protections = ['BODY', 'QUERY_STRING'].map((FieldType) => ({ Action: 'SUBSTITUTION', Field: { FieldType } }));
  expect(firewall?.DataProtectionConfig).toEqual({ DataProtections: protections });
});

test('there is no log where a stage asks for none', () => {
  const stage = trialStage({ firewallLog: false });
  expect(resourcesOf(stage, 'AWS::WAFv2::LoggingConfiguration')).toEqual([]);
  expect(resourcesOf(stage, 'AWS::Logs::LogGroup')).toEqual([]);
});
