/** Secrets of a stage, for commands of operators. Region and credentials come from the environment. */
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ResourceExistsException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** The value of a secret, by ARN. Throws when it cannot be read, or is no text. */
export async function secretValue(SecretId: string): Promise<string> {
  const { SecretString } = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId }));
  if (!SecretString) throw new Error(`The secret ${SecretId} is no text.`);
  return SecretString;
}

/**
 * Makes a secret and gives its ARN, encrypted with the key of this ARN, or with the account's own for secrets. One of the
 * name that holds the same value is taken for it; throws a sentence when it holds another.
 */
export async function makeSecret(Name: string, SecretString: string, KmsKeyId: string | null): Promise<string> {
  const client = new SecretsManagerClient();
  try {
    const made = new CreateSecretCommand({ Name, SecretString, ...(KmsKeyId && { KmsKeyId }) });
    return (await client.send(made)).ARN ?? '';
  } catch (error) {
    if (!(error instanceof ResourceExistsException)) throw error;
    const there = await client.send(new GetSecretValueCommand({ SecretId: Name }));
    if (there.SecretString !== SecretString) throw new Error(`There is a secret ${Name} already, with another value.`);
    return there.ARN ?? '';
  }
}
