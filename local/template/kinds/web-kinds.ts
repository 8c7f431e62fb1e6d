import { arnOf, type NamedResource, nameOr, type ResourceKind } from './resource-kind.ts';

const byId: ResourceKind = { ref: (resource) => resource.id };

const bucketName = (resource: NamedResource): string => nameOr(resource, 'BucketName').toLowerCase();

const bucketHost = (resource: NamedResource): string => `${bucketName(resource)}.s3.${resource.region}.amazonaws.com`;

const withId: ResourceKind = { ref: (resource) => resource.id, attributes: { Id: (resource) => resource.id } };

const functionArn = (resource: NamedResource): string =>
  `arn:aws:cloudfront::${resource.account}:function/${nameOr(resource, 'Name')}`;

/** What serves files and stands before everything: bucket, distribution, and how files get into the bucket. */
export const webKinds: Record<string, ResourceKind> = {
  'AWS::S3::Bucket': {
    ref: bucketName,
    attributes: {
      Arn: (resource) => `arn:aws:s3:::${bucketName(resource)}`,
      RegionalDomainName: bucketHost,
      DomainName: (resource) => `${bucketName(resource)}.s3.amazonaws.com`,
    },
  },
  'AWS::S3::BucketPolicy': byId,
  'AWS::CloudFront::Distribution': {
    ref: (resource) => resource.id,
    attributes: {
      Id: (resource) => resource.id,
      DomainName: (resource) => `${resource.id.toLowerCase()}.cloudfront.net`,
    },
  },
  'AWS::CloudFront::OriginAccessControl': withId,
  'AWS::CloudFront::CachePolicy': withId,
  'AWS::CloudFront::OriginRequestPolicy': withId,
  'AWS::CloudFront::ResponseHeadersPolicy': withId,
  'AWS::CloudFront::Function': {
    ref: functionArn,
    attributes: { FunctionARN: functionArn, 'FunctionMetadata.FunctionARN': functionArn },
  },
  'AWS::Lambda::LayerVersion': { ref: (resource) => arnOf(resource, 'lambda', `layer:${resource.id}:1`) },
  // Empties the bucket when a stack is deleted, which no stack here ever is.
  'Custom::S3AutoDeleteObjects': byId,
  'Custom::CDKBucketDeployment': { ref: (resource) => resource.id, attributes: { DestinationBucketArn: () => '' } },
};
