import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from '../run-folder.ts';

type Resource = { Type: string; Properties?: Record<string, unknown>; Condition?: string };

/** A small cloud assembly: resources, the files of each function asset by key, and other template sections. */
export type SmallAssembly = {
  resources: Record<string, Resource>;
  assets?: Record<string, Record<string, string>>;
  sections?: Record<string, unknown>;
};

/** Writes the assembly in the format of CDK to a new folder and returns its path. */
export function writeAssembly({ resources, assets = {}, sections = {} }: SmallAssembly): string {
  const folder = newFolder();
  const files = Object.entries(assets).map(([key, contents]) => {
    const directory = path.join(folder, `asset.${key}`);
    mkdirSync(directory);
    for (const [name, text] of Object.entries(contents)) writeFileSync(path.join(directory, name), text);
    const destinations = { 'current_account-current_region': { objectKey: `${key}.zip`, bucketName: 'assets' } };
    return [key, { source: { path: `asset.${key}`, packaging: 'zip' }, destinations }];
  });
  const stack = {
    type: 'aws:cloudformation:stack',
    environment: 'aws://unknown-account/unknown-region',
    properties: { templateFile: 'test.template.json', stackName: 'Test' },
  };
  const manifest = {
    artifacts: { Test: stack, 'Test.assets': { type: 'cdk:asset-manifest', properties: { file: 'test.assets.json' } } },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'test.assets.json'), JSON.stringify({ files: Object.fromEntries(files) }));
  writeFileSync(path.join(folder, 'test.template.json'), JSON.stringify({ ...sections, Resources: resources }));
  return folder;
}

/** A role that Lambda may take, with these statements inline. */
export const role = (...statements: unknown[]): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: { Policies: [{ PolicyName: 'inline', PolicyDocument: { Statement: statements } }] },
});

/** A function whose code is the asset `asset`, its handler `index.handler`, its role the resource `role`. */
export const lambda = (asset: string, role: string, properties: Record<string, unknown> = {}): Resource => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Code: { S3Bucket: 'assets', S3Key: `${asset}.zip` },
    Role: { 'Fn::GetAtt': [role, 'Arn'] },
    ...properties,
  },
});

/** An HTTP API with one route per key, each leading to the function with that logical id. */
export function httpApi(routes: Record<string, string>, stage: Record<string, unknown> = {}): Record<string, Resource> {
  const ids = [...new Set(Object.values(routes))];
  const integrations = ids.map((id) => [
    `${id}Integration`,
    {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': [id, 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    },
  ]);
  const permissions = ids.map((id) => [`${id}FromApi`, permission(id, 'apigateway.amazonaws.com')]);
  const found = Object.entries(routes).map(([RouteKey, id], index) => [
    `Route${index}`,
    {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey,
        Target: { 'Fn::Join': ['/', ['integrations', { Ref: `${id}Integration` }]] },
      },
    },
  ]);
  return {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP', Name: 'api' } },
    Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { StageName: '$default', AutoDeploy: true, ...stage } },
    ...Object.fromEntries([...integrations, ...permissions, ...found]),
  };
}

/** Lets a service invoke a function; `more` may bind it to a source. */
export const permission = (id: string, Principal: string, more: Record<string, unknown> = {}): Resource => ({
  Type: 'AWS::Lambda::Permission',
  Properties: { FunctionName: { 'Fn::GetAtt': [id, 'Arn'] }, Action: 'lambda:InvokeFunction', Principal, ...more },
});

/** A table with keys PK and SK, index `due` and a stream of keys. */
export const table = (properties: Record<string, unknown> = {}): Resource => ({
  Type: 'AWS::DynamoDB::GlobalTable',
  Properties: {
    AttributeDefinitions: [
      { AttributeName: 'PK', AttributeType: 'S' },
      { AttributeName: 'SK', AttributeType: 'S' },
      { AttributeName: 'shard', AttributeType: 'S' },
      { AttributeName: 'nextLook', AttributeType: 'N' },
    ],
    KeySchema: [
      { AttributeName: 'PK', KeyType: 'HASH' },
      { AttributeName: 'SK', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'shard', KeyType: 'HASH' },
          { AttributeName: 'nextLook', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    Replicas: [{ Region: { Ref: 'AWS::Region' } }],
    ...properties,
  },
});
