const userPoolId = 'eu-central-1_localpool';

/**
 * The one user pool of this machine. Its tokens carry the issuer that a pool of that id has in the cloud, so that what
 * verifies them knows nothing of this machine. Life of tokens in seconds where the template does not say.
 */
export const localPool = {
  userPoolId,
  clientId: 'suitablylocalconsoleclient',
  issuer: `https://cognito-idp.eu-central-1.amazonaws.com/${userPoolId}`,
  tokenLife: 3_600,
} as const;
