import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { Resource } from './stack.ts';

const secretsFile = z.record(z.string(), z.record(z.string(), z.string()));
const secretProperties = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.coerce.number().default(32),
      ExcludeCharacters: z.string().default(''),
      ExcludeLowercase: z.boolean().default(false),
      ExcludeUppercase: z.boolean().default(false),
      ExcludeNumbers: z.boolean().default(false),
      ExcludePunctuation: z.boolean().default(false),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    })
    .optional(),
});
type Recipe = NonNullable<z.infer<typeof secretProperties>['GenerateSecretString']>;

/** A secret of the template: its properties and the ARN that Ref gives. */
export type SecretResource = { resource: Resource; arn: string };

function generate(recipe: Recipe): string {
  const alphabet = [
    recipe.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    recipe.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    recipe.ExcludeNumbers ? '' : '0123456789',
    recipe.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  ].join('');
  const usable = [...alphabet].filter((character) => !recipe.ExcludeCharacters.includes(character));
  const value = Array.from({ length: recipe.PasswordLength }, () => usable[randomInt(usable.length)]).join('');
  if (!recipe.GenerateStringKey) return value;
  return JSON.stringify({ ...JSON.parse(recipe.SecretStringTemplate ?? '{}'), [recipe.GenerateStringKey]: value });
}

/** A value with its empty members as the recipe writes them today: an older recipe left them empty. */
function withoutEmptyMembers(value: string, recipe: Recipe | undefined): string {
  if (!recipe?.SecretStringTemplate || !value.startsWith('{')) return value;
  const filled = Object.entries(JSON.parse(value)).filter(([, member]) => member !== '');
  return JSON.stringify({ ...JSON.parse(recipe.SecretStringTemplate), ...Object.fromEntries(filled) });
}

/**
 * Values of the template's secrets by logical id and version stage, kept in `file` so that links signed yesterday still
 * hold. To rehearse a rotation, write `AWSPREVIOUS` beside `AWSCURRENT` in that file.
 */
function secretValues(secrets: SecretResource[], file: string): Record<string, Record<string, string>> {
  const kept = existsSync(file) ? secretsFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  for (const { resource } of secrets) {
    const { SecretString, GenerateSecretString } = secretProperties.parse(resource.properties);
    const made = SecretString ?? (GenerateSecretString ? generate(GenerateSecretString) : '');
    const stages = Object.entries(kept[resource.id] ?? { AWSCURRENT: made });
    kept[resource.id] = Object.fromEntries(
      stages.map(([stage, value]) => [stage, withoutEmptyMembers(value, GenerateSecretString)]),
    );
  }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  return kept;
}

const reference =
  /\{\{resolve:secretsmanager:(arn:[^:]+:secretsmanager:[^:]*:[^:]*:secret:[^:}]+|[^:}]+)(?::SecretString)?(?::([^:}]*))?(?::([^:}]*))?(?::([^:}]*))?\}\}/g;

/**
 * Makes the function that replaces `{{resolve:secretsmanager:…}}` in a string by the secret's value (whole, or one key
 * of its JSON). Throws for an unknown secret, key or stage, for an empty value, and for any other dynamic reference.
 */
export function revealSecrets(secrets: SecretResource[], file: string): (text: string) => string {
  const values = secretValues(secrets, file);
  return (text) => {
    const revealed = text.replace(reference, (_, id: string, key?: string, stage?: string) => {
      const own = secrets.find(({ arn, resource }) => arn === id || resource.properties.Name === id);
      // One that is not in the template may have been there before: then the file has it under that name or ARN.
      const name = own?.resource.id ?? id;
      if (!values[name]) throw new Error(`The template refers to the secret ${id}, which it does not contain.`);
      const value = values[name][stage || 'AWSCURRENT'];
      if (value === undefined) throw new Error(`Secret ${name} has no value for the stage ${stage}.`);
      const member: unknown = key ? JSON.parse(value)[key] : value;
      if (typeof member !== 'string') throw new Error(`Secret ${name} has no key ${key}.`);
      // The words of CloudFormation, which takes an empty text for none.
      if (!member) throw new Error(`Could not find a value associated with JSONKey in SecretString: ${id}, ${key}`);
      return member;
    });
    if (revealed.includes('{{resolve:')) throw new Error('Only Secrets Manager references are supported locally.');
    return revealed;
  };
}
