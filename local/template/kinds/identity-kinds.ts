import { localPool } from '../../local-pool.ts';
import { arnOf, type ResourceKind } from './resource-kind.ts';

/** The user pool of staff. Its id and its client's are fixed, so that a token needs no running stack. */
export const identityKinds: Record<string, ResourceKind> = {
  'AWS::Cognito::UserPool': {
    ref: () => localPool.userPoolId,
    attributes: {
      Arn: (resource) => arnOf(resource, 'cognito-idp', `userpool/${localPool.userPoolId}`),
      UserPoolId: () => localPool.userPoolId,
      ProviderName: () => localPool.issuer.replace('https://', ''),
      ProviderURL: () => localPool.issuer,
    },
  },
  'AWS::Cognito::UserPoolClient': {
    ref: () => localPool.clientId,
    attributes: { ClientId: () => localPool.clientId, Name: (resource) => resource.id },
  },
  'AWS::Cognito::UserPoolResourceServer': { ref: (resource) => String(resource.property('Identifier')) },
  'AWS::Cognito::UserPoolDomain': { ref: (resource) => String(resource.property('Domain')) },
  'AWS::Cognito::ManagedLoginBranding': { ref: (resource) => resource.id },
};
