/**
 * What the rehearsal leaves out because the emulator cannot do it. Nothing else is left out, and each entry is asked
 * for again in every rehearsal: one that the emulator can do by now fails it, until it is struck from here.
 */

/** `refusal`: how the emulator says that it cannot. A refusal of another kind is a finding. */
export type LeftOut = { readonly reason: string; readonly refusal: RegExp };

/** `having`: only resources of the type that have this property. */
export type LeftOutResource = LeftOut & { readonly having?: string };

/** Resources, by type. */
export const leftOutResources = {
  'AWS::CloudWatch::Alarm': {
    having: 'Metrics',
    reason: 'its alarms know a single metric, and no expression over several',
    refusal: /metric math.* is not supported/,
  },
  'AWS::Cognito::ManagedLoginBranding': {
    reason: 'its CloudFormation does not know the type',
    refusal: /Unrecognized resource types/,
  },
  'Custom::CDKBucketDeployment': {
    reason: 'layers are not mounted at /opt, where the function of the CDK looks for the command line of AWS',
    refusal: /timed out|did not respond|Failed to create|\/opt\/awscli/i,
  },
  'Custom::S3AutoDeleteObjects': {
    reason: 'its Node runtime does not bring the AWS SDK, with which the function of the CDK empties a bucket',
    refusal: /timed out|did not respond|client-s3/i,
  },
} as const satisfies Record<string, LeftOutResource>;

/** A property of all resources of a type. */
export type LeftOutProperty = LeftOut & { readonly type: string; readonly path: readonly string[] };

/** Properties, by what they would do. */
export const leftOutProperties = {
  'length of passwords': {
    type: 'AWS::Cognito::UserPool',
    path: ['Policies', 'PasswordPolicy', 'MinimumLength'],
    reason: 'the first passwords that it makes have 12 characters, whatever the policy of the pool says',
    refusal: /length greater than or equal to 14/,
  },
} as const satisfies Record<string, LeftOutProperty>;

/** What is done another way. */
export const leftOutWays = {
  'requests through the edge': {
    reason:
      'its CloudFront reaches no origin that has a name of AWS; requests go to the gateway, and the rehearsal adds the ' +
      'header of the origin, which it reads from Secrets Manager',
    refusal: /^502$/,
  },
  'an instant in the past': {
    reason:
      'it can put a table back to the present second alone; the rehearsal has it make a copy, which npm run restore then ' +
      'takes by --copy',
    refusal: /^from the same second on/,
  },
} as const satisfies Record<string, LeftOut>;
