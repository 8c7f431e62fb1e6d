/** A resource whose names are asked for. `property` resolves one property of it (undefined when absent). */
export type NamedResource = {
  id: string;
  stackName: string;
  account: string;
  region: string;
  property: (name: string) => unknown;
};

/**
 * What CloudFormation would answer about one resource type: `ref` for Ref, `attributes` for Fn::GetAtt. A type becomes
 * known to the runner by being listed here; what it *does* lives with the part that runs it.
 */
export type ResourceKind = {
  ref: (resource: NamedResource) => string;
  attributes?: Record<string, (resource: NamedResource) => unknown>;
};

/** The name given in the template's `property`, or the one that CloudFormation would make up, without its random end. */
export const nameOr = (resource: NamedResource, property: string): string =>
  String(resource.property(property) ?? `${resource.stackName}-${resource.id}`);

/** `arn:aws:<service>:<region>:<account>:<rest>` of the place that the stack lives in. */
export const arnOf = (resource: NamedResource, service: string, rest: string): string =>
  `arn:aws:${service}:${resource.region}:${resource.account}:${rest}`;
