import { arnOf, type NamedResource, nameOr, type ResourceKind } from './resource-kind.ts';

const functionArn = (resource: NamedResource): string =>
  arnOf(resource, 'lambda', `function:${nameOr(resource, 'FunctionName')}`);

const roleArn = (resource: NamedResource): string =>
  `arn:aws:iam::${resource.account}:role/${nameOr(resource, 'RoleName')}`;

const managedPolicyArn = (resource: NamedResource): string =>
  `arn:aws:iam::${resource.account}:policy/${nameOr(resource, 'ManagedPolicyName')}`;

const logGroupName = (resource: NamedResource): string => nameOr(resource, 'LogGroupName');

/** Functions, their wiring, roles and log groups. */
export const computeKinds: Record<string, ResourceKind> = {
  'AWS::Lambda::Function': { ref: (resource) => nameOr(resource, 'FunctionName'), attributes: { Arn: functionArn } },
  'AWS::Lambda::Permission': { ref: (resource) => resource.id },
  'AWS::Lambda::EventSourceMapping': { ref: (resource) => resource.id, attributes: { Id: (resource) => resource.id } },
  'AWS::Lambda::EventInvokeConfig': { ref: (resource) => resource.id },
  'AWS::IAM::Role': {
    ref: (resource) => nameOr(resource, 'RoleName'),
    attributes: { Arn: roleArn, RoleId: (resource) => resource.id },
  },
  'AWS::IAM::Policy': { ref: (resource) => nameOr(resource, 'PolicyName') },
  'AWS::IAM::ManagedPolicy': { ref: managedPolicyArn, attributes: { PolicyArn: managedPolicyArn } },
  'AWS::Logs::LogGroup': {
    ref: logGroupName,
    attributes: { Arn: (resource) => `${arnOf(resource, 'logs', `log-group:${logGroupName(resource)}`)}:*` },
  },
};
