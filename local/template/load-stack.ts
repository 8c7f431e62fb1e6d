import path from 'node:path';
import { readAssembly } from './assembly.ts';
import { revealSecrets } from './local-secrets.ts';
import { resolveStack, type Stack } from './stack.ts';

/**
 * Reads the assembly in `directory` and resolves it with secrets kept in `<data>/secrets.json`. `defaults` are values
 * for parameters that this machine knows better than the template, where the template has such parameters. Two passes:
 * secrets are resources themselves, so their ARNs must be known before references to them can be replaced.
 */
export function loadStack(
  directory: string,
  data: string,
  given: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>> = {},
): Stack {
  const assembly = readAssembly(directory);
  const known = Object.entries(defaults).filter(([name]) => Object.hasOwn(assembly.template.Parameters, name));
  const parameters = { ...Object.fromEntries(known), ...given };
  const bare = resolveStack(assembly, { parameters });
  const secrets = bare
    .resources('AWS::SecretsManager::Secret')
    .map((resource) => ({ resource, arn: bare.ref(resource.id) }));
  return resolveStack(assembly, { parameters, reveal: revealSecrets(secrets, path.join(data, 'secrets.json')) });
}
