import { arnOf, nameOr, type ResourceKind } from './resource-kind.ts';

const byId: ResourceKind = { ref: (resource) => resource.id };

/** What the outside reaches or what wakes the system: HTTP API, schedules, mail. */
export const edgeKinds: Record<string, ResourceKind> = {
  'AWS::ApiGatewayV2::Api': {
    ref: (resource) => resource.id.toLowerCase(),
    attributes: {
      ApiId: (resource) => resource.id.toLowerCase(),
      ApiEndpoint: (resource) => `https://${resource.id.toLowerCase()}.execute-api.${resource.region}.amazonaws.com`,
    },
  },
  'AWS::ApiGatewayV2::Route': byId,
  'AWS::ApiGatewayV2::Integration': byId,
  'AWS::ApiGatewayV2::Stage': { ref: (resource) => String(resource.property('StageName')) },
  'AWS::Events::Rule': {
    ref: (resource) => nameOr(resource, 'Name'),
    attributes: { Arn: (resource) => arnOf(resource, 'events', `rule/${nameOr(resource, 'Name')}`) },
  },
  'AWS::SES::EmailIdentity': {
    ref: (resource) => String(resource.property('EmailIdentity')),
    attributes: Object.fromEntries(
      [1, 2, 3].flatMap((n) => [
        [`DkimDNSTokenName${n}`, (resource) => `token${n}._domainkey.${String(resource.property('EmailIdentity'))}`],
        [`DkimDNSTokenValue${n}`, () => `token${n}.dkim.amazonses.com`],
      ]),
    ) as ResourceKind['attributes'],
  },
  'AWS::SES::ConfigurationSet': { ref: (resource) => nameOr(resource, 'Name') },
  'AWS::SES::ConfigurationSetEventDestination': byId,
  'AWS::Route53::RecordSet': { ref: (resource) => String(resource.property('Name')) },
  'AWS::CDK::Metadata': byId,
};
