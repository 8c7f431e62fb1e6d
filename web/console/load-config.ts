import { type ConsoleConfig, consoleConfig, consoleConfigPath } from '../../shared/contract/console-config.ts';

/** The deployment that this console belongs to. Throws when the file is missing or is not what the console knows. */
export const loadConfig = async (): Promise<ConsoleConfig> => {
  const response = await fetch(consoleConfigPath, { cache: 'no-cache' });
  if (!response.ok) throw new Error('The configuration of this console is missing.');
  return consoleConfig.parse(await response.json());
};
